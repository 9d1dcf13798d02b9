using System.Globalization;
using System.Text;

namespace Lede;

/// <summary>
/// A still picture of a figure, for hosts that do not draw Plotly. It says what Plotly's says, not looks as it looks: points, lines, upright
/// bars and their error bars on one pair of axes.
/// </summary>
sealed class FigureSvg
{
    /// <summary>A picture of more marks than this is larger than the figure's own data, and a blot.</summary>
    public const int MostPoints = 2_000;

    const double Width = 720, Height = 400, Right = 16, Bottom = 52;

    readonly Figure figure;
    readonly StringBuilder svg = new();
    readonly FigureScale x, y;
    readonly double left, top;

    FigureSvg(Figure figure)
    {
        this.figure = figure;
        var points = figure.Traces.SelectMany(t => t.Points).ToArray();
        var bars = figure.Traces.Any(t => t.IsBar);
        x = FigureScale.Of([.. points.Select(p => p.X)], figure.X.IsLog, fromZero: false, ticks: 8);
        var ys = points.SelectMany(p => new object?[] { p.Y, p.Low, p.High }).OfType<object>();
        y = FigureScale.Of([.. bars && figure.IsStacked ? ys.Concat(StackHeights()) : ys], figure.Y.IsLog, fromZero: bars || NearZero(points), ticks: 5);
        left = 28 + Math.Clamp(y.Ticks.Select(t => TextWidth.Of(t.Label)).DefaultIfEmpty(1).Max(), 2, 16) * 7;
        top = 14 + (figure.Title is null ? 0 : 26) + figure.Notes.Count * 18 + (HasLegend ? 24 : 0);
    }

    bool HasLegend => figure.Traces.Count > 1 && figure.Traces.Any(t => t.Name is not null);

    /// <returns>The picture; null for a figure that it could not say rightly. In a page it takes the page's own text colour.</returns>
    public static string? Of(Figure figure, bool standsAlone) => figure.IsDrawable ? new FigureSvg(figure).Draw(standsAlone) : null;

    string Draw(bool standsAlone)
    {
        var label = figure.Title ?? $"{figure.Y.Title ?? "Values"} by {figure.X.Title ?? "index"}";
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" width=\"{Width}\" height=\"{Height}\" role=\"img\" aria-label=\"{Encode.Html(label)}\"");
        svg.Append(" font-family=\"").Append(Encode.Html(FigureText.Fonts)).Append("\" font-size=\"12\" fill=\"currentColor\"").Append(standsAlone ? " color=\"#7a7a7a\"" : "").Append('>');
        DrawHead();
        DrawAxes();
        DrawBars();
        for (var i = 0; i < figure.Traces.Count; i++)
            if (!figure.Traces[i].IsBar) DrawPoints(figure.Traces[i], i);
        return svg.Append("</svg>").ToString();
    }

    void DrawHead()
    {
        double at = 4;
        if (figure.Title is { } title) Text(0, at += 16, title, "start", "font-size=\"16\" font-weight=\"600\"");
        if (figure.Title is not null) at += 6;
        foreach (var note in figure.Notes) Text(0, at += 16, note, "start", "opacity=\".7\"");
        if (!HasLegend) return;
        double across = 0;
        at += 20;
        for (var i = 0; i < figure.Traces.Count; i++)
        {
            if (figure.Traces[i].Name is not { } name || figure.Traces.Take(i).Any(t => t.Name == name)) continue;
            var shown = TextWidth.Cut(name, 24);
            if (across + 24 + TextWidth.Of(shown) * 7 > Width) { Text(across, at, "…", "start", ""); return; }
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{across:0.#}\" y=\"{at - 9:0.#}\" width=\"10\" height=\"10\" rx=\"2\" fill=\"{ColorOf(i)}\"/>");
            Text(across + 15, at, shown, "start", "");
            across += 32 + TextWidth.Of(shown) * 7;
        }
    }

    void DrawAxes()
    {
        foreach (var (at, label) in y.Ticks)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{left:0.#} {Y(at):0.#}H{Width - Right}\" stroke=\"currentColor\" stroke-opacity=\"{(at == 0 ? ".5" : ".15")}\" fill=\"none\"/>");
            Text(left - 8, Y(at) + 4, TextWidth.Cut(label, 16), "end", "opacity=\".75\"");
        }
        var room = (int)Math.Max(3, (Width - left) / Math.Max(1, x.Ticks.Count) / 7);
        var widest = x.Ticks.Select(t => TextWidth.Of(t.Label)).DefaultIfEmpty(1).Max();
        // Labels are shortened down to six columns and then thinned out, so that they never lie on one another.
        var every = Math.Max(1, (int)Math.Ceiling(Math.Min(widest, 8) / (double)Math.Max(1, room - 1)));
        for (var i = 0; i < x.Ticks.Count; i += every) Text(X(x.Ticks[i].At), Height - Bottom + 18, TextWidth.Cut(x.Ticks[i].Label, Math.Max(6, room * every - 1)), "middle", "opacity=\".75\"");
        if (figure.X.Title is { } xTitle) Text((left + Width - Right) / 2, Height - 10, xTitle, "middle", "");
        if (figure.Y.Title is not { } yTitle) return;
        var middle = (top + Height - Bottom) / 2;
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"12\" y=\"{middle:0.#}\" transform=\"rotate(-90 12 {middle:0.#})\" text-anchor=\"middle\">{Encode.Html(yTitle)}</text>");
    }

    void DrawBars()
    {
        var bars = figure.Traces.Select((t, i) => (Trace: t, Index: i)).Where(t => t.Trace.IsBar).ToArray();
        if (bars.Length == 0) return;
        var slot = (Width - Right - left) * x.Step * 0.8;
        var width = figure.IsStacked ? slot : slot / bars.Length;
        var stacked = new Dictionary<(object, bool), double>();
        for (var b = 0; b < bars.Length; b++)
            foreach (var point in bars[b].Trace.Points)
            {
                if (point.Y is not double height || x.At(point.X) is not { } at) continue;
                var from = figure.IsStacked ? stacked.GetValueOrDefault((point.X, height < 0)) : 0;
                if (figure.IsStacked) stacked[(point.X, height < 0)] = from + height;
                var (y1, y2) = (Y(y.At(from) ?? 0), Y(y.At(from + height) ?? 0));
                var start = X(at) - slot / 2 + (figure.IsStacked ? 0 : b * width);
                svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{start:0.#}\" y=\"{Math.Min(y1, y2):0.#}\" width=\"{Math.Max(1, width - 1):0.#}\" height=\"{Math.Abs(y1 - y2):0.#}\" fill=\"{ColorOf(bars[b].Index)}\"/>");
                Whisker(start + width / 2, point, "currentColor");
            }
    }

    void DrawPoints(FigureTrace trace, int index)
    {
        var places = trace.Points.Select(p => (Point: p, X: x.At(p.X), Y: y.At(p.Y))).Where(p => p is { X: not null, Y: not null }).ToArray();
        if (trace.Mode.Contains("lines", StringComparison.Ordinal) && places.Length > 1)
            svg.Append("<path fill=\"none\" stroke-width=\"2\" stroke-linejoin=\"round\" stroke=\"").Append(ColorOf(index)).Append("\" d=\"M")
                .AppendJoin('L', places.Select(p => string.Create(CultureInfo.InvariantCulture, $"{X(p.X!.Value):0.#} {Y(p.Y!.Value):0.#}"))).Append("\"/>");
        foreach (var (point, px, _) in places) Whisker(X(px!.Value), point, ColorOf(index));
        if (trace.Mode.Contains("markers", StringComparison.Ordinal) || places.Length == 1)
            foreach (var (_, px, py) in places)
                svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{X(px!.Value):0.#}\" cy=\"{Y(py!.Value):0.#}\" r=\"3.5\" fill=\"{ColorOf(index)}\"/>");
    }

    void Whisker(double at, FigurePoint point, string color)
    {
        if (point is { Low: null, High: null }) return;
        if (y.At(point.Low ?? point.Y) is not { } low || y.At(point.High ?? point.Y) is not { } high) return;
        svg.Append(CultureInfo.InvariantCulture, $"<path stroke=\"{color}\" fill=\"none\" d=\"M{at - 3:0.#} {Y(high):0.#}h6m-3 0V{Y(low):0.#}m-3 0h6\"/>");
    }

    // Bars are measured from zero; so are values of one sign whose range nearly reaches it.
    static bool NearZero(FigurePoint[] points)
    {
        var values = points.Select(p => p.Y).OfType<double>().ToArray();
        return values.Length > 0 && values.Min() >= 0 && values.Min() < values.Max() * 0.4;
    }

    IEnumerable<object> StackHeights() => figure.Traces.Where(t => t.IsBar).SelectMany(t => t.Points).Where(p => p.Y is double).GroupBy(p => (p.X, (double)p.Y < 0))
        .Select(g => (object)g.Sum(p => (double)p.Y));

    double X(double share) => left + share * (Width - Right - left);

    double Y(double share) => Height - Bottom - share * (Height - Bottom - top);

    string ColorOf(int trace) => figure.Traces[trace].Color ?? Palette.Color(trace);

    void Text(double atX, double atY, string text, string anchor, string style) =>
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{atX:0.#}\" y=\"{atY:0.#}\" text-anchor=\"{anchor}\" {style}>{Encode.Html(text)}</text>");
}
