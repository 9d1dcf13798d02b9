using System.Globalization;

namespace Lede;

/// <summary>A span of a source that claims rest on, and where those claims stand.</summary>
sealed record CitedSpan(int Start, int End, string Id)
{
    public List<int> Claims { get; } = [];
}

/// <summary>A document that is cited, with the spans that are.</summary>
sealed record CitedSource(Document Document, int Number)
{
    public Dictionary<(int Start, int End), CitedSpan> Spans { get; } = [];
}

/// <summary>What a report claims on the word of its sources: numbered as they come, each with the span it rests on.</summary>
sealed class Claims(Func<string, Document?> find)
{
    readonly Dictionary<string, CitedSource?> sources = new(StringComparer.Ordinal);
    int claims;

    public IEnumerable<CitedSource> Sources => sources.Values.OfType<CitedSource>().OrderBy(s => s.Number);

    /// <returns>The claim's number and the span's id; null where the document is not at hand or the span is not in it.</returns>
    public (int Claim, string Span)? Add(string key, int start, int end)
    {
        if (!sources.TryGetValue(key, out var source))
            sources[key] = source = find(key) is { } document ? new CitedSource(document, sources.Values.Count(s => s is not null) + 1) : null;
        if (source is null || start < 0 || end <= start || end > source.Document.Text.Length) return null;
        if (!source.Spans.TryGetValue((start, end), out var span))
            source.Spans[(start, end)] = span = new CitedSpan(start, end, string.Create(CultureInfo.InvariantCulture, $"source-{source.Number}-{start}-{end}"));
        span.Claims.Add(++claims);
        return (claims, span.Id);
    }
}
