using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace Lede;

/// <summary>A plan as a Plotly.NET chart, made of Plotly.NET's own objects, so that its functions find what they look for.</summary>
static class FigureWriter
{
    // Half-way between black and white: legible on both. A page that knows its ground may set its own.
    const string Ink = "#7a7a7a";
    const string Grid = "rgba(128,128,128,0.22)";
    const string Clear = "rgba(0,0,0,0)";

    public static GenericChart Write(ChartPlan plan)
    {
        // The named series of several layers share one entry in the legend.
        var named = new HashSet<string>(StringComparer.Ordinal);
        var many = plan.Series.Select(s => s.Name).Distinct().Count() > 1;
        var traces = plan.Series.Select(s => TraceOf(plan, s, showLegend: many && s.Name is not null && named.Add(s.Name))).ToArray();
        // A plan without a point still has its title, axes and note.
        if (traces.Length == 0) traces = [new Trace2D("scatter").With("x", Array.Empty<double>()).With("y", Array.Empty<double>()).With("mode", "markers")];
        var chart = GenericChart.combine(traces.Select(t => GenericChart.ofTraceObject(false, t)));
        return GenericChart.setConfig(new Config().With("responsive", true).With("displaylogo", false), GenericChart.setLayout(LayoutOf(plan, many), chart));
    }

    static Trace2D TraceOf(ChartPlan plan, ChartSeries series, bool showLegend)
    {
        var color = Palette.Color(series.Color);
        var trace = new Trace2D(series.Kind == MarkKind.Bar ? "bar" : "scatter")
            .With("x", series.Points.Select(p => Value(p.X, plan.X)).ToArray())
            .With("y", series.Points.Select(p => Value(p.Y, plan.Y)).ToArray())
            .With("showlegend", showLegend);
        if (series.Name is not null) trace.With("name", FigureText.Encode(series.Name)).With("legendgroup", FigureText.Encode(series.Name));
        if (series.Kind == MarkKind.Line) trace.With("mode", "lines+markers").With("line", new Line().With("color", color).With("width", 2).With("dash", Palette.Dash(series.Color)));
        if (series.Kind == MarkKind.Scatter) trace.With("mode", "markers");
        trace.With("marker", series.Kind == MarkKind.Bar
            ? new Marker().With("color", color)
            : new Marker().With("color", color).With("size", series.Kind == MarkKind.Line ? 6 : 8).With("symbol", Palette.Symbol(series.Color)));
        if (series.Points.Any(p => p.Text is not null))
            trace.With("text", series.Points.Select(p => FigureText.Encode(p.Text ?? "")).ToArray()).With("textposition", series.Kind == MarkKind.Bar ? "none" : null)
                .With("hovertemplate", "%{text}<br>%{x}, %{y}<extra>%{fullData.name}</extra>");
        // On a bar, its own colour would hide the lower half.
        var whiskers = series.Kind == MarkKind.Bar ? Ink : color;
        AddErrors(trace, "error_y", series.Points.Select(p => p.Y).ToArray(), whiskers);
        AddErrors(trace, "error_x", series.Points.Select(p => p.X).ToArray(), whiskers);
        return trace;
    }

    static void AddErrors(Trace2D trace, string name, AxisValue[] values, string color)
    {
        var plus = values.Select(v => v is { Value: double at, High: { } high } ? Math.Max(0, high - at) : 0).ToArray();
        var minus = values.Select(v => v is { Value: double at, Low: { } low } ? Math.Max(0, at - low) : 0).ToArray();
        if (!plus.Concat(minus).Any(e => e > 0 && double.IsFinite(e))) return;
        trace.With(name, new Error().With("type", "data").With("symmetric", false).With("array", plus.Select(Finite).ToArray()).With("arrayminus", minus.Select(Finite).ToArray())
            .With("color", color).With("thickness", 1).With("width", 3));
    }

    // An interval that is open on a side has no whisker there.
    static double Finite(double length) => double.IsFinite(length) ? length : 0;

    static object Value(AxisValue value, ChartAxis axis) => value.Value switch
    {
        DateTime d => FigureText.Date(d),
        double d when axis.IsCategory => PlainText.Of(d),
        string s => FigureText.Encode(s),
        var other => other!,
    };

    static Layout LayoutOf(ChartPlan plan, bool legend)
    {
        var layout = new Layout()
            .With("paper_bgcolor", Clear).With("plot_bgcolor", Clear)
            .With("font", new Font().With("family", FigureText.Fonts).With("size", 13).With("color", Ink))
            .With("colorway", Palette.All.ToArray())
            .With("margin", new Margin().With("l", 16).With("r", 16).With("t", (plan.Title is null ? 16 : 48) + (plan.Note is null ? 8 : 28)).With("b", 16))
            .With("xaxis", AxisOf(plan.X, log: false)).With("yaxis", AxisOf(plan.Y, plan.LogY))
            .With("showlegend", legend).With("hovermode", "closest");
        if (plan.Title is { } title) layout.With("title", TitleOf(title).With("x", 0).With("xref", "paper").With("xanchor", "left").With("font", new Font().With("size", 17)));
        if (legend) layout.With("legend", LegendOf(plan.LegendTitle));
        if (plan.Note is { } note) layout.With("annotations", new[] { NoteOf(note) });
        return layout;
    }

    static LinearAxis AxisOf(ChartAxis axis, bool log)
    {
        var linear = new LinearAxis().With("automargin", true).With("gridcolor", Grid).With("zerolinecolor", Grid).With("linecolor", Grid)
            .With("type", log ? "log" : axis.IsDate ? "date" : axis.IsCategory ? "category" : "linear");
        // Lines up from each category only repeat what stands there; a date is read across.
        if (axis.IsCategory) linear.With("showgrid", false);
        // Powers of ten alone: the digits between them, which plotly.js adds where there are few powers, are illegible.
        if (log) linear.With("dtick", 1);
        return axis.Title is null ? linear : linear.With("title", TitleOf(axis.Title).With("standoff", 12));
    }

    static Title TitleOf(string text) => new Title().With("text", FigureText.Encode(text));

    static Legend LegendOf(string? title)
    {
        var legend = new Legend().With("orientation", "h").With("yref", "container").With("yanchor", "bottom").With("y", 0).With("x", 0);
        return title is null ? legend : legend.With("title", TitleOf(title));
    }

    static Annotation NoteOf(string note) => new Annotation().With("text", FigureText.Encode(note)).With("showarrow", false).With("xref", "paper").With("yref", "paper")
        .With("x", 0).With("y", 1).With("xanchor", "left").With("yanchor", "bottom").With("align", "left").With("yshift", 6).With("font", new Font().With("size", 12));

    static T With<T>(this T target, string name, object? value) where T : DynamicObj.DynamicObj
    {
        if (value is not null) target.SetProperty(name, value);
        return target;
    }
}
