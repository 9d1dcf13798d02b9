using FsCheck.Xunit;

namespace Lede.Tests;

public class MarkedTextTests
{
    static CitedSpan Span(int start, int end) => new(start, end, $"s-{start}-{end}");

    static string Mark(string text, params (int, int)[] spans) => MarkedText.Of(text, spans.Select(s => Span(s.Item1, s.Item2))).Trim();

    [Fact]
    public void A_span_is_marked() => Assert.Equal("""<p>ab<mark id="s-2-4">cd</mark>ef</p>""", Mark("abcdef", (2, 4)));

    [Fact]
    public void Nested_spans_nest() => Assert.Equal("""<p>a<mark id="s-1-5">b<mark id="s-2-3">c</mark>de</mark>f</p>""", Mark("abcdef", (2, 3), (1, 5)));

    [Fact]
    public void Overlapping_spans_are_closed_and_opened_again() =>
        Assert.Equal("""<p>a<mark id="s-1-4">b<mark id="s-2-5">cd</mark></mark><mark data-of="s-2-5">e</mark>f</p>""", Mark("abcdef", (1, 4), (2, 5)));

    [Fact]
    public void A_span_over_a_paragraph_goes_on_in_the_next() =>
        Assert.Equal("<p>a<mark id=\"s-1-4\">b</mark></p>\n<p><mark data-of=\"s-1-4\">c</mark>d</p>", Mark("ab\ncd", (1, 4)));

    [Fact]
    public void Spans_of_one_start_or_one_end_nest_by_length() =>
        Assert.Equal("""<p><mark id="s-0-3"><mark id="s-0-2">ab</mark>c</mark></p>""", Mark("abc", (0, 2), (0, 3)));

    [Fact]
    public void What_lies_between_marks_is_encoded() => Assert.Equal("""<p>&lt;<mark id="s-1-2">&amp;</mark>&gt;</p>""", Mark("<&>", (1, 2)));

    [Property(MaxTest = 1000)]
    public bool Any_spans_leave_the_text_whole_and_mark_what_they_cover((byte, byte)[]? pairs)
    {
        const string Text = "abcdefgh\nijklmnop\r\n\nqrstuvwx<&>y";
        var spans = (pairs ?? []).Select(p => (Start: p.Item1 % Text.Length, Length: 1 + p.Item2 % 12)).Select(p => Span(p.Start, Math.Min(Text.Length, p.Start + p.Length))).DistinctBy(s => s.Id).ToArray();
        var dom = Dom.Of(MarkedText.Of(Text, spans));
        var whole = string.Concat(dom.QuerySelectorAll("p").Select(p => p.TextContent));
        return whole == string.Concat(Text.Where(c => c is not '\n' and not '\r'))
            && spans.All(s => Covered(dom, s) == Text[s.Start..s.End].Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal)
                && dom.QuerySelectorAll($"mark[id='{s.Id}']").Length <= 1);
    }

    static string Covered(AngleSharp.Html.Dom.IHtmlDocument dom, CitedSpan span) =>
        string.Concat(dom.QuerySelectorAll("mark").Where(m => m.Id == span.Id || m.GetAttribute("data-of") == span.Id).Select(m => m.TextContent));
}
