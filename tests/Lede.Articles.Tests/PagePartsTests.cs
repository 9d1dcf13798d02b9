namespace Lede.Tests;

/// <summary>What belongs to the article and what the web page left on it.</summary>
public class PagePartsTests
{
    static Article Seed(string start) => ArticleSet.Open(Repository.Seeds).Articles.Single(a => a.Id.StartsWith(start, StringComparison.Ordinal));

    [Theory]
    [InlineData("001", "去搜搜")]
    [InlineData("001", "释放双眼,听听看~")]
    [InlineData("001", "0/500 妙投用户社区交流公约")]
    [InlineData("001", "这里空空如也,期待你的发声")]
    [InlineData("001", "未经允许禁止转载")]
    [InlineData("002", "登录后才可以发布评论哦")]
    [InlineData("002", "打开小程序可以发布评论哦")]
    [InlineData("003", "推荐内容")]
    [InlineData("004", "打开APP")]
    [InlineData("004", "搜索历史")]
    [InlineData("004", "大 家 都 在 看")]
    [InlineData("004", "您的赞赏金额会直接进入作者的虎嗅账号")]
    public void Debris_of_the_page_is_not_in_the_body(string seed, string debris) => Assert.DoesNotContain(debris, Seed(seed).Body, StringComparison.Ordinal);

    [Theory]
    [InlineData("000", "美國重重封鎖下,英偉達竟成功突破禁令")]
    [InlineData("000", "石油寶庫為何盯上 AI?")]
    [InlineData("000", "中東國家激增的數字化轉型需求和豐厚的激勵政策也使其成為一塊閃閃發光的新市場。")]
    [InlineData("001", "本期重点探讨三个话题")]
    [InlineData("001", "亿元,同比增长 3.5%")]
    [InlineData("001", "未来不排除重掌阿里云的可能。")]
    [InlineData("002", "尽管大型科技公司对 AI 创企的投资")]
    [InlineData("002", "在降本和议价方面赢得更多的优势。")]
    [InlineData("003", "AI大模型,如今被公认为")]
    [InlineData("003", "完善的大规模的数据存储和低延迟的网络方案同样重要。")]
    [InlineData("004", "尽管面临泡沫质疑,资金仍在涌向大模型。")]
    [InlineData("004", "所有的技术革命,总是押着同样的韵脚展开。")]
    public void What_the_author_wrote_is_in_the_body(string seed, string sentence) => Assert.Contains(sentence, Seed(seed).Body, StringComparison.Ordinal);

    [Theory]
    [InlineData("000", "大模型,中東土豪的新「時尚單品」")]
    [InlineData("001", "如何理解美光禁令?|AI内参")]
    [InlineData("004", "AGI市场,必然要迎来一次泡沫吗?")]
    public void A_headline_is_found(string seed, string title) => Assert.Equal(title, Seed(seed).Title);

    [Theory]
    [InlineData("002", "尽管大型科技公司对 AI 创企")]
    [InlineData("003", "AI大模型,如今被公认为")]
    public void Without_a_headline_the_first_sentence_stands_for_it(string seed, string beginning)
    {
        var title = Seed(seed).Title;
        Assert.StartsWith(beginning, title, StringComparison.Ordinal);
        Assert.EndsWith("…", title, StringComparison.Ordinal);
    }

    [Fact]
    public void Bylines_and_outlets_are_found_in_their_usual_shapes()
    {
        Assert.Equal(["赵赛坡"], Seed("001").Bylines);
        Assert.Equal(["朱俊熹"], Seed("002").Bylines);
        Assert.Equal("蓝鲸新闻", Seed("002").Outlet);
        Assert.Equal(["阿秋", "刘备"], Seed("003").Bylines);
        Assert.Equal(["未尽研究"], Seed("004").Bylines);
        Assert.Equal("未尽研究", Seed("004").Outlet);
    }

    [Theory]
    [InlineData("001", "头图 | 视觉中国", PartKind.Credit)]
    [InlineData("002", "图片来源:视觉中国", PartKind.Credit)]
    [InlineData("002", "蓝鲸新闻 11 月 26 日讯", PartKind.Dateline)]
    [InlineData("003", "文丨阿秋", PartKind.Byline)]
    [InlineData("004", "2024-04-10 11:19", PartKind.Dateline)]
    [InlineData("004", "一、通用人工智能是技术革命", PartKind.Heading)]
    public void Each_line_has_its_part(string seed, string line, PartKind kind)
    {
        var article = Seed(seed);
        Assert.Equal(kind, article.PartAt(article.Text.IndexOf(line, StringComparison.Ordinal)));
    }

    [Fact]
    public void Parts_lie_in_order_and_do_not_overlap()
    {
        foreach (var article in ArticleSet.Open(Repository.Seeds).Articles)
            foreach (var (a, b) in article.Parts.Zip(article.Parts.Skip(1)))
                Assert.True(a.Span.End <= b.Span.Start, $"{article.Id}: {a} and {b}");
    }

    [Theory]
    [InlineData("公司今日宣布完成2亿元融资")]
    [InlineData("打开APP")]
    [InlineData("Shares rose 3%.")]
    public void A_text_of_one_line_is_all_body(string text) => Assert.Equal(text, ArticleReader.Read("x", text).Body);

    [Fact]
    public void An_english_page_is_told_apart_the_same_way()
    {
        var article = ArticleReader.Read("x", """
            Sign in
            Subscribe to read more
            Chip maker raises forecast as demand for servers climbs
            Published May 24, 2023
            By Jane Roe
            SAN FRANCISCO, May 24 (Wire) - The chip maker on Wednesday raised its revenue forecast as demand for servers climbed.
            Analysts had expected less.
            © 2023 Example Media. All rights reserved. Contact: desk@example.org
            Related stories
            """);
        Assert.Equal("Chip maker raises forecast as demand for servers climbs", article.Title);
        Assert.Equal(["Jane Roe"], article.Bylines);
        Assert.Equal("Wire", article.Outlet);
        Assert.Equal("The chip maker on Wednesday raised its revenue forecast as demand for servers climbed.\nAnalysts had expected less.", article.Body);
    }
}
