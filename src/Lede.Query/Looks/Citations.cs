using System.Runtime.CompilerServices;
using System.Text;

namespace Lede;

/// <summary>Evidence as a citation of the document that it stands in: the article without the web page's debris.</summary>
static class Citations
{
    // One document a reading, however many facts cite it; gone when the reading is.
    static readonly ConditionalWeakTable<Reading, Cited> Documents = [];

    /// <summary>From now on evidence in this article is cited without the debris.</summary>
    public static void Know(Article article) => Documents.AddOrUpdate(article.Reading, Cited.Of(article));

    public static Citation Of(Evidence evidence)
    {
        var cited = Documents.GetValue(evidence.Reading!, Cited.Of);
        return new Citation(cited.Document, cited.Place(evidence.Span.Start), cited.Place(evidence.Span.End))
        {
            ContextStart = cited.Place(evidence.SentenceSpan.Start),
            ContextEnd = cited.Place(evidence.SentenceSpan.End),
        };
    }

    /// <summary>A document, and where a place of the stored text lies in it.</summary>
    sealed class Cited
    {
        readonly List<Span> _removed;

        Cited(Reading reading, string? byline, List<Span> removed)
        {
            _removed = removed;
            var text = new StringBuilder();
            var from = 0;
            foreach (var gap in removed)
            {
                text.Append(reading.Text, from, gap.Start - from);
                from = gap.End;
            }
            text.Append(reading.Text, from, reading.Text.Length - from);
            Document = new Document(reading.Source.Id, reading.Source.ToString(), text.ToString())
            {
                Byline = byline,
                Date = reading.Source.Published?.ToString(),
                Source = reading.Source.Outlet,
            };
        }

        public Document Document { get; }

        public static Cited Of(Reading reading) => new(reading, null, []);

        public static Cited Of(Article article)
        {
            var removed = new List<Span>();
            for (var i = 0; i < article.Parts.Count; i++)
            {
                if (article.Parts[i].Kind != PartKind.Debris) continue;
                var next = i + 1 < article.Parts.Count ? article.Parts[i + 1].Span.Start : article.Text.Length;
                removed.Add(new Span(article.Parts[i].Span.Start, next));
            }
            return new Cited(article.Reading, article.Bylines.Count == 0 ? null : string.Join(", ", article.Bylines), removed);
        }

        /// <returns>Where the place lies; for a place within what was left out, where that was.</returns>
        public int Place(int stored)
        {
            var place = stored;
            foreach (var gap in _removed)
            {
                if (gap.Start >= stored) break;
                place -= Math.Min(gap.End, stored) - gap.Start;
            }
            return place;
        }
    }
}
