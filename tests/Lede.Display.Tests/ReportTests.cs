using System.Text.RegularExpressions;

namespace Lede.Tests;

public partial class ReportTests
{
    static readonly Lazy<string> Page = new(() => ReportPage.Write(Samples.Report()));

    [Fact]
    public void The_page_is_as_it_was_read() => Snapshot.Matches(Scrubbed(Page.Value), "report.verified.html");

    [Fact]
    public void The_same_report_gives_the_same_bytes() => Assert.Equal(Page.Value, ReportPage.Write(Samples.Report()));

    [Fact]
    public void Plotly_is_carried_once_and_the_page_stays_small()
    {
        Assert.Single(Dom.Of(Page.Value).QuerySelectorAll("#plotly-gz"));
        Assert.InRange(Page.Value.Length, 1_000_000, 1_700_000);
        var without = ReportPage.Write(new Report("Plain") { Cells = [new ReportCell.Prose("Text.")] });
        Assert.True(without.Length < 25_000, $"A page without a chart has {without.Length} characters.");
    }

    [Fact]
    public void Nothing_in_the_page_points_outside()
    {
        var page = Dom.Of(Page.Value);
        Assert.DoesNotContain(page.QuerySelectorAll("[src]"), e => !e.GetAttribute("src")!.StartsWith("data:", StringComparison.Ordinal));
        Assert.Equal("data:,", Assert.Single(page.QuerySelectorAll("link")).GetAttribute("href"));
        var policy = page.QuerySelector("meta[http-equiv]")!.GetAttribute("content")!;
        Assert.StartsWith("default-src 'none'; script-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src 'unsafe-inline'", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_link_inside_the_page_has_its_end()
    {
        var page = Dom.Of(Page.Value);
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(page.QuerySelectorAll("a[href^='#']"), a => Assert.Contains(a.GetAttribute("href")![1..], ids));
    }

    [Fact]
    public void Evidence_leads_to_the_marked_sentence_and_back()
    {
        var page = Dom.Of(Page.Value);
        var link = page.QuerySelectorAll("a.evidence").First(a => a.TextContent == "valued at $4 billion");
        var mark = page.GetElementById(link.GetAttribute("href")![1..])!;
        Assert.Equal("valued at $4 billion", mark.TextContent);
        Assert.Equal("Harbor AI raises at \"$4 billion\"", mark.Closest("article")!.QuerySelector("h3")!.TextContent);
        Assert.NotNull(mark.Closest("article")!.QuerySelector($"a.to-claim[href='#{link.Id}']"));
        Assert.Equal("zh", page.QuerySelector("article.source")!.GetAttribute("lang"));
    }

    [Fact]
    public void A_citation_whose_document_is_gone_stays_a_quote_that_opens()
    {
        var report = new Report("R") { FindDocument = _ => null, Cells = [new ReportCell.Code("x", [new ReportOutput.Shown(Formatter.Format(Samples.Valuations[0].Evidence))])] };
        var page = Dom.Of(ReportPage.Write(report));
        Assert.Single(page.QuerySelectorAll("details.lede-cite"));
        Assert.Empty(page.QuerySelectorAll(".sources"));
    }

    [Fact]
    public void Overlapping_evidence_of_several_claims_is_marked_and_led_back()
    {
        var document = new Document("overlap", "O", "one two three four\nfive");
        Citation[] cites = [new(document, 0, 13), new(document, 4, 18), new(document, 4, 7), new(document, 0, 13), new(document, 14, 23)];
        var page = Dom.Of(ReportPage.Write(new Report("R") { Cells = [new ReportCell.Code("", [new ReportOutput.Shown(Formatter.Format(cites))])] }));
        Assert.Equal(["one two three", "two three four", "two", "four\nfive"], new[] { (0, 13), (4, 18), (4, 7), (14, 23) }
            .Select(s => string.Join("\n", Pieces(page, $"source-1-{s.Item1}-{s.Item2}"))));
        Assert.Equal(5, page.QuerySelectorAll("a.to-claim").Length);
        Assert.Equal(2, page.QuerySelectorAll(".back li")[0].QuerySelectorAll("a.to-claim").Length);
    }

    // A piece that goes on in the same paragraph is joined to the one before.
    static IEnumerable<string> Pieces(AngleSharp.Html.Dom.IHtmlDocument page, string span) =>
        page.QuerySelectorAll(".source p").Select(p => string.Concat(p.QuerySelectorAll("mark").Where(m => m.Id == span || m.GetAttribute("data-of") == span).Select(m => m.TextContent))).Where(t => t.Length > 0);

    [Fact]
    public void Scripts_of_outputs_prose_titles_and_highlighting_do_not_run()
    {
        const string Evil = "<script>alert(1)</script><img src=x onerror=alert(1)>";
        var report = new Report(Evil)
        {
            Subtitle = Evil,
            HighlightCode = _ => Evil,
            Cells =
            [
                new ReportCell.Prose($"# {Evil}\n\n{Evil}\n\n[x](javascript:alert(1)) ![x](https://example.org/x.png)"),
                new ReportCell.Code(Evil,
                [
                    new ReportOutput.Shown(MimeBundle.OfText("x").With(MimeBundle.Html, Evil)), new ReportOutput.Shown(MimeBundle.OfText("x").With(MimeBundle.Markdown, Evil)),
                    new ReportOutput.Shown(MimeBundle.OfText("x").With(MimeBundle.Svg, $"<svg>{Evil}</svg>")), new ReportOutput.Shown(MimeBundle.OfText(Evil)),
                    new ReportOutput.Shown(MimeBundle.OfText("x").With("image/png", "\"onerror=alert(1) x=\"")),
                    new ReportOutput.Shown(MimeBundle.OfText(Evil).With(MimeBundle.Plotly, """{"data":[{"type":"bar","name":"</script><script>alert(1)</script><!--"}],"layout":{}}""")),
                    new ReportOutput.Stream(Evil, IsError: true), new ReportOutput.Error(Evil, Evil, [Evil]),
                ]),
            ],
        };
        var page = Dom.Of(ReportPage.Write(report));
        Assert.DoesNotContain(page.All, e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal)));
        Assert.DoesNotContain(page.QuerySelectorAll("a[href]"), a => a.GetAttribute("href")!.Contains("javascript", StringComparison.OrdinalIgnoreCase));
        Assert.All(page.QuerySelectorAll("script"), s => Assert.True(s.GetAttribute("type") is "application/json" or "text/plain" || s.TextContent.StartsWith("(() => {", StringComparison.Ordinal)));
        Assert.Equal(Evil, page.Title);
    }

    [Theory]
    [InlineData('>')]
    [InlineData('[')]
    public void Prose_that_is_nested_too_deeply_stands_as_it_was_written(char nested)
    {
        var prose = new string(nested, 5_000) + " deep";
        var page = Dom.Of(ReportPage.Write(new Report("R") { Cells = [new ReportCell.Prose(prose), new ReportCell.Prose("the next")] }));
        Assert.Equal(prose, page.QuerySelector(".prose pre")!.TextContent);
        Assert.Equal("the next", page.QuerySelectorAll(".prose")[1].TextContent.Trim());
    }

    [Fact]
    public void An_output_that_cannot_be_written_costs_no_other()
    {
        var page = Dom.Of(ReportPage.Write(new Report("R")
        {
            Cells = [new ReportCell.Code("", [new ReportOutput.Shown(MimeBundle.OfText("its text").With(MimeBundle.Plotly, "no figure")), new ReportOutput.Shown(MimeBundle.OfText("the next"))])],
        }));
        Assert.Contains("its text", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("the next", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_charts_that_compile_their_drawing_may_compile()
    {
        static string Policy(string type) => ReportPage.Write(new Report("R") { Cells = [new ReportCell.Code("", [new ReportOutput.Shown(MimeBundle.OfText("c").With(MimeBundle.Plotly, $$$"""{"data":[{"type":"{{{type}}}"}],"layout":{}}"""))])] });
        Assert.Contains("'unsafe-eval'", Policy("scatter3d")[..800], StringComparison.Ordinal);
        Assert.DoesNotContain("'unsafe-eval'", Policy("pie")[..800], StringComparison.Ordinal);
    }

    // Style and script are files of their own; what is read here is what stands around them.
    static string Scrubbed(string page) => Sha().Replace(Own().Replace(Packed().Replace(page, "$1…$2"), "<$1>…</$1>"), "'sha256-…'");

    [GeneratedRegex("<(style|script)>.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Own();

    [GeneratedRegex("(id=\"plotly-gz\">)[^<]*(<)")]
    private static partial Regex Packed();

    [GeneratedRegex("'sha256-[^']*'")]
    private static partial Regex Sha();
}
