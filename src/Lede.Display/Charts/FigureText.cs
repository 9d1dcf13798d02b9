using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Lede;

/// <summary>Text in a Plotly figure, where a few tags are markup.</summary>
static partial class FigureText
{
    /// <summary>The fonts of a figure. Both scripts of Chinese have a face on every system.</summary>
    public const string Fonts = "system-ui, \"Noto Sans CJK SC\", \"PingFang SC\", \"PingFang TC\", \"Microsoft YaHei\", \"Microsoft JhengHei\", sans-serif";

    /// <returns>The text so that Plotly shows it as it is.</returns>
    public static string Encode(string text) =>
        Lede.Encode.OneLine(text).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <returns>What a reader sees of a text in a figure.</returns>
    public static string Decode(string text) => text.AsSpan().IndexOfAny('<', '&') < 0 ? text : WebUtility.HtmlDecode(Tag().Replace(text, m => m.Value.StartsWith("<br", StringComparison.OrdinalIgnoreCase) ? " " : ""));

    public static string Date(DateTime d) => d.ToString(d.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss.FFF", CultureInfo.InvariantCulture);

    [GeneratedRegex("</?(b|i|em|strong|sub|sup|a|span|br)\\b[^<>]*>", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Tag();

    /// <returns>Title, axes, and the points as an aligned table.</returns>
    public static string Of(Figure figure)
    {
        var text = new StringBuilder();
        text.Append(figure.Title ?? "Chart");
        if (figure.Y.Title is not null || figure.X.Title is not null) text.Append(": ").Append(figure.Y.Title ?? "y").Append(" by ").Append(figure.X.Title ?? "x");
        text.Append('\n');
        foreach (var note in figure.Notes) text.Append(note).Append('\n');
        return text.Append(TableText.Of(PointsOf(figure))).ToString();
    }

    /// <returns>The figure's points in rows; where traces have no points that we read, the traces themselves.</returns>
    public static Table PointsOf(Figure figure)
    {
        var points = figure.Traces.SelectMany(t => t.Points.Select(p => (Trace: t, Point: p))).ToArray();
        if (points.Length == 0)
        {
            var traces = figure.Traces.Select(t => new[] { CellMaker.Of(t.Type), CellMaker.Of(t.Name) }).ToArray();
            return Table.Of([("Trace", true, null), ("Name", false, null)], traces, new RowCount(traces.Length, IsAll: true));
        }
        var named = figure.Traces.Count > 1 && figure.Traces.Any(t => t.Name is not null);
        var texts = points.Any(p => p.Point.Text is not null);
        var ranges = points.Any(p => p.Point.Low is not null || p.Point.High is not null);
        (string, bool, Type?)[] headers =
        [
            .. named ? [(figure.LegendTitle ?? "Series", true, (Type?)null)] : Array.Empty<(string, bool, Type?)>(),
            (figure.X.Title ?? "x", !named, null), (figure.Y.Title ?? "y", false, null),
            .. ranges ? [("Low", false, typeof(double)), ("High", false, typeof(double))] : Array.Empty<(string, bool, Type?)>(),
            .. texts ? [("Text", false, (Type?)null)] : Array.Empty<(string, bool, Type?)>(),
        ];
        var rows = points.Take(Limits.Rows).Select(p => (Cell[])
        [
            .. named ? [CellMaker.Of(p.Trace.Name)] : Array.Empty<Cell>(),
            CellMaker.Of(p.Point.X), CellMaker.Of(p.Point.Y),
            .. ranges ? [CellMaker.Of(p.Point.Low), CellMaker.Of(p.Point.High)] : Array.Empty<Cell>(),
            .. texts ? [CellMaker.Of(p.Point.Text)] : Array.Empty<Cell>(),
        ]).ToArray();
        return Table.Of(headers, rows, new RowCount(points.Length, IsAll: true));
    }
}
