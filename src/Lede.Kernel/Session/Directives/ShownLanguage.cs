namespace Lede.Kernel.Session.Directives;

/// <summary>Text of a language that is not run but shown.</summary>
sealed class ShownLanguage(string help, params string[] names) : IDirective
{
    public IReadOnlyList<string> Names => names;

    public string Help => help;

    public bool TakesText => true;

    public async Task<Outcome> RunAsync(DirectiveLine line, DirectedCell cell)
    {
        if (cell.TakeText() is { } text && !string.IsNullOrWhiteSpace(text)) cell.Show(ShownText.Of(line.Name[2..], text)!);
        return await cell.RunRestAsync().ConfigureAwait(false);
    }
}
