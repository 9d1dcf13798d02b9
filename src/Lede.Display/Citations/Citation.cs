namespace Lede;

/// <summary>A place in a document's text that something rests on: the characters from <see cref="Start"/> up to <see cref="End"/>.</summary>
public sealed record Citation
{
    readonly int? contextStart, contextEnd;

    /// <exception cref="ArgumentOutOfRangeException">The span does not lie within the document's text.</exception>
    public Citation(Document document, int start, int end)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (start < 0 || end < start || end > document.Text.Length)
            throw new ArgumentOutOfRangeException(nameof(start), $"The span {start}..{end} does not lie within the {document.Text.Length} characters of \"{document.Title}\"; give offsets into Document.Text.");
        (Document, Start, End) = (document, start, end);
    }

    public Document Document { get; }

    public int Start { get; }

    public int End { get; }

    /// <summary>Where the sentence around begins; <see cref="Start"/> unless said otherwise. Kept within the text and never after the start.</summary>
    public int ContextStart
    {
        get => contextStart ?? Start;
        init => contextStart = Math.Clamp(value, 0, Start);
    }

    /// <summary>Where the sentence around ends; <see cref="End"/> unless said otherwise. Kept within the text and never before the end.</summary>
    public int ContextEnd
    {
        get => contextEnd ?? End;
        init => contextEnd = Math.Clamp(value, End, Document.Text.Length);
    }

    /// <returns>The short quote; as HTML it opens on the sentence around it.</returns>
    public Cell ToCell() => CitationHtml.CellOf(this);

    /// <summary>The cited characters themselves.</summary>
    public string Quote => Document.Text[Start..End];

    /// <returns>The quote in quotation marks and the title it stands under.</returns>
    public override string ToString() => $"“{Quote}” ({Document.Title})";
}
