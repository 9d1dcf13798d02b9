namespace Lede.Tests;

/// <summary>How the news looks in tables, charts and frames.</summary>
public class LooksTests
{
    static readonly Corpus News = Corpus.Open(Repository.Seeds);

    [Fact]
    public void A_table_of_facts_has_amounts_in_their_currency_and_evidence_that_opens()
    {
        var bundle = Formatter.Format(News.Facts<Funding>().Where(f => f.Company == new Organization("Neuralink")));
        Assert.Contains("205 m USD", bundle[MimeBundle.Text]!, StringComparison.Ordinal);
        Assert.Contains("<details class=\"lede-cite\" data-document=\"000_2fa699e94d23a722.txt\"", bundle[MimeBundle.Html]!, StringComparison.Ordinal);
        Assert.Contains("2.05 億美元融資</mark>", bundle[MimeBundle.Html]!, StringComparison.Ordinal);
    }

    [Fact]
    public void The_cited_document_is_the_article_without_the_pages_debris()
    {
        var evidence = News.Facts<Valuation>().First(v => v.Evidence.Source.Id.StartsWith("004", StringComparison.Ordinal)).Evidence;
        var citation = Citations.Of(evidence);
        Assert.Equal(evidence.Text, citation.Quote);
        Assert.DoesNotContain("搜索历史", citation.Document.Text, StringComparison.Ordinal);
        Assert.Contains("AGI市场,必然要迎来一次泡沫吗?", citation.Document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_charts_axis_has_the_members_name_and_the_amounts_currency()
    {
        var chart = News.Facts<Valuation>().Where(v => v.Amount.Currency == Currency.Usd).Chart(c => c.Scatter(x: v => v.AsOf, y: v => v.Amount, color: v => v.Company));
        var json = Formatter.Format(chart)[MimeBundle.Plotly]!;
        Assert.Contains("Amount (USD)", json, StringComparison.Ordinal);
        Assert.Contains("As of", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_frame_has_numbers_for_amounts_and_days_for_dates()
    {
        var frame = News.Facts<Valuation>().Select(v => new { v.Company, v.Amount, v.AsOf }).ToFrame();
        Assert.Equal(["Company", "Amount.low", "Amount.high", "Amount.currency", "AsOf.from", "AsOf.to"], frame.ColumnKeys);
        Assert.Equal([typeof(string), typeof(double), typeof(double), typeof(string), typeof(DateTime), typeof(DateTime)], frame.ColumnTypes);
    }

    [Fact]
    public void A_corpus_shows_what_was_read()
    {
        var text = Formatter.Format(News)[MimeBundle.Text]!;
        Assert.StartsWith($"5 articles from {Repository.Seeds}", text, StringComparison.Ordinal);
        Assert.Contains("2024-04-10", text, StringComparison.Ordinal);
        Assert.Contains("Worked out: the dateline says", text, StringComparison.Ordinal);
        Assert.DoesNotContain("英偉達竟成功突破禁令", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_articles_text_never_becomes_markup()
    {
        var article = ArticleReader.Read("x", "<script>alert(1)</script>公司<b>谷歌</b>完成1亿美元融资。");
        var html = Formatter.Format(article)[MimeBundle.Html]! + Formatter.Format(Corpus.Of(article).Values<Money>())[MimeBundle.Html] + Formatter.Format(Corpus.Of(article))[MimeBundle.Html];
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>谷歌", html, StringComparison.Ordinal);
    }
}
