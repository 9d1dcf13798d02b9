namespace Lede.Tests;

public sealed class DateRangeTests
{
    [Fact]
    public void Earlier_means_certainly_earlier()
    {
        Assert.True(DateRange.Month(2024, 2) < DateRange.Month(2024, 3));
        Assert.False(DateRange.Quarter(2024, 1) < DateRange.Month(2024, 3));
        Assert.False(default(DateRange) < DateRange.Month(2024, 3));
        Assert.True(DateRange.Day(2024, 3, 1) > DateRange.Month(2024, 2));
    }

    [Fact]
    public void Ends_are_included()
    {
        Assert.True(DateRange.Month(2024, 2).Contains(new DateOnly(2024, 2, 29)));
        Assert.False(DateRange.Month(2024, 2).Contains(new DateOnly(2024, 3, 1)));
        Assert.True(DateRange.Quarter(2024, 1).Overlaps(DateRange.Day(2024, 3, 31)));
        Assert.True(new DateRange(new DateOnly(2024, 1, 1), null).Contains(DateOnly.MaxValue));
    }

    [Theory]
    [InlineData(1, "2024-01-01..2024-03-31")]
    [InlineData(2, "2024-04-01..2024-06-30")]
    [InlineData(4, "2024-10-01..2024-12-31")]
    public void Quarters_are_three_months(int quarter, string written) => Assert.Equal(written, DateRange.Quarter(2024, quarter).ToString());

    [Fact]
    public void Written_as_short_as_exact()
    {
        Assert.Equal("2024", DateRange.OfYear(2024).ToString());
        Assert.Equal("2024-02", DateRange.Month(2024, 2).ToString());
        Assert.Equal("2024-02-03", DateRange.Day(2024, 2, 3).ToString());
        Assert.Equal("2025-01-01..", new DateRange(new DateOnly(2025, 1, 1), null).ToString());
        Assert.Equal("..2025-01-01", new DateRange(null, new DateOnly(2025, 1, 1)).ToString());
    }

    [Fact]
    public void Sorted_by_first_day_then_last_with_open_ends_outermost()
    {
        DateRange[] sorted = [new(null, new DateOnly(2024, 1, 1)), DateRange.Day(2024, 1, 1), DateRange.Month(2024, 1), new(new DateOnly(2024, 1, 1),
            null), DateRange.Month(2024, 2)];
        Assert.Equal(sorted, sorted.Reverse().Order());
    }

    [Fact]
    public void The_year_is_that_of_both_ends()
    {
        Assert.Equal(2024, DateRange.Month(2024, 2).Year);
        Assert.Null(new DateRange(new DateOnly(2023, 12, 1), new DateOnly(2024, 1, 1)).Year);
        Assert.Null(default(DateRange).Year);
    }
}
