namespace Lede.Tests;

public class TableTests
{
    static TableTests() => Amount.Register();

    record Base0(string Id, int Count) { public string Origin => "base"; }

    sealed record Derived0(string Id, int Count, double Share) : Base0(Id, Count);

    sealed class Secret0
    {
        public int Shown => 1;
        public int Hidden => 2;
    }

    static string Text(object? value) => Formatter.Format(value)[MimeBundle.Text]!;

    static AngleSharp.Dom.IElement Table(object? value) => Dom.Of(Formatter.Format(value)[MimeBundle.Html]!).QuerySelector("table")!;

    [Theory]
    [InlineData("AsOf", "As of"), InlineData("USDAmount", "USD amount"), InlineData("Id", "Id"), InlineData("as_of", "As of"), InlineData("ContextStart", "Context start")]
    [InlineData("Q3Revenue", "Q3 revenue"), InlineData("投资方", "投资方"), InlineData("URL", "URL"), InlineData("x", "X"), InlineData("_", "_"), InlineData("AmountUSD", "Amount USD")]
    public void Names_become_words(string name, string words) => Assert.Equal(words, Words.Header(name));

    [Fact]
    public void Columns_come_as_declared_and_a_base_classs_last()
    {
        var heads = Table(new[] { new Derived0("a", 1, 0.5) }).QuerySelectorAll("thead th").Select(h => h.TextContent);
        Assert.Equal(["Share", "Id", "Count", "Origin"], heads);
        Assert.Equal(["Z", "A"], Table(new[] { new { Z = 1, A = 2 } }).QuerySelectorAll("thead th").Select(h => h.TextContent));
    }

    [Fact]
    public void Numbers_stand_at_the_end_words_at_the_start_and_both_can_be_sorted()
    {
        var table = Table(new[] { new { Name = "a", N = 25340, When = new DateOnly(2024, 5, 1), Paid = Amount.Usd(3e9) } });
        Assert.Equal([null, "lede-end", null, "lede-end"], table.QuerySelectorAll("thead th").Select(h => h.GetAttribute("class")));
        Assert.Equal(["text", "number", "text", "number"], table.QuerySelectorAll("thead th").Select(h => h.GetAttribute("data-kind")));
        Assert.Equal([null, "25340", null, "3000000000"], table.QuerySelectorAll("tbody td").Select(c => c.GetAttribute("data-sort")));
        Assert.Equal(["a", "25,340", "2024-05-01", "USD 3,000,000,000"], table.QuerySelectorAll("tbody td").Select(c => c.TextContent));
        Assert.All(table.QuerySelectorAll("thead th"), h => Assert.Equal("col", h.GetAttribute("scope")));
    }

    [Fact]
    public void What_is_missing_is_a_faint_dash_and_what_is_many_is_joined()
    {
        var table = Table(new[] { new { A = (int?)null, B = (Amount?)null, C = new[] { "x", "y" }, D = new List<Amount> { Amount.Usd(1), Amount.Usd(2) } } });
        var cells = table.QuerySelectorAll("tbody td");
        Assert.Equal(["–", "–", "x, y", "USD 1, USD 2"], cells.Select(c => c.TextContent));
        Assert.NotNull(cells[0].QuerySelector(".lede-none"));
        Assert.Equal("lede-end", cells[0].GetAttribute("class"));
    }

    [Fact]
    public void A_table_has_at_most_a_thousand_rows_and_says_of_how_many()
    {
        var rows = Enumerable.Range(0, 25_340).Select(i => new { I = i }).ToList();
        Assert.Equal(1_000, Table(rows).QuerySelectorAll("tbody tr").Length);
        Assert.Contains("<p class=\"lede-said\">1,000 of 25,340 rows.</p>", Formatter.Format(rows)[MimeBundle.Html], StringComparison.Ordinal);
        Assert.EndsWith("1,000 of 25,340 rows.", Text(rows), StringComparison.Ordinal);
        Assert.EndsWith("1,000 of 1,001 rows.", Text(rows.Take(1_001).Where(_ => true)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_without_rows_has_its_columns() => Assert.Equal("I  Name\n-  ----\nNo rows.", Text(Array.Empty<(int, string)>().Select(t => new { I = t.Item1, Name = t.Item2 })));

    [Fact]
    public void Rows_of_several_types_share_their_columns() =>
        Assert.Equal("Id  Count  Origin  Share\n--  -----  ------  -----\na       1  base        –\nb       2  base      0.5\n–       –  –           –",
            Text(new Base0?[] { new("a", 1), new Derived0("b", 2, 0.5), null }));

    [Fact]
    public void Text_is_aligned_by_east_asian_width() =>
        Assert.Equal("Name       N\n---------  -\n星河智能   1\nHarbor AI  2", Text(new[] { new { Name = "星河智能", N = 1 }, new { Name = "Harbor AI", N = 2 } }));

    [Theory]
    [InlineData("abc", 3), InlineData("融资", 4), InlineData("ｶﾅ", 2), InlineData("カナ", 4), InlineData("e\u0301", 1), InlineData("𠮷", 2), InlineData("“", 1), InlineData("，", 2)]
    public void Width_is_that_of_the_display(string text, int width) => Assert.Equal(width, TextWidth.Of(text));

    [Theory]
    [InlineData(2024, "2024"), InlineData(9999, "9999"), InlineData(10_000, "10,000"), InlineData(-25_340, "-25,340"), InlineData(0, "0"), InlineData(int.MinValue, "-2,147,483,648")]
    public void Whole_numbers_are_grouped_from_ten_thousand(int number, string text) => Assert.Equal(text, PlainText.Number(number));

    [Theory]
    [InlineData(0.5, "0.5"), InlineData(1.0 / 3, "0.333333"), InlineData(1e-9, "1e-9"), InlineData(12345.678, "12,345.68"), InlineData(1e20, "1e20"), InlineData(double.PositiveInfinity, "∞"), InlineData(-0.25, "-0.25"), InlineData(3.14159265, "3.1416")]
    public void Other_numbers_keep_what_can_be_compared(double number, string text) => Assert.Equal(text, PlainText.Number(number));

    [Fact]
    public void Hidden_members_are_left_out()
    {
        Formatter.RegisterHidden(typeof(Secret0), nameof(Secret0.Hidden));
        Assert.Equal("Shown  1", Text(new Secret0()));
    }

    [Fact]
    public void A_table_can_have_a_caption_and_fewer_rows()
    {
        var bundle = Enumerable.Range(0, 30).Select(i => new { I = i }).ToTable("Thirty & more", limit: 2);
        Assert.Equal("Thirty & more\nI\n-\n0\n1\n2 of 30 rows.", bundle[MimeBundle.Text]);
        Assert.Contains("<caption>Thirty &amp; more</caption>", bundle[MimeBundle.Html], StringComparison.Ordinal);
        Assert.Equal("#  Value\n-  -----\n0  a", new[] { "a" }.ToTable()[MimeBundle.Text]);
        Assert.Throws<ArgumentOutOfRangeException>(() => new[] { 1 }.ToTable(limit: 0));
    }

    [Fact]
    public void Every_output_carries_its_style_and_no_script()
    {
        var html = Formatter.Format(Samples.Valuations)[MimeBundle.Html]!;
        Assert.Single(Dom.Of(html).QuerySelectorAll("style.lede-style"));
        Assert.Empty(Dom.Of(html).QuerySelectorAll("script"));
        Assert.True(Output.Css.Length < 4_000, $"The style of an output is {Output.Css.Length} characters.");
    }

    [Fact]
    public void A_table_of_the_samples_reads_well() => Snapshot.Matches(Text(Samples.Valuations), "valuations.verified.txt");
}
