using System.Reflection;

namespace Lede;

/// <summary>
/// A Plotly.NET chart in every form a host may want: the figure for those that draw Plotly, a still picture and the points for those
/// that do not, text for the rest. Found by name, so that Plotly.NET is not loaded for us and its version does not matter.
/// </summary>
static class ChartForms
{
    public static MimeBundle Of(object chart)
    {
        var json = FigureJson(chart);
        var figure = FigureReader.Read(json);
        var bundle = MimeBundle.OfText(FigureText.Of(figure)).With(MimeBundle.Plotly, json);
        var picture = FigureSvg.Of(figure, standsAlone: false);
        var points = $"<details><summary>Data</summary>{TableHtml.Of(FigureText.PointsOf(figure))}</details>";
        bundle = bundle.With(MimeBundle.Html, Output.Html($"<figure class=\"lede-chart\">{picture ?? NoPicture(figure)}{points}</figure>"));
        return picture is null ? bundle : bundle.With(MimeBundle.Svg, FigureSvg.Of(figure, standsAlone: true)!);
    }

    static string NoPicture(Figure figure) => $"<figcaption>{Encode.Html(figure.Title ?? "Chart")}</figcaption>";

    static string FigureJson(object chart)
    {
        for (var type = chart.GetType(); type is not null && type != typeof(object); type = type.BaseType)
            foreach (var holder in new[] { type, type.DeclaringType, type.Assembly.GetType("Plotly.NET.GenericChartModule") })
                if (holder?.GetMethod("toFigureJson", BindingFlags.Public | BindingFlags.Static) is { } toJson && toJson.Invoke(null, [chart]) is string json) return json;
        throw new NotSupportedException($"{chart.GetType().Assembly.GetName().Name} {chart.GetType().Assembly.GetName().Version} has no GenericChart.toFigureJson; reference Plotly.NET 4 or later.");
    }
}
