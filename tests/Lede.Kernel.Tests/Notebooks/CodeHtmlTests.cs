using System.Net;
using System.Text.RegularExpressions;
using FsCheck.Xunit;
using Lede.Kernel.Notebooks;

namespace Lede.Kernel.Tests;

public sealed partial class CodeHtmlTests
{
    [Theory]
    [InlineData("var x = 1;", "<span class=\"keyword\">var</span> x = <span class=\"number\">1</span>;")]
    [InlineData("\"<a>\" // b & c", "<span class=\"string\">&quot;&lt;a&gt;&quot;</span> <span class=\"comment\">// b &amp; c</span>")]
    [InlineData("new List<int>()", "<span class=\"keyword\">new</span> <span class=\"type\">List</span>&lt;<span class=\"keyword\">int</span>&gt;()")]
    [InlineData("#r \"a.dll\"\nx", "<span class=\"preprocessor\">#r &quot;a.dll&quot;\n</span>x")]
    public void Names_what_it_sees(string code, string html) => Assert.Equal(html, CodeHtml.Highlight(code));

    [Property]
    public bool The_text_is_the_codes(string code)
    {
        var text = code ?? "";
        return WebUtility.HtmlDecode(Tags().Replace(CodeHtml.Highlight(text), "")) == WebUtility.HtmlDecode(WebUtility.HtmlEncode(text));
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
