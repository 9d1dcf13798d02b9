namespace Lede.Tests;

/// <summary>How sure the text is of what it states.</summary>
public class StatusTests
{
    sealed record Sum(Money Amount) : Fact;

    static readonly Pattern<Sum> Sums = from amount in Find.Money select new Sum(amount);

    [Theory]
    [InlineData("公司完成1亿元融资。", Status.Actual)]
    [InlineData("公司计划融资1亿元。", Status.Planned)]
    [InlineData("谷歌承诺投资1亿元。", Status.Planned)]
    [InlineData("收入预计将达1亿元。", Status.Forecast)]
    [InlineData("IDC预测，市场规模接近1亿元。", Status.Forecast)]
    [InlineData("知情人士透露，公司完成1亿元融资。", Status.Rumoured)]
    [InlineData("The company plans to raise $100 million.", Status.Planned)]
    [InlineData("Revenue is expected to reach $100 million.", Status.Forecast)]
    public void It_is_told_by_the_words(string text, Status status) =>
        Assert.Equal(status, Assert.Single(Sums.Matches(Reading.Of(text))).Row.Status);

    [Fact]
    public void What_one_clause_expects_another_may_state() =>
        Assert.Equal(
            [Status.Forecast, Status.Actual],
            Sums.Matches(Reading.Of("新模型的成本将升至10亿美元，而旧模型的成本约为1亿美元。")).Select(m => m.Row.Status));
}
