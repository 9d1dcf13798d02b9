using System.Text;

namespace Lede;

/// <summary>
/// A text in paragraphs with spans marked. Spans may nest, overlap and run over paragraphs; HTML may not, so a span is closed and opened
/// again where it must be. Its first piece carries its id, the others name it.
/// </summary>
static class MarkedText
{
    public static string Of(string text, IEnumerable<CitedSpan> spans)
    {
        var html = new StringBuilder(text.Length + 64);
        var waiting = new Queue<CitedSpan>(spans.OrderBy(s => s.Start).ThenByDescending(s => s.End));
        var open = new List<CitedSpan>();
        var begun = new HashSet<CitedSpan>(ReferenceEqualityComparer.Instance);
        foreach (var (start, end) in Paragraphs(text))
        {
            html.Append("<p>");
            foreach (var span in open) Open(html, span, begun);
            var at = start;
            while (true)
            {
                Close(html, open, at, begun);
                while (waiting.TryPeek(out var next) && next.Start <= at)
                {
                    waiting.Dequeue();
                    if (next.End <= at) continue;
                    open.Add(next);
                    Open(html, next, begun);
                }
                if (at >= end) break;
                var stop = open.Select(s => s.End).Append(waiting.TryPeek(out var later) ? later.Start : end).Append(end).Where(p => p > at).Min();
                html.Append(Encode.Html(text[at..stop]));
                at = stop;
            }
            foreach (var _ in open) html.Append("</mark>");
            html.Append("</p>\n");
        }
        return html.ToString();
    }

    // Those that end here, and those opened after them, which go on and are opened again.
    static void Close(StringBuilder html, List<CitedSpan> open, int at, HashSet<CitedSpan> begun)
    {
        var first = open.FindIndex(s => s.End <= at);
        if (first < 0) return;
        for (var i = first; i < open.Count; i++) html.Append("</mark>");
        open.RemoveAll(s => s.End <= at);
        for (var i = first; i < open.Count; i++) Open(html, open[i], begun);
    }

    static void Open(StringBuilder html, CitedSpan span, HashSet<CitedSpan> begun) =>
        html.Append(begun.Add(span) ? "<mark id=\"" : "<mark data-of=\"").Append(span.Id).Append("\">");

    /// <returns>The stretches between line breaks that are not blank. Spans that begin in a break are opened at the next stretch.</returns>
    static IEnumerable<(int Start, int End)> Paragraphs(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var line = text.AsSpan(at).IndexOfAny('\n', '\r');
            var end = line < 0 ? text.Length : at + line;
            if (!text.AsSpan(at, end - at).IsWhiteSpace()) yield return (at, end);
            at = end + 1;
        }
    }
}
