using FsCheck.Xunit;

namespace Lede.Tests;

/// <summary>Whatever a text from the world holds, it stays text.</summary>
public class HostileTextTests
{
    public static TheoryData<string> Texts => new()
    {
        "<script>alert(1)</script>", "\" onmouseover=\"alert(1)", "' style='x", "</td></table><h1>", "<!-- -->", "&lt;script&gt;", "\ud800 alone", "\u0000\u0001\u001b[31m", "\u202Eabc", "javascript:alert(1)",
    };

    [Theory, MemberData(nameof(Texts))]
    public void It_is_encoded_wherever_it_stands(string text)
    {
        var document = new Document(text, text, text) { Byline = text, Date = text, Source = text };
        var citation = new Citation(document, 0, text.Length);
        object[] values =
        [
            new { V = text }, new[] { new { V = text } }, new Dictionary<string, string> { [text] = text }, new[] { text, text + new string('x', 100) }, citation, new[] { citation },
            document, new { C = citation, U = (Uri?)null }, new Exception(text), new[] { new { V = text, N = 1.0 } }.Chart(c => c.Bar(x: r => r.V, y: r => r.N, color: r => r.V, text: r => r.V).Title(text).XTitle(text)),
        ];
        foreach (var html in values.Select(v => Formatter.Format(v)[MimeBundle.Html]).OfType<string>())
        {
            Assert.Empty(Dom.Of(html).QuerySelectorAll("script, h1"));
            Assert.DoesNotContain(Dom.Of(html).All, e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
            Assert.DoesNotContain('\0', html);
            Assert.DoesNotContain(html, char.IsSurrogate);
        }
    }

    [Property(MaxTest = 300)]
    public bool Formatting_never_throws_and_always_has_text(string? s, double d, string?[]? many, int[]? numbers)
    {
        object?[] values = [s, d, many, numbers, new { s, d, many }, new[] { new { s, d } }, (s, d), new Dictionary<string, string?> { [s ?? ""] = s }];
        return values.All(v => Formatter.Format(v)[MimeBundle.Text] is not null);
    }

    [Property(MaxTest = 500)]
    public bool Encoding_loses_nothing_that_html_can_hold(string? s)
    {
        var text = string.Concat((s ?? "").Where(c => !char.IsControl(c) && !char.IsSurrogate(c)));
        return System.Net.WebUtility.HtmlDecode(Encode.Html(text)) == text;
    }

    [Fact]
    public void A_bidi_override_does_not_turn_round_the_columns_beside_it() =>
        Assert.DoesNotContain("\u202e", Formatter.Format(new[] { new { A = "\u202eabc", B = "d" } })[MimeBundle.Text], StringComparison.Ordinal);
}
