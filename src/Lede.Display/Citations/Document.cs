namespace Lede;

/// <summary>
/// A text that can be cited. Its id tells it from other documents; its text is what citations point into, by UTF-16 offsets.
/// </summary>
public sealed record Document(string Id, string Title, string Text)
{
    public string? Byline { get; init; }

    public string? Date { get; init; }

    public string? Source { get; init; }

    /// <returns>The title alone: a document's text is long.</returns>
    public override string ToString() => Title;
}
