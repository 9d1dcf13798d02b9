using Microsoft.Playwright;

namespace Lede.Tests;

/// <summary>The example notebook's report, made by the command and opened in a browser without a network.</summary>
public sealed class NewsReportTests(NewsReportTests.Made made, Browser browser) : IClassFixture<NewsReportTests.Made>, IClassFixture<Browser>
{
    /// <summary>The report, made once.</summary>
    public sealed class Made : IDisposable
    {
        readonly TemporaryFolder _folder = new();

        public Made()
        {
            var file = _folder.File("ai-money.html");
            Result = LedeCommand.Run("report", Path.Combine(Repository.Root, "notebooks", "ai-money.ipynb"), "-o", file);
            Html = File.Exists(file) ? File.ReadAllText(file) : "";
            Bytes = File.Exists(file) ? new FileInfo(file).Length : 0;
        }

        internal LedeCommand.Result Result { get; }

        public string Html { get; }

        public long Bytes { get; }

        public void Dispose() => _folder.Dispose();
    }

    async Task<(IPage Page, List<string> Complaints)> Drawn()
    {
        Browser.IsNeeded();
        var (page, complaints) = await browser.Open(made.Html);
        await page.WaitForFunctionAsync("document.documentElement.dataset.charts === 'drawn'");
        return (page, complaints);
    }

    [Fact]
    public void It_is_written_and_the_command_says_where_and_what_it_found()
    {
        Assert.Equal(0, made.Result.ExitCode);
        Assert.Matches(@"Wrote .*ai-money\.html \(1\.\d MB: \d+ cells, \d+ tables, \d+ charts, \d+ pieces of evidence in 5 articles; ", made.Result.Output);
        Assert.InRange(made.Bytes, 100_000, 2_000_000);
    }

    [SkippableFact]
    public async Task Its_charts_are_drawn_with_a_mark_for_each_row_and_nothing_is_asked_of_the_network()
    {
        var (page, complaints) = await Drawn();
        var charts = await page.Locator(".chart").CountAsync();
        Assert.True(charts >= 3);
        for (var i = 0; i < charts; i++)
        {
            var chart = page.Locator(".chart").Nth(i);
            var rows = await chart.Locator("table tbody tr").CountAsync();
            var marks = await chart.Locator(".plot .scatterlayer path.point, .plot .barlayer .point").CountAsync();
            Assert.True(rows > 0 && rows == marks, $"chart {i + 1}: {rows} rows, {marks} marks");
        }
        Assert.Empty(complaints);
    }

    [SkippableFact]
    public async Task Each_piece_of_evidence_leads_to_its_marked_sentence()
    {
        var (page, _) = await Drawn();
        var broken = await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('a.evidence')].filter(a => !document.querySelector(`mark[id=\"${a.hash.slice(1)}\"]`)).map(a => a.textContent)");
        Assert.Empty(broken);
        Assert.True(await page.Locator("a.evidence").CountAsync() > 20);
        await page.Locator("a.evidence", new() { HasText = "Neuralink" }).First.ClickAsync();
        var mark = page.Locator("mark:target");
        Assert.Contains("2.05 億美元融資", await mark.TextContentAsync(), StringComparison.Ordinal);
        Assert.True(await mark.EvaluateAsync<bool>("m => { const r = m.getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight; }"));
    }
}
