namespace Lede.Tests;

/// <summary>When an article was published, and how that is known.</summary>
public class DatingTests
{
    static Dating Seed(string start) => ArticleSet.Open(Repository.Seeds).Articles.Single(a => a.Id.StartsWith(start, StringComparison.Ordinal)).Dating;

    [Theory]
    [InlineData("001", 2023, 5, 26)]
    [InlineData("004", 2024, 4, 10)]
    public void A_date_at_the_head_is_stated(string seed, int year, int month, int day)
    {
        var dating = Seed(seed);
        Assert.Equal(DatingKind.Stated, dating.Kind);
        Assert.Equal(DateRange.Day(year, month, day), dating.Published);
    }

    [Fact]
    public void A_dateline_without_a_year_takes_the_one_that_the_text_allows()
    {
        // 11 月 26 日讯; 2023 年 … 在今年 3 月: the year after 2023.
        var dating = Seed("002");
        Assert.Equal(DatingKind.WorkedOut, dating.Kind);
        Assert.Equal(DateRange.Day(2024, 11, 26), dating.Published);
        Assert.Equal(2, dating.Evidence.Count);
    }

    [Fact]
    public void Without_a_dateline_it_is_not_before_the_latest_day_that_the_text_speaks_of()
    {
        Assert.Equal(DateRange.Month(2024, 6), Seed("000").Published);
        Assert.Equal(new DateRange(new DateOnly(2023, 5, 10), new DateOnly(2023, 5, 31)), Seed("003").Published);
    }

    [Theory]
    [InlineData("2024年3月5日\n公司公布业绩，净利润同比增长百分之十二，超出分析师的一致预期。", "2024-03-05")]
    [InlineData("Published March 5, 2024\nThe company reported earnings that beat the expectations of most analysts on Tuesday.", "2024-03-05")]
    [InlineData("新华社北京2021年7月1日电 这是一句足够长的正文，讲述当天发生的事情，没有别的日期。\n第二段也是正文，没有日期，只是为了让文章多于一行。", "2021-07-01")]
    public void Usual_shapes_of_a_head_are_read(string text, string published) =>
        Assert.Equal(published, ArticleReader.Read("x", text).Published.ToString());

    [Theory]
    [InlineData("公司宣布完成融资，投资方没有透露。")]
    [InlineData("9月，公司宣布完成融资。")]
    [InlineData("公司成立于2019年，今年完成融资，去年亏损。")] // founded any number of years back
    [InlineData("本周共有两起融资，2019年以来最少。")]
    [InlineData("Founded in 2012, the company raised money this week, last year it had none.")]
    [InlineData("2019年，公司成立。")] // the year of writing may be named by its number as well
    public void Where_nothing_tells_nothing_is_guessed(string text)
    {
        var dating = ArticleReader.Read("x", text).Dating;
        Assert.Equal(DatingKind.Unknown, dating.Kind);
        Assert.Equal(default, dating.Published);
    }

    [Fact]
    public void A_year_that_is_looked_forward_to_is_no_past() =>
        Assert.Equal(2024, ArticleReader.Read("x", "2023年公司亏损，今年3月完成融资，预计到2030年盈利。").Published.Year);

    [Fact]
    public void A_week_is_not_told_by_a_publication_that_only_a_year_is_known_of()
    {
        var reading = ArticleReader.Read("x", "2022年公司亏损，去年扭亏，本周又完成融资。").Reading;
        Assert.Equal(default(DateRange), reading.Mentions.Single(m => m.Span.Of(reading.Text) == "本周").Value);
    }

    [Fact]
    public void The_record_knows_better_than_the_text()
    {
        var article = ArticleReader.Read("x", "2024年3月5日\n这里是一段足够长的正文，它说到了别的日子，但是记录里另有日期。", published: DateRange.Day(2024, 3, 6));
        Assert.Equal(DateRange.Day(2024, 3, 6), article.Published);
    }
}
