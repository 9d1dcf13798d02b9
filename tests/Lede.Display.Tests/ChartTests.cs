using System.Reflection;
using System.Reflection.Emit;
using System.Text.Json;
using Plotly.NET;

namespace Lede.Tests;

public class ChartTests
{
    static ChartTests() => Amount.Register();

    static JsonElement Figure(object chart) => JsonDocument.Parse(Formatter.Format(chart)[MimeBundle.Plotly]!).RootElement;

    static JsonElement[] Traces(object chart) => [.. Figure(chart).GetProperty("data").EnumerateArray()];

    static JsonElement Layout(object chart) => Figure(chart).GetProperty("layout");

    static string? Title(JsonElement owner) => owner.TryGetProperty("title", out var t) ? t.GetProperty("text").GetString() : null;

    static GenericChart Line() => Samples.Valuations.Chart(c => c.Line(x: v => v.AsOf, y: v => v.Value, color: v => v.Company, text: v => v.Evidence).Title("Values"));

    [Fact]
    public void Axes_are_named_after_members_and_carry_their_units()
    {
        var layout = Layout(Line());
        Assert.Equal(("Values", "As of", "Value (USD)", "Company"),
            (Title(layout), Title(layout.GetProperty("xaxis")), Title(layout.GetProperty("yaxis")), Title(layout.GetProperty("legend"))));
        Assert.Equal(("date", "linear"), (layout.GetProperty("xaxis").GetProperty("type").GetString(), layout.GetProperty("yaxis").GetProperty("type").GetString()));
    }

    [Fact]
    public void There_is_a_line_for_each_color_and_a_mark_for_each_row_in_the_order_of_x()
    {
        var traces = Traces(Line());
        Assert.Equal(["星河智能", "Harbor AI"], traces.Select(t => t.GetProperty("name").GetString()));
        Assert.Equal("""["2023-05-01","2024-05-14"]""", traces[0].GetProperty("x").GetRawText());
        Assert.Equal([6e9, 10e9], traces[0].GetProperty("y").EnumerateArray().Select(v => v.GetDouble()));
        Assert.Equal("60 亿美元", traces[0].GetProperty("text")[0].GetString());
    }

    [Fact]
    public void Currencies_never_share_an_axis_and_what_is_left_out_is_said()
    {
        Assert.Equal("Not drawn: 1 row without a value; 1 row in CNY.", Layout(Line()).GetProperty("annotations")[0].GetProperty("text").GetString());
        Assert.Contains("Not drawn: 1 row without a value; 1 row in CNY.", Formatter.Format(Line())[MimeBundle.Text], StringComparison.Ordinal);
        Assert.DoesNotContain("Plum", Figure(Line()).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Intervals_become_error_bars()
    {
        var error = Traces(Line())[1].GetProperty("error_y");
        Assert.Equal([0.25e9, 0], error.GetProperty("array").EnumerateArray().Select(v => v.GetDouble()));
        Assert.Equal([0.25e9, 0], error.GetProperty("arrayminus").EnumerateArray().Select(v => v.GetDouble()));
        Assert.False(Traces(Line())[0].TryGetProperty("error_y", out _));
    }

    [Fact]
    public void A_logarithmic_axis_leaves_out_what_it_cannot_show()
    {
        var chart = new[] { new { X = 1, Y = 10.0 }, new { X = 2, Y = 0.0 }, new { X = 3, Y = 1000.0 } }.Chart(c => c.Scatter(x: r => r.X, y: r => r.Y).LogY().YTitle("Paid"));
        Assert.Equal("log", Layout(chart).GetProperty("yaxis").GetProperty("type").GetString());
        Assert.Equal(2, Traces(chart).Single().GetProperty("y").GetArrayLength());
        Assert.Equal("Paid", Title(Layout(chart).GetProperty("yaxis")));
        Assert.Contains("1 row at or below zero", Formatter.Format(chart)[MimeBundle.Text], StringComparison.Ordinal);
        Assert.Equal(2, Svg(chart).QuerySelectorAll("circle").Length);
    }

    [Fact]
    public void Names_come_through_nullable_and_nested_members_and_computed_values_have_none()
    {
        var rows = new[] { new { Day = (DateTime?)new DateTime(2024, 1, 1), At = new { Name = "a" }, N = (int?)3 }, new { Day = (DateTime?)null, At = new { Name = "b" }, N = (int?)null } };
        var layout = Layout(rows.Chart(c => c.Bar(x: r => r.Day!.Value, y: r => r.N)));
        Assert.Equal("Day", Title(layout.GetProperty("xaxis")));
        layout = Layout(rows.Chart(c => c.Bar(x: r => r.At.Name, y: r => r.N * 2)));
        Assert.Equal(("At name", null), (Title(layout.GetProperty("xaxis")), Title(layout.GetProperty("yaxis"))));
    }

    [Fact]
    public void No_rows_make_an_empty_chart_and_no_marks_an_error()
    {
        var chart = Array.Empty<Valuation>().Chart(c => c.Line(x: v => v.AsOf, y: v => v.Value).Title("None"));
        Assert.Contains("None", Formatter.Format(chart)[MimeBundle.Text], StringComparison.Ordinal);
        Assert.Contains("at least one of Line, Bar and Scatter", Assert.Throws<ArgumentException>(() => Samples.Valuations.Chart(c => c)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_series_than_colors_differ_by_stroke()
    {
        var rows = Enumerable.Range(0, 20).Select(i => new { X = 1, Y = i, S = $"s{i}" });
        var strokes = Traces(rows.Chart(c => c.Line(x: r => r.X, y: r => r.Y, color: r => r.S))).Select(t => t.GetProperty("line").GetProperty("color").GetString() + t.GetProperty("line").GetProperty("dash").GetString());
        Assert.Equal(20, strokes.Distinct().Count());
    }

    [Fact]
    public void Plotly_net_goes_on_from_the_chart()
    {
        var chart = Plotly.NET.CSharp.GenericChartExtensions.WithSize(Line(), Width: 300, Height: 200);
        Assert.Equal((300, "Values", "Value (USD)"), (Layout(chart).GetProperty("width").GetInt32(), Title(Layout(chart)), Title(Layout(chart).GetProperty("yaxis"))));
        Assert.Equal(2, Traces(chart).Length);
    }

    [Fact]
    public void A_chart_of_plotly_nets_own_has_all_forms()
    {
        var bundle = Formatter.Format(Plotly.NET.CSharp.Chart.Column<double, string, string>(values: [1, 2, 3], Keys: new(["a", "b<c", "d"], true)));
        Assert.Equal([MimeBundle.Plotly, MimeBundle.Svg, MimeBundle.Html, MimeBundle.Text], bundle.Data.Keys);
        Assert.Equal(3, Dom.Of(bundle[MimeBundle.Svg]!).QuerySelectorAll("rect").Length);
        Assert.DoesNotContain("<script", bundle[MimeBundle.Html], StringComparison.OrdinalIgnoreCase);
        var pie = Formatter.Format(Plotly.NET.CSharp.Chart.Pie<double, string, string>(values: [1, 2]));
        Assert.Null(pie[MimeBundle.Svg]);
        Assert.Contains("pie", pie[MimeBundle.Text], StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_of_another_version_of_plotly_net_is_known_by_its_name()
    {
        var type = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Plotly.NET"), AssemblyBuilderAccess.Run).DefineDynamicModule("m").DefineType("Plotly.NET.GenericChart", TypeAttributes.Public);
        var code = type.DefineMethod("toFigureJson", MethodAttributes.Public | MethodAttributes.Static, typeof(string), [typeof(object)]).GetILGenerator();
        code.Emit(OpCodes.Ldstr, """{"data":[{"type":"bar","x":["a"],"y":[7]}],"layout":{"title":"Old"}}""");
        code.Emit(OpCodes.Ret);
        var bundle = Formatter.Format(Activator.CreateInstance(type.CreateType()));
        Assert.Equal("Old\nx  y\n-  -\na  7", bundle[MimeBundle.Text]);
        Assert.NotNull(bundle[MimeBundle.Plotly]);
    }

    [Fact]
    public void The_figure_is_data_and_layout() =>
        Assert.Superset(new HashSet<string> { "data", "layout" }, Figure(Line()).EnumerateObject().Select(p => p.Name).ToHashSet());

    [Fact]
    public void The_still_picture_has_as_many_marks_as_the_figure()
    {
        Assert.Equal(4, Svg(Line()).QuerySelectorAll("circle").Length);
        Assert.Equal(2, Svg(Line()).QuerySelectorAll("path[stroke-linejoin]").Length);
        var bars = Samples.Valuations.Chart(c => c.Bar(x: v => v.Company, y: v => v.Value));
        Assert.Equal(4, Svg(bars).QuerySelectorAll("rect").Length);
        // The highest bar reaches as high as its tick.
        Assert.Contains(Svg(bars).QuerySelectorAll("text"), t => t.TextContent == "10B");
    }

    [Fact]
    public void Plain_text_lists_the_points() => Snapshot.Matches(Formatter.Format(Line())[MimeBundle.Text]!, "chart.verified.txt");

    static AngleSharp.Html.Dom.IHtmlDocument Svg(object chart) => Dom.Of(Formatter.Format(chart)[MimeBundle.Svg]!);
}
