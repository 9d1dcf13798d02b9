using System.Globalization;

namespace Lede.Tests;

/// <summary>The tables of cases in tests/data: a text with its mentions between 【 and 】, their values, and why. Grow them freely.</summary>
static class Table
{
    public sealed record Case(string Text, IReadOnlyList<Span> Spans, string[] Values, string[] Columns);

    /// <summary>The rows of a table: tab-separated, # begins a comment line. Arrays for xunit's theories.</summary>
    public static IEnumerable<object[]> Rows(string name) =>
        from line in File.ReadLines(Path.Combine(Repository.Root, "tests", "data", name))
        where line.Length > 0 && line[0] != '#'
        select new object[] { line };

    public static Case Parse(string row)
    {
        var columns = row.Split('\t');
        var spans = new List<Span>();
        var text = "";
        foreach (var piece in columns[0].Split('【'))
        {
            var close = piece.IndexOf('】', StringComparison.Ordinal);
            if (close >= 0) spans.Add(new Span(text.Length, text.Length + close));
            text += piece.Replace("】", "", StringComparison.Ordinal);
        }
        return new Case(text, spans, columns.Length > 1 ? columns[1].Split(" | ") : [], columns);
    }

    /// <summary><c>~2e8..9e8</c>, <c>&gt;=3e8</c>, <c>&lt;=~5</c>, <c>12.5</c>.</summary>
    public static (decimal? Low, decimal? High, bool Approximate) Interval(string written)
    {
        var least = written.StartsWith(">=", StringComparison.Ordinal);
        var most = written.StartsWith("<=", StringComparison.Ordinal);
        var rest = least || most ? written[2..] : written;
        var about = rest.StartsWith('~');
        var ends = rest.TrimStart('~').Split("..");
        var (low, high) = (Number(ends[0]), Number(ends[^1]));
        return (most ? null : low, least ? null : high, about);
    }

    public static DateOnly? Day(string written) => written == "?" ? null : DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A day, a month or <c>-</c>.</summary>
    public static DateRange? Published(string written) => written switch
    {
        "-" => null,
        { Length: 7 } => DateRange.Month(int.Parse(written[..4], CultureInfo.InvariantCulture), int.Parse(written[5..], CultureInfo.InvariantCulture)),
        _ => DateRange.Day(Day(written)!.Value),
    };

    static decimal Number(string written) => decimal.Parse(written, NumberStyles.Float, CultureInfo.InvariantCulture);
}
