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
        new ShownLanguage("the text below, shown as Markdown", "#!markdown", "#!md"),
        new ShownLanguage("the text below, shown as HTML", "#!html"),
        new ShownLanguage("the text below, as a script of the page", "#!javascript", "#!js"),
        new ShownLanguage("the text below, as the source of a diagram", "#!mermaid"),
        new Share(),
        new Set(),
        new Value(),
        new Import(),
        new Connect(),
    ];

    /// <returns>Null when there is none of that name.</returns>
    public static IDirective? Find(string name)
    {
        foreach (var directive in All)
            if (directive.Names.Contains(name, StringComparer.OrdinalIgnoreCase)) return directive;
        return ForeignLanguage.IsKnown(name) ? ForeignLanguage.Instance : null;
    }
}
