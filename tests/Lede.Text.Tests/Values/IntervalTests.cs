namespace Lede.Tests;

/// <summary>What the ends, order, equality and default of the value types mean.</summary>
public sealed class IntervalTests
{
    static readonly Money Over3 = Money.AtLeast(3e8m, Currency.Usd);
    static readonly Money Two = Money.Exactly(2e8m, Currency.Usd);
    static readonly Money TwoToFour = Money.Between(2e8m, 4e8m, Currency.Usd);

    [Fact]
    public void Comparing_means_certainly()
    {
        Assert.True(Over3 > Two);
        Assert.False(Over3 < Two);
        Assert.False(TwoToFour > Two);
        Assert.True(TwoToFour >= Two);
        Assert.False(TwoToFour >= Over3);
        Assert.False(TwoToFour < Over3);
    }

    [Fact]
    public void Possibly_has_its_own_name()
    {
        Assert.True(TwoToFour.MayExceed(Over3));
        Assert.True(Over3.MayExceed(TwoToFour));
        Assert.False(Two.MayExceed(Over3));
        Assert.True(Two.MayFallBelow(TwoToFour));
        Assert.False(Two.MayExceed(Two));
    }

    [Fact]
    public void Currencies_do_not_compare()
    {
        var yuan = Money.Exactly(1, Currency.Cny);
        Assert.False(yuan < Two);
        Assert.False(yuan > Two);
        Assert.False(yuan <= Two);
        Assert.False(yuan.MayExceed(Two));
        Assert.NotEqual(Money.Exactly(1, Currency.Usd), yuan);
    }

    [Fact]
    public void Money_sorts_by_currency_then_ends_with_open_ends_outermost()
    {
        Money[] sorted = [Money.AtMost(1, Currency.Usd), Money.Exactly(1, Currency.Usd), Money.Between(1, 2, Currency.Usd), Money.AtLeast(1,
            Currency.Usd), Money.Exactly(2, Currency.Usd)];
        Assert.Equal(sorted, sorted.Reverse().Order());
        Assert.True(Money.Exactly(9, Currency.Cny).CompareTo(Money.Exactly(1, Currency.Usd)) < 0);
    }

    [Fact]
    public void Equality_takes_ends_currency_and_about()
    {
        Assert.Equal(Money.Exactly(1.0m, Currency.Usd), Money.Exactly(1.00m, Currency.Usd));
        Assert.Equal(Money.Exactly(1.0m, Currency.Usd).GetHashCode(), Money.Exactly(1.00m, Currency.Usd).GetHashCode());
        Assert.NotEqual(Money.About(1, Currency.Usd), Money.Exactly(1, Currency.Usd));
        Assert.NotEqual(Money.AtLeast(1, Currency.Usd), Money.Exactly(1, Currency.Usd));
    }

    [Fact]
    public void Default_knows_nothing()
    {
        Assert.Null(default(Money).Low);
        Assert.Null(default(Money).High);
        Assert.Null(default(Money).Middle);
        Assert.Equal("XXX", default(Money).Currency.Code);
        Assert.Equal("? XXX", default(Money).ToString());
        Assert.Equal("? %", default(Percent).ToString());
        Assert.Equal("", default(Quantity).Unit);
        Assert.Equal("?", default(DateRange).ToString());
        Assert.Equal("? parameters", default(Parameters).ToString());
        Assert.True(default(Span).IsEmpty);
    }

    [Fact]
    public void An_interval_cannot_end_before_it_starts()
    {
        Assert.Contains("cannot end (1) before it starts (2)", Assert.Throws<ArgumentException>(() => Money.Between(2, 1, Currency.Usd)).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new Percent(2, 1));
        Assert.Throws<ArgumentException>(() => new Quantity(2, 1, "家"));
        Assert.Throws<ArgumentException>(() => new Parameters(2, 1));
        Assert.Throws<ArgumentException>(() => new DateRange(new DateOnly(2024, 1, 2), new DateOnly(2024, 1, 1)));
    }

    [Fact]
    public void Currency_codes_are_three_capitals() =>
        Assert.Contains("\"usd\" is not a currency code", Assert.Throws<ArgumentException>(() => new Currency("usd")).Message, StringComparison.Ordinal);

    [Fact]
    public void Percent_and_points_do_not_compare()
    {
        Assert.True(Percent.Exactly(2) < Percent.Exactly(3));
        Assert.False(new Percent(2, 2, points: true) < Percent.Exactly(3));
        Assert.True(Percent.Exactly(9).CompareTo(new Percent(1, 1, points: true)) < 0);
        Assert.Equal("2 pp", new Percent(2, 2, points: true).ToString());
    }

    [Fact]
    public void Middles_are_of_closed_intervals_or_the_one_known_end()
    {
        Assert.Equal(3e8m, TwoToFour.Middle);
        Assert.Equal(3e8m, Over3.Middle);
        Assert.Equal(5m, new Quantity(null, 5, "家").Middle);
        Assert.Equal(66.6667m, Percent.Exactly(66.6667m).Middle);
    }

    [Fact]
    public void Quantities_sort_by_unit_then_ends()
    {
        var a = new Quantity(9, 9, "a");
        var b = new Quantity(1, 1, "b");
        Assert.True(a.CompareTo(b) < 0);
        Assert.True(new Quantity(null, 9, "a").CompareTo(a) < 0);
        Assert.NotEqual(a, new Quantity(9, 9, "b"));
        Assert.Equal("≥ 40 企業", new Quantity(40, null, "企業").ToString());
    }

    [Fact]
    public void Amounts_are_written_short()
    {
        Assert.Equal("≥ 300 m USD", Over3.ToString());
        Assert.Equal("~42.5 bn USD", Money.About(425e8m, Currency.Usd).ToString());
        Assert.Equal("200 m–400 m USD", TwoToFour.ToString());
        Assert.Equal("≤ 5 CNY", Money.AtMost(5, Currency.Cny).ToString());
        Assert.Equal("250 bn parameters", new Parameters(2500e8m, 2500e8m).ToString());
    }
}
