namespace Lede;

/// <summary>An executed notebook, ready to become one page.</summary>
public sealed record Report(string Title)
{
    public IReadOnlyList<ReportCell> Cells { get; init; } = [];

    /// <summary>A line under the title; null for none.</summary>
    public string? Subtitle { get; init; }

    /// <summary>When the report was made; shown in the foot. Null to leave it out, so that the same notebook gives the same bytes.</summary>
    public DateTimeOffset? Made { get; init; }

    /// <summary>The language of the prose, as a BCP 47 tag.</summary>
    public string Language { get; init; } = "en";

    /// <summary>
    /// C# source to HTML: spans of the classes <c>keyword</c>, <c>string</c>, <c>number</c>, <c>comment</c>, <c>type</c>, <c>preprocessor</c>. It must encode the source.
    /// Null to show the source plain.
    /// </summary>
    public Func<string, string>? HighlightCode { get; init; }

    /// <summary>Finds the document that a citation's <c>data-document</c> names; by default among those shown in this process.</summary>
    public Func<string, Document?> FindDocument { get; init; } = CitedDocuments.Find;
}

/// <summary>One cell of a report.</summary>
public abstract record ReportCell
{
    ReportCell() { }

    public sealed record Prose(string Markdown) : ReportCell;

    public sealed record Code(string Source, IReadOnlyList<ReportOutput> Outputs) : ReportCell
    {
        /// <summary>The cell's number in the order of execution; null where it did not run.</summary>
        public int? Number { get; init; }
    }
}

/// <summary>One thing that a cell put out.</summary>
public abstract record ReportOutput
{
    ReportOutput() { }

    public sealed record Shown(MimeBundle Bundle) : ReportOutput;

    public sealed record Stream(string Text, bool IsError) : ReportOutput;

    public sealed record Error(string Name, string Message, IReadOnlyList<string> Traceback) : ReportOutput;
}
