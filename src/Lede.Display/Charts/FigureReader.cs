using System.Globalization;
using System.Text.Json;

namespace Lede;

/// <summary>Reads figure JSON: {"data": […], "layout": {…}}.</summary>
static class FigureReader
{
    public static Figure Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var layout = root.TryGetProperty("layout", out var l) && l.ValueKind == JsonValueKind.Object ? l : default;
        var traces = root.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Array ? data.EnumerateArray().Select(TraceOf).ToArray() : [];
        var drawable = traces.Length > 0 && traces.All(t => t.Drawable) && traces.Sum(t => t.Trace.Points.Count) is > 0 and <= FigureSvg.MostPoints;
        var notes = Child(layout, "annotations") is { ValueKind: JsonValueKind.Array } annotations
            ? annotations.EnumerateArray().Where(a => Text(a, "xref") == "paper").Select(a => Text(a, "text")).OfType<string>().Select(FigureText.Decode).ToArray() : [];
        var legend = Child(layout, "legend");
        return new Figure(TitleOf(layout), AxisOf(Child(layout, "xaxis")), AxisOf(Child(layout, "yaxis")), TitleOf(legend), notes,
            traces.Select(t => t.Trace).ToArray(), drawable && Child(layout, "xaxis2").ValueKind == JsonValueKind.Undefined && Child(layout, "yaxis2").ValueKind == JsonValueKind.Undefined,
            Text(layout, "barmode") is "stack" or "relative");
    }

    static (FigureTrace Trace, bool Drawable) TraceOf(JsonElement trace)
    {
        var type = Text(trace, "type") ?? "scatter";
        var mode = Text(trace, "mode") ?? "lines+markers";
        var points = PointsOf(trace).ToArray();
        var name = Text(trace, "name") is { } n ? FigureText.Decode(n) : null;
        var color = Text(Child(trace, "marker"), "color") ?? Text(Child(trace, "line"), "color");
        var plain = (type is "bar" or "scatter" or "scattergl") && Text(trace, "orientation") is null or "v";
        return (new FigureTrace(type, mode, name, IsColor(color) ? color : null, points), plain && points.Length > 0);
    }

    static IEnumerable<FigurePoint> PointsOf(JsonElement trace)
    {
        var (xs, ys) = (Array(trace, "x"), Array(trace, "y"));
        if (ys.Length == 0) yield break;
        var (text, error) = (Child(trace, "text"), Child(trace, "error_y"));
        var (plus, minus) = (Array(error, "array"), Array(error, "arrayminus"));
        var texts = text.ValueKind == JsonValueKind.Array ? text.EnumerateArray().ToArray() : [];
        for (var i = 0; i < ys.Length; i++)
        {
            object? x = xs.Length == 0 ? (double)i : i < xs.Length ? ValueOf(xs[i]) : null;
            if (x is null || ValueOf(ys[i]) is not { } y) continue;
            var up = i < plus.Length && ValueOf(plus[i]) is double p ? p : 0;
            var down = minus.Length == 0 ? up : i < minus.Length && ValueOf(minus[i]) is double m ? m : 0;
            var words = i < texts.Length && texts[i].ValueKind == JsonValueKind.String ? FigureText.Decode(texts[i].GetString()!) : null;
            yield return new FigurePoint(x, y, y is double at && down > 0 ? at - down : null, y is double to && up > 0 ? to + up : null, string.IsNullOrEmpty(words) ? null : words);
        }
    }

    static object? ValueOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.String => DateOf(value.GetString()!) ?? FigureText.Decode(value.GetString()!),
        _ => null,
    };

    // Only what begins like an ISO date: a category called 2024 is none.
    static object? DateOf(string text) =>
        text.Length >= 7 && text[4] == '-' && char.IsAsciiDigit(text[0])
        && DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind | DateTimeStyles.AllowWhiteSpaces, out var date) ? date : null;

    static readonly string[] Formats = ["yyyy-MM", "yyyy-MM-dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFFF", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss"];

    static FigureAxis AxisOf(JsonElement axis) => new(TitleOf(axis), Text(axis, "type") == "log");

    static string? TitleOf(JsonElement owner)
    {
        var title = Child(owner, "title");
        var text = title.ValueKind == JsonValueKind.String ? title.GetString() : Text(title, "text");
        return string.IsNullOrWhiteSpace(text) ? null : FigureText.Decode(text);
    }

    // A colour goes into an attribute of the picture: nothing but a colour may pass.
    static bool IsColor(string? color) => color is not null && color.Length <= 40 && color.All(c => char.IsAsciiLetterOrDigit(c) || c is '#' or '(' or ')' or ',' or '.' or ' ' or '%');

    static JsonElement Child(JsonElement owner, string name) => owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var child) ? child : default;

    static string? Text(JsonElement owner, string name) => Child(owner, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    static JsonElement[] Array(JsonElement owner, string name) => Child(owner, name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray().ToArray() : [];
}
