namespace Lede.Tests;

/// <summary>What a date says before anybody knows when the text was published.</summary>
public sealed class DateMentionTests
{
    [Theory]
    [InlineData("2022年12月15日", DateNeeds.Nothing, 2022, 12, 15)]
    [InlineData("2024-04-10", DateNeeds.Nothing, 2024, 4, 10)]
    [InlineData("2024年3月", DateNeeds.Nothing, 2024, 3, null)]
    [InlineData("2024年", DateNeeds.Nothing, 2024, null, null)]
    [InlineData("2023年第一季度", DateNeeds.Nothing, 2023, null, null)]
    [InlineData("11 月 26 日讯", DateNeeds.Year, null, 11, 26)]
    [InlineData("9月", DateNeeds.Year, null, 9, null)]
    [InlineData("去年", DateNeeds.Year, null, null, null)]
    [InlineData("年底", DateNeeds.Year, null, 12, null)]
    [InlineData("15日讯", DateNeeds.Month, null, null, 15)]
    [InlineData("上个月", DateNeeds.Month, null, null, null)]
    [InlineData("上周日", DateNeeds.Day, null, null, null)]
    [InlineData("昨天", DateNeeds.Day, null, null, null)]
    [InlineData("Nov. 26, 2024", DateNeeds.Nothing, 2024, 11, 26)]
    public void States_what_it_states_and_what_it_needs(string text, DateNeeds needs, int? year, int? month, int? day)
    {
        var date = Assert.Single(Dates.Find(text));
        Assert.Equal((needs, year, month, day), (date.Needs, date.Year, date.Month, date.Day));
    }

    [Fact]
    public void Days_that_do_not_exist_are_open() => Assert.Equal(default, Assert.Single(Dates.Find("2月30日")).Resolve(DateRange.Day(2024, 6, 1)));

    [Fact]
    public void A_day_that_only_leap_years_have_is_the_last_one_that_was() =>
        Assert.Equal(DateRange.Day(2024, 2, 29), Assert.Single(Dates.Find("2月29日")).Resolve(DateRange.Day(2024, 6, 1)));
}
