namespace Lede.Tests;

/// <summary>What a person asks of a corpus, over memory.</summary>
public class CorpusTests
{
    static readonly Corpus News = Corpus.Open(Repository.Seeds);

    static Corpus Of(params string[] texts) => Corpus.Of(texts.Select((t, i) => ArticleReader.Read($"{i}", t)));

    [Fact]
    public void Articles_are_asked_with_linq() =>
        Assert.Equal(["002_c9a360c8c91d05ac.txt"], News.Articles.Where(a => a.Published.Year == 2024 && a.Outlet == "蓝鲸新闻").Select(a => a.Id));

    [Fact]
    public void Values_come_in_order_with_their_words_and_sentence()
    {
        var news = Of("智譜 AI 拿下 4 億美元融資。估值達到 30 億美元。");
        var sums = news.Values<Money>().ToList();
        Assert.Equal([400.Million(Currency.Usd), 3.Billion(Currency.Usd)], sums.Select(m => m.Value));
        Assert.Equal("4 億美元", sums[0].Text);
        Assert.Equal("智譜 AI 拿下 4 億美元融資。", sums[0].Evidence.Sentence);
    }

    [Fact]
    public void What_the_web_page_left_on_an_article_has_no_values() =>
        Assert.DoesNotContain(News.Values<Organization>(), m => m.Evidence.Sentence.Contains("打开虎嗅APP", StringComparison.Ordinal));

    [Fact]
    public void A_kind_that_is_no_value_is_refused_with_the_kinds_there_are()
    {
        var error = Assert.Throws<ArgumentException>(() => News.Values<int>());
        Assert.StartsWith("Int32 is no kind of value. The kinds are Money, Percent, DateRange,", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Amounts_are_compared_with_certainty()
    {
        // 估值超 25 億美元 is certainly over two billion, and not certainly over three.
        var worth = News.Facts<Valuation>().Where(v => v.Company == new Organization("MiniMax"));
        Assert.Single(worth.Where(v => v.Amount >= 2.Billion(Currency.Usd)));
        Assert.Empty(worth.Where(v => v.Amount >= 3.Billion(Currency.Usd)));
        Assert.Single(worth.Where(v => v.Amount.MayExceed(3.Billion(Currency.Usd))));
        Assert.Empty(worth.Where(v => v.Amount >= 2.Billion(Currency.Cny)));
    }

    [Fact]
    public void A_fact_is_found_in_the_body_alone_and_carries_its_evidence()
    {
        var neuralink = Assert.Single(News.Facts<Funding>().Where(f => f.Company == new Organization("Neuralink")));
        Assert.Equal(205.Million(Currency.Usd), neuralink.Amount);
        Assert.Equal(["Vy Capital"], neuralink.Lead.Select(o => o.Name));
        Assert.Equal("000_2fa699e94d23a722.txt", neuralink.Evidence.Source.Id);
        Assert.Contains("2.05 億美元融資", neuralink.Evidence.Text, StringComparison.Ordinal);
    }

    sealed record ChipStock(Organization Owner, Quantity Chips) : Fact, IFact<ChipStock>
    {
        public static Pattern<ChipStock> Pattern { get; } =
            from owner in Find.Organization
            from chips in Find.Quantity.Within(12).After("持有", "拥有")
            select new ChipStock(owner, chips);

        public static IReadOnlyList<Example<ChipStock>> Examples { get; } = [];
    }

    [Fact]
    public void A_kind_of_ones_own_is_asked_for_like_the_built_in_ones()
    {
        var row = Assert.Single(Of("微软拥有 45 万块 H100。").Facts<ChipStock>());
        Assert.Equal(("微软", 450_000m), (row.Owner.Name, row.Chips.Low));
        Assert.Equal("微软拥有 45 万块 H100", row.Evidence.Text);
    }

    [Fact]
    public void Many_threads_may_ask_at_once()
    {
        var news = Corpus.Open(Repository.Seeds);
        var expected = News.Facts<Funding>().Count();
        Parallel.For(0, 16, _ => Assert.Equal(expected, news.Facts<Funding>().Count()));
    }
}
