namespace Lede.Kernel.Session.Directives;

/// <summary>The directives there are, in the order <c>#!help</c> has them.</summary>
static class DirectiveList
{
    public static IReadOnlyList<IDirective> All { get; } =
    [
        new Help(),
        new Time(),
        new Who(),
        new Whos(),
        new Reset(),
        new About(),
        new CSharp(),
        new AddSource(),
    ];

    /// <returns>Null when there is none of that name.</returns>
    public static IDirective? Find(string name)
    {
        foreach (var directive in All)
            if (directive.Names.Contains(name, StringComparer.OrdinalIgnoreCase)) return directive;
        return null;
    }
}
