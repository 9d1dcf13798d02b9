using Deedle;

namespace Lede.Tests;

public class FrameTests
{
    static FrameTests() => Amount.Register();

    [Fact]
    public void Members_become_columns_by_what_their_types_registered()
    {
        var frame = Samples.Valuations.ToFrame();
        Assert.Equal(["Company", "AsOf", "Value.low", "Value.high", "Value.currency", "Investors", "Evidence"], frame.ColumnKeys);
        Assert.Equal([typeof(string), typeof(DateTime), typeof(double), typeof(double), typeof(string), typeof(string), typeof(string)], frame.ColumnTypes);
        Assert.Equal(6, frame.RowCount);
        Assert.Equal(1.5e9, frame.GetColumn<double>("Value.low")[3]);
        Assert.Equal("北辰资本, 远山基金", frame.GetColumn<string>("Investors")[0]);
        Assert.Equal(new DateTime(2024, 5, 14), frame.GetColumn<DateTime>("AsOf")[0]);
    }

    [Fact]
    public void What_is_missing_stays_missing()
    {
        var frame = Samples.Valuations.ToFrame();
        Assert.False(frame.GetColumn<double>("Value.low").TryGet(5).HasValue);
        Assert.False(frame.GetColumn<string>("Evidence").TryGet(4).HasValue);
        var scalars = new[] { new { N = (int?)1, D = (decimal?)null, S = (string?)null }, new { N = (int?)null, D = (decimal?)2.5m, S = (string?)"x" } }.ToFrame();
        Assert.Equal([typeof(int), typeof(decimal), typeof(string)], scalars.ColumnTypes);
        Assert.Equal((1, 1, 1), (scalars.GetColumn<int>("N").ValueCount, scalars.GetColumn<decimal>("D").ValueCount, scalars.GetColumn<string>("S").ValueCount));
    }

    [Fact]
    public void No_rows_make_a_frame_with_columns() => Assert.Equal((0, 7), (Array.Empty<Valuation>().ToFrame() is var f ? (f.RowCount, f.ColumnCount) : default));

    [Fact]
    public void Scalars_become_one_column() => Assert.Equal(["Value"], new[] { 1, 2 }.ToFrame().ColumnKeys);

    [Fact]
    public void A_frame_is_shown_as_a_table_with_its_row_keys()
    {
        var frame = new[] { new { Name = "a", N = (double?)1.5 }, new { Name = "b", N = (double?)null } }.ToFrame();
        Assert.Equal("   Name    N\n-  ----  ---\n0  a     1.5\n1  b       –", Formatter.Format(frame)[MimeBundle.Text]);
        Assert.Equal(["0", "1"], Dom.Of(Formatter.Format(frame)[MimeBundle.Html]!).QuerySelectorAll("tbody th[scope=row]").Select(h => h.TextContent));
    }

    [Fact]
    public void Keys_of_any_type_are_shown()
    {
        var dates = Frame.FromRows([KeyValuePair.Create(new DateTime(2024, 1, 2), new Series<string, double>(["x"], [3.0]))]);
        Assert.Equal("            x\n----------  -\n2024-01-02  3", Formatter.Format(dates)[MimeBundle.Text]);
        var levels = new Series<Tuple<string, int>, double>([Tuple.Create("a", 1), Tuple.Create("a", 2)], [0.5, 1.5]);
        Assert.Contains("(a, 2)", Formatter.Format(levels)[MimeBundle.Text], StringComparison.Ordinal);
    }

    [Fact]
    public void A_series_shows_what_is_missing()
    {
        var series = new Series<string, double>(["a", "b"], [1, double.NaN]);
        Assert.Equal("   Value\n-  -----\na      1\nb      –", Formatter.Format(series)[MimeBundle.Text]);
    }

    [Fact]
    public void A_large_frame_is_bounded()
    {
        var frame = Enumerable.Range(0, 5_000).Select(i => new { I = i }).ToFrame();
        Assert.EndsWith("1,000 of 5,000 rows.", Formatter.Format(frame)[MimeBundle.Text], StringComparison.Ordinal);
        var wide = Frame.FromColumns(Enumerable.Range(0, 80).Select(i => KeyValuePair.Create($"c{i}", new Series<int, double>([0], [1]))));
        Assert.EndsWith("60 of 80 columns.", Formatter.Format(wide)[MimeBundle.Text], StringComparison.Ordinal);
    }
}
