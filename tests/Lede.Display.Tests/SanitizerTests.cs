namespace Lede.Tests;

public class SanitizerTests
{
    static string Clean(string html) => new Sanitizer(new Claims(_ => null)).Output(html);

    [Theory]
    [InlineData("<script>alert(1)</script>x", "x")]
    [InlineData("<p onclick=\"alert(1)\">x</p>", "<p>x</p>")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>", "<a>x</a>")]
    [InlineData("<a href=\" jav\tascript:alert(1)\">x</a>", "<a>x</a>")]
    [InlineData("<a href=\"https://example.org/a?b=1\">x</a>", "<a href=\"https://example.org/a?b=1\">x</a>")]
    [InlineData("<img src=\"https://example.org/x.png\" alt=\"a\">", "<img alt=\"a\">")]
    [InlineData("<img src=x onerror=alert(1)>", "<img>")]
    [InlineData("<iframe src=\"https://example.org\"></iframe><object data=x></object><embed src=x>x", "x")]
    [InlineData("<style>body{display:none}</style>x", "x")]
    [InlineData("<link rel=stylesheet href=x><meta http-equiv=refresh content=0><base href=x>x", "x")]
    [InlineData("<svg><script>alert(1)</script><a href=\"javascript:alert(1)\"><circle r=\"1\"></circle></a></svg>", "<svg><a><circle r=\"1\"></circle></a></svg>")]
    [InlineData("<svg><foreignObject><p>x</p></foreignObject><use href=\"#x\"></use><rect fill=\"url(#x)\"></rect></svg>", "<svg><rect></rect></svg>")]
    [InlineData("<form action=x><input name=a><button>b</button></form>", "b")]
    [InlineData("<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>", "")]
    [InlineData("<p style=\"color:red\">a</p><p style=\"background:url(//x)\">b</p><p style=\"position:fixed\">c</p>", "<p style=\"color:red\">a</p><p>b</p><p>c</p>")]
    [InlineData("<p id=\"report\">x</p><a href=\"#report\">y</a>", "<p id=\"out-1-report\">x</p><a href=\"#out-1-report\">y</a>")]
    [InlineData("<custom-thing><b>x</b></custom-thing><!-- c -->", "<b>x</b>")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>", "")]
    public void Only_what_is_safe_stays(string html, string clean) => Assert.Equal(clean, Clean(html));

    [Fact]
    public void Our_own_outputs_come_through_whole()
    {
        var html = Formatter.Format(Samples.Valuations.Select(v => v with { Evidence = null }))[MimeBundle.Html]!;
        Assert.Equal(Dom.Of(html).QuerySelector("table")!.OuterHtml, Dom.Of(Clean(html)).QuerySelector("table")!.OuterHtml);
        var svg = Formatter.Format(Samples.Valuations.Chart(c => c.Bar(x: v => v.Company, y: v => v.Value)))[MimeBundle.Html]!;
        Assert.Equal(Dom.Of(svg).QuerySelector("svg")!.OuterHtml, Dom.Of(Clean(svg)).QuerySelector("svg")!.OuterHtml);
    }
}
