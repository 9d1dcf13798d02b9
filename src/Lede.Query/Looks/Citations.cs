using System.Runtime.CompilerServices;

namespace Lede;

/// <summary>Evidence as a citation of the document that it stands in.</summary>
static class Citations
{
    // One document a reading, however many facts cite it; gone when the reading is.
    static readonly ConditionalWeakTable<Reading, Document> Documents = [];

    public static Citation Of(Evidence evidence)
    {
        var reading = evidence.Reading!;
        return new Citation(Documents.GetValue(reading, ToDocument), evidence.Span.Start, evidence.Span.End)
        {
            ContextStart = evidence.SentenceSpan.Start,
            ContextEnd = evidence.SentenceSpan.End,
        };
    }

    static Document ToDocument(Reading reading) => new(reading.Source.Id, reading.Source.ToString(), reading.Text)
    {
        Date = reading.Source.Published?.ToString(),
        Source = reading.Source.Outlet,
    };
}
