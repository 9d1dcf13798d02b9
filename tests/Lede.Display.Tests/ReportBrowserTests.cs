using Microsoft.Playwright;

namespace Lede.Tests;

/// <summary>The report as a reader meets it: in a browser, with no network.</summary>
public class ReportBrowserTests(Browser browser) : IClassFixture<Browser>
{
    static readonly Lazy<string> Html = new(() => ReportPage.Write(Samples.Report()));

    static Task Drawn(IPage page) => page.WaitForFunctionAsync("document.documentElement.dataset.charts === 'drawn'");

    [SkippableFact]
    public async Task Charts_are_drawn_with_a_mark_for_each_row_and_nothing_is_asked_for()
    {
        Browser.IsNeeded();
        var (page, complaints) = await browser.Open(Html.Value);
        await Drawn(page);
        Assert.Equal(4, await page.Locator(".plot .scatterlayer path.point").CountAsync());
        Assert.Equal(2, await page.Locator(".plot .scatterlayer path.js-line").CountAsync());
        // Both points of the one line whose values are intervals.
        Assert.Equal(2, await page.Locator(".plot .yerror").CountAsync());
        Assert.Equal("Value (USD)", await page.Locator(".plot .ytitle").TextContentAsync());
        Assert.Equal(0, await page.Locator(".still svg").CountAsync());
        Assert.Empty(complaints);
    }

    [SkippableFact]
    public async Task Charts_of_plotly_nets_own_are_drawn_under_the_policy()
    {
        Browser.IsNeeded();
        object[] charts =
        [
            Plotly.NET.CSharp.Chart.Column<double, string, string>(values: [1, 2, 3], Keys: new(["a", "b<c", "d"], true)),
            Plotly.NET.CSharp.Chart.Pie<double, string, string>(values: [1, 2], Labels: new(["a", "b"], true)),
            new[] { new { N = "<b>a</b> & b", V = 1 } }.Chart(c => c.Bar(x: r => r.N, y: r => r.V)),
        ];
        var (page, complaints) = await browser.Open(ReportPage.Write(new Report("R") { Cells = [new ReportCell.Code("", [.. charts.Select(c => new ReportOutput.Shown(Formatter.Format(c)))])] }));
        await Drawn(page);
        Assert.Equal(3, await page.Locator(".chart[data-drawn]").CountAsync());
        Assert.Equal(3, await page.Locator("#figure-1 .barlayer .point").CountAsync());
        Assert.Equal(2, await page.Locator("#figure-2 .slice").CountAsync());
        // Text from data is shown as it is, not as markup.
        Assert.Equal("<b>a</b> & b", await page.Locator("#figure-3 .xtick text").TextContentAsync());
        Assert.Empty(complaints);
    }

    [SkippableFact]
    public async Task A_click_on_evidence_scrolls_to_the_marked_sentence_and_back()
    {
        Browser.IsNeeded();
        var (page, _) = await browser.Open(Html.Value);
        await Drawn(page);
        await page.ClickAsync("a.evidence >> text=60 亿美元");
        var mark = page.Locator("mark:target");
        Assert.Equal("60 亿美元", await mark.TextContentAsync());
        Assert.True(await mark.EvaluateAsync<bool>("m => { const r = m.getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight; }"));
        Assert.NotEqual(await Color(page.Locator("mark").Last), await Color(mark));
        await page.Locator("a.to-claim", new() { HasText = "2" }).First.ClickAsync();
        Assert.Equal("60 亿美元", await page.Locator("a.evidence:target").TextContentAsync());
    }

    [SkippableFact]
    public async Task A_span_in_pieces_is_lit_as_a_whole()
    {
        Browser.IsNeeded();
        var document = new Document("pieces", "P", "one two three four\nfive");
        Citation[] cites = [new(document, 0, 13), new(document, 4, 23)];
        var (page, _) = await browser.Open(ReportPage.Write(new Report("R") { Cells = [new ReportCell.Code("", [new ReportOutput.Shown(Formatter.Format(cites))])] }));
        await page.Locator("a.evidence").Last.ClickAsync();
        Assert.Equal(["two three", " four", "five"], await page.EvaluateAsync<string[]>("[...document.querySelectorAll('mark:target, mark.target')].map(m => m.textContent)"));
    }

    [SkippableFact]
    public async Task Code_is_folded_and_one_button_opens_all()
    {
        Browser.IsNeeded();
        var (page, _) = await browser.Open(Html.Value);
        Assert.False(await page.Locator("pre code").First.IsVisibleAsync());
        await page.FocusAsync("#toggle-code");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal(3, await page.Locator("details.code[open]").CountAsync());
        Assert.Equal(("Hide code", "true"), (await page.TextContentAsync("#toggle-code"), await page.GetAttributeAsync("#toggle-code", "aria-pressed")));
        await page.ClickAsync("#toggle-code");
        Assert.Equal(0, await page.Locator("details.code[open]").CountAsync());
    }

    [SkippableFact]
    public async Task A_table_is_sorted_by_click_and_by_key_with_missing_values_last()
    {
        Browser.IsNeeded();
        var (page, _) = await browser.Open(Html.Value);
        Task<string[]> Values() => page.EvaluateAsync<string[]>("[...document.querySelector('.lede-table').tBodies[0].rows].map(r => r.cells[2].textContent)");
        await page.ClickAsync(".lede-table thead button >> text=Value");
        Assert.Equal(["CNY 300,000,000", "USD 1,500,000,000", "USD 4,000,000,000", "USD 6,000,000,000", "USD 10,000,000,000", "–"], await Values());
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal(["USD 10,000,000,000", "USD 6,000,000,000", "USD 4,000,000,000", "USD 1,500,000,000", "CNY 300,000,000", "–"], await Values());
        Assert.Equal("descending", await page.Locator(".lede-table thead th").Nth(2).GetAttributeAsync("aria-sort"));
    }

    [SkippableFact]
    public async Task The_page_is_dark_where_the_reader_is()
    {
        Browser.IsNeeded();
        var (light, _) = await browser.Open(Html.Value);
        var (dark, _) = await browser.Open(Html.Value, ColorScheme.Dark);
        await Drawn(dark);
        Assert.True(await Brightness(light, "background-color") > 240 && await Brightness(light, "color") < 40);
        Assert.True(await Brightness(dark, "background-color") < 40 && await Brightness(dark, "color") > 200);
        Assert.Equal(await dark.EvaluateAsync<string>("getComputedStyle(document.documentElement).color"), await dark.Locator(".plot .ytitle").EvaluateAsync<string>("t => getComputedStyle(t).fill"));
    }

    [SkippableFact]
    public async Task A_chart_is_printed_black_and_within_the_paper_and_is_itself_again_after()
    {
        Browser.IsNeeded();
        var (page, _) = await browser.Open(Html.Value, ColorScheme.Dark);
        await Drawn(page);
        Task<string> Look() => page.EvaluateAsync<string>("(() => { const p = document.querySelector('.plot'); return p.querySelector('.main-svg').getAttribute('width') + ' ' + getComputedStyle(p.querySelector('.ytitle')).fill; })()");
        var before = await Look();
        await page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        Assert.Equal("660 rgb(0, 0, 0)", await Look());
        await page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        await page.WaitForTimeoutAsync(200);
        Assert.Equal(before, await Look());
    }

    [SkippableFact]
    public async Task Nothing_is_wider_than_a_narrow_screen()
    {
        Browser.IsNeeded();
        var (page, _) = await browser.Open(Html.Value, width: 360);
        await Drawn(page);
        Assert.Equal(360, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [SkippableFact]
    public async Task Without_scripts_the_pictures_stand_and_the_evidence_leads()
    {
        Browser.IsNeeded();
        var (page, _) = await browser.Open(Html.Value, scripts: false);
        Assert.True(await page.Locator(".still svg").IsVisibleAsync());
        Assert.False(await page.Locator("#toggle-code").IsVisibleAsync());
        await page.ClickAsync("a.evidence >> text=60 亿美元");
        Assert.Contains("#source-1-", page.Url, StringComparison.Ordinal);
    }

    static Task<string> Color(ILocator locator) => locator.EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor");

    static Task<double> Brightness(IPage page, string property) =>
        page.EvaluateAsync<double>("p => { const c = getComputedStyle(document.documentElement).getPropertyValue(p).match(/[\\d.]+/g).map(Number); return (c[0] + c[1] + c[2]) / 3; }", property);
}
