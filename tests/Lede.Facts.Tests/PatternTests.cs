namespace Lede.Tests;

/// <summary>A pattern is built as a query, prints itself, and refuses what it cannot mean.</summary>
public class PatternTests
{
    sealed record ChipStock(Organization Owner, Quantity Chips, Product Chip);

    static readonly Pattern<ChipStock> Stock =
        from owner in Find.Organization
        from chips in Find.Quantity.Within(12).After("持有", "拥有")
        from chip in Find.Product
        where chips.Low > 1_000
        select new ChipStock(owner, chips, chip);

    [Fact]
    public void It_prints_as_a_line() => Assert.Equal(
        "Organization → Quantity within 12 after 持有|拥有 → Product where (#2.Low > 1000) select ChipStock",
        Stock.ToString());

    [Fact]
    public void A_part_that_needs_an_earlier_capture_is_refused_when_it_is_built()
    {
        var error = Assert.Throws<PatternException>(() =>
            from owner in Find.Organization
            from chips in Find.Quantity.After(owner.Name)
            select chips);
        Assert.Equal(
            "The part `Find.Quantity.After(new [] {owner.Name})` depends on an earlier capture (`owner.Name`), which is not known before the pattern runs. "
            + "Write the part without it and compare the captures afterwards: from a in … from b in … where b.Low > a.Low select …",
            error.Message);
    }

    [Fact]
    public void A_value_from_around_the_pattern_may_be_used()
    {
        var distance = 5;
        var pattern = from a in Find.Money from b in Find.Money.Within(distance) select b;
        Assert.Equal("Money → Money within 5", pattern.ToString());
    }

    [Fact]
    public void A_part_without_words_is_refused()
    {
        Assert.Throws<PatternException>(() => Find.Word());
        Assert.Throws<PatternException>(() => Find.Money.After("投资", " "));
        Assert.Throws<PatternException>(() => Find.Money.Within(-1));
    }

    [Theory]
    [InlineData("谷歌持有 2,600 块 H100。", "谷歌", 2600)]
    [InlineData("谷歌擁有 2,600 塊 H100。", "谷歌", 2600)]
    public void Words_match_in_both_scripts(string text, string owner, int chips)
    {
        var row = Assert.Single(Stock.Matches(Reading.Of(text))).Row;
        Assert.Equal(owner, row.Owner.Name);
        Assert.Equal(chips, row.Chips.Low);
    }

    [Theory]
    [InlineData("谷歌持有 200 块 H100。")] // the condition
    [InlineData("谷歌购买 2,600 块 H100。")] // the words
    [InlineData("谷歌很高兴。持有 2,600 块 H100。")] // another sentence
    public void What_does_not_fit_is_not_found(string text) => Assert.Empty(Stock.Matches(Reading.Of(text)));

    [Fact]
    public void The_nearest_parts_belong_together_and_an_amount_to_one_match_only()
    {
        var pattern = from company in Find.Organization from amount in Find.Money select ValueTuple.Create(company.Name, amount.Low);
        var rows = pattern.Matches(Reading.Of("谷歌出资10亿美元，微软出资20亿美元。")).Select(m => m.Row);
        Assert.Equal([("谷歌", 1_000_000_000m), ("微软", 2_000_000_000m)], rows.Select(r => (r.Item1, r.Item2!.Value)));
    }

    [Fact]
    public void Of_two_alternatives_the_first_claims_the_amount()
    {
        var pattern =
            (from a in Find.Money.After("估值") select "worth") |
            (from a in Find.Money select "some");
        Assert.Equal(["worth", "some"], pattern.Matches(Reading.Of("估值10亿美元，融资1亿美元。")).Select(m => m.Row));
    }

    [Fact]
    public void A_missing_optional_part_is_null()
    {
        var pattern = from amount in Find.Money from share in Find.Percent.Optional() from who in Find.Organization.Optional() select ValueTuple.Create(share, who);
        Assert.Equal(default, Assert.Single(pattern.Matches(Reading.Of("共计10亿美元。"))).Row);
    }

    [Fact]
    public void A_list_is_one_capture()
    {
        var pattern = from all in Find.Organization.List() select string.Join("+", all);
        Assert.Equal(["騰訊+阿里巴巴+紅杉中國", "微软"], pattern.Matches(Reading.Of("投資方有騰訊、阿里巴巴和紅杉中國，还有微软。")).Select(m => m.Row));
    }

    [Fact]
    public void Evidence_is_the_text_between_the_parts_and_says_what_was_carried()
    {
        var pattern = from company in Find.Organization.Carried() from worth in Find.Money.After("估值") select worth;
        var reading = Reading.Of("MiniMax已完成四轮融资，估值超25亿美元。");
        var evidence = Assert.Single(pattern.Matches(reading)).Evidence;
        Assert.Equal("估值超25亿美元", evidence.Text);
        Assert.Equal("MiniMax", Assert.Single(evidence.Carried).Of(reading.Text));
        Assert.Equal(reading.Text, evidence.Sentence);
    }

    [Fact]
    public void A_subject_is_carried_from_an_earlier_sentence_of_the_paragraph_only()
    {
        var pattern = from company in Find.Organization.Carried() from worth in Find.Money.After("估值") select company.Name;
        Assert.Equal(["MiniMax"], pattern.Matches(Reading.Of("MiniMax已完成四轮融资。目前估值25亿美元。")).Select(m => m.Row));
        Assert.Empty(pattern.Matches(Reading.Of("MiniMax已完成四轮融资。\n目前估值25亿美元。")));
    }

    sealed record Worth(Money Amount) : Fact;

    [Fact]
    public void A_row_that_is_a_fact_is_given_its_evidence_and_status()
    {
        var pattern = from worth in Find.Money.After("估值") select new Worth(worth);
        var row = Assert.Single(pattern.Matches(Reading.Of("知情人士透露，公司估值或达10亿美元。"))).Row;
        Assert.Equal(Status.Rumoured, row.Status);
        Assert.Equal("估值或达10亿美元", row.Evidence.Text);
    }
}
