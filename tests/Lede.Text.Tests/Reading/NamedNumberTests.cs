namespace Lede.Tests;

/// <summary>Numbers inside names are no values; names inside quantities are.</summary>
public sealed class NamedNumberTests
{
    [Fact]
    public void Nothing_starts_inside_a_name() =>
        Assert.Empty(Numbers.In("投资500家族基金", default, new Mention(new Span(2, 9), new Organization("500家族基金"))));

    [Fact]
    public void A_number_before_a_name_counts_it()
    {
        var mention = Assert.Single(Numbers.In("备足72万张H100，", default, new Mention(new Span(6, 10), new Product("H100"))));
        Assert.Equal((new Span(2, 10), new Quantity(720_000, 720_000, "H100")), (mention.Span, mention.Value));
    }

    [Fact]
    public void Names_need_not_come_in_order() =>
        Assert.Equal(
            [Money.Exactly(3, Currency.Cny)],
            Numbers.In("A1和B2各3元", default, new Mention(new Span(3, 5), new Product("B2")), new Mention(new Span(0, 2), new Product("A1"))).Select(m => m.Value));
}
