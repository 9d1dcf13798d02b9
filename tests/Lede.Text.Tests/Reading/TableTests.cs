namespace Lede.Tests;

/// <summary>What is read out of a text, kind by kind, against tables written from the language and the annotation rules.</summary>
public sealed class TableTests
{
    public static IEnumerable<object[]> MoneyRows => Table.Rows("money.tsv");

    public static IEnumerable<object[]> PercentRows => Table.Rows("percent.tsv");

    public static IEnumerable<object[]> DateRows => Table.Rows("dates.tsv");

    public static IEnumerable<object[]> QuantityRows => Table.Rows("quantities.tsv");

    public static IEnumerable<object[]> NothingRows => Table.Rows("nothing.tsv");

    [Theory]
    [MemberData(nameof(MoneyRows))]
    public void Money_is_read(string row)
    {
        var c = Table.Parse(row);
        var origin = c.Columns[2] switch
        {
            var why when why.StartsWith("TW:", StringComparison.Ordinal) => Origin.Taiwan,
            var why when why.StartsWith("HK:", StringComparison.Ordinal) => Origin.HongKong,
            _ => Origin.Mainland
        };
        Assert.Equal(c.Values.Select(Money).Select(m => (object)m), Found<Money>(c, new ReadingContext(null, origin)));
    }

    [Theory]
    [MemberData(nameof(PercentRows))]
    public void Percentages_are_read(string row)
    {
        var c = Table.Parse(row);
        Assert.Equal(c.Values.Select(Percent).Select(p => (object)p), Found<Percent>(c, default));
    }

    [Theory]
    [MemberData(nameof(DateRows))]
    public void Dates_are_read(string row)
    {
        var c = Table.Parse(row);
        var expected = c.Values.Select(v => v.Split("..")).Select(e => (object)new DateRange(Table.Day(e[0]), Table.Day(e[1])));
        var published = Table.Published(c.Columns[2]);
        Assert.Equal(expected, Found<DateRange>(c, new ReadingContext(published)));
        Assert.Equal(expected, Dates.Find(c.Text).Select(d => (object)d.Resolve(published)));
    }

    [Theory]
    [MemberData(nameof(QuantityRows))]
    public void Counts_and_model_sizes_are_read(string row)
    {
        var c = Table.Parse(row);
        var unit = c.Values[0][(c.Values[0].IndexOf(' ', StringComparison.Ordinal) + 1)..];
        var (low, high, about) = Table.Interval(c.Values[0].Split(' ')[0]);
        if (unit == "parameters")
        {
            Assert.Equal([new Parameters(low, high, about)], Found<Parameters>(c, default));
            return;
        }
        var quantity = Assert.IsType<Quantity>(Assert.Single(Found<Quantity>(c, default)));
        Assert.Equal(new Quantity(low, high, unit == "*" ? quantity.Unit : unit, about), quantity);
        Assert.NotEmpty(quantity.Unit);
    }

    [Theory]
    [MemberData(nameof(NothingRows))]
    public void Nothing_is_read_where_nothing_is(string row)
    {
        var text = Table.Parse(row).Text;
        Assert.Empty(Numbers.In(text, new ReadingContext(DateRange.Day(2024, 11, 26))).Select(m => m.Span.Of(text)));
    }

    /// <summary>The values of one kind, after asserting that they stand where the row marks them.</summary>
    static IEnumerable<object> Found<T>(Table.Case c, ReadingContext context)
    {
        var found = Numbers.In(c.Text, context).Where(m => m.Value is T).ToList();
        Assert.Equal(c.Spans.Select(s => s.Of(c.Text)), found.Select(m => m.Span.Of(c.Text)));
        Assert.Equal(c.Spans, found.Select(m => m.Span));
        return found.Select(m => m.Value);
    }

    static Money Money(string written)
    {
        var (low, high, about) = Table.Interval(written[..^4]);
        return new Money(low, high, new Currency(written[^3..]), about);
    }

    static Percent Percent(string written)
    {
        var points = written.EndsWith("pp", StringComparison.Ordinal);
        var (low, high, about) = Table.Interval(points ? written[..^2] : written);
        return new Percent(low, high, about, points);
    }
}
