namespace Lede.Tests;

public class CitationTests
{
    static readonly Document Doc = new("c1", "Title <1>", "First sentence. It raised $3 billion, it said. Last.") { Date = "2024-05-14" };

    static Citation Cite() => new(Doc, 26, 36) { ContextStart = 16, ContextEnd = 46 };

    [Fact]
    public void A_citation_quotes_its_span()
    {
        Assert.Equal("$3 billion", Cite().Quote);
        Assert.Equal((26, 36), (new Citation(Doc, 26, 36).ContextStart, new Citation(Doc, 26, 36).ContextEnd));
        Assert.Equal((26, 52), (new Citation(Doc, 26, 36) { ContextStart = 30, ContextEnd = 99 } is var c ? (c.ContextStart, c.ContextEnd) : default));
    }

    [Theory, InlineData(-1, 2), InlineData(3, 2), InlineData(0, 53)]
    public void A_span_outside_of_the_text_is_refused(int start, int end)
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => new Citation(Doc, start, end));
        Assert.Contains($"The span {start}..{end} does not lie within the 52 characters of \"Title <1>\"", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_opens_on_its_sentence_without_script()
    {
        var cite = Dom.Of(Formatter.Format(Cite())[MimeBundle.Html]!).QuerySelector("details.lede-cite")!;
        Assert.Equal(("c1", "26", "36"), (cite.GetAttribute("data-document"), cite.GetAttribute("data-start"), cite.GetAttribute("data-end")));
        Assert.Equal("$3 billion", cite.QuerySelector("summary")!.TextContent);
        Assert.Equal("It raised <mark>$3 billion</mark>, it said.", cite.QuerySelector("blockquote")!.InnerHtml);
        Assert.Equal("Title <1>, 2024-05-14", cite.QuerySelector("cite")!.TextContent);
        Assert.Equal("$3 billion", Formatter.Format(Cite())[MimeBundle.Text]);
    }

    [Fact]
    public void Shown_documents_can_be_found_and_two_of_one_id_told_apart()
    {
        var (one, other) = (new Document("same", "One", "text one"), new Document("same", "Other", "text two"));
        var keys = new[] { one, other, one with { } }.Select(CitedDocuments.Add).ToArray();
        Assert.Equal("same", keys[0]);
        Assert.NotEqual(keys[0], keys[1]);
        Assert.Equal(keys[0], keys[2]);
        Assert.Same(other, CitedDocuments.Find(keys[1]));
        Assert.Null(CitedDocuments.Find("never shown"));
    }

    [Fact]
    public void Several_citations_fit_in_one_cell()
    {
        var html = Formatter.Format(new[] { new { Evidence = new[] { Cite(), new Citation(Doc, 0, 5) } } })[MimeBundle.Html]!;
        Assert.Equal(2, Dom.Of(html).QuerySelectorAll("td details.lede-cite").Length);
    }

    [Fact]
    public void Long_quotes_lose_their_middle_but_never_half_a_character()
    {
        for (var length = 10; length < 60; length++)
        {
            var shown = Elide.Middle(string.Concat(Enumerable.Repeat("𠮷", 100)), length);
            Assert.True(shown.Length <= length);
            Assert.Equal(0, shown.Replace("𠮷", "", StringComparison.Ordinal).Count(char.IsSurrogate));
            Assert.Equal(0, Elide.End(string.Concat(Enumerable.Repeat("𠮷", 100)), length).Replace("𠮷", "", StringComparison.Ordinal).Count(char.IsSurrogate));
        }
        Assert.Equal("short", Elide.Middle("short", 5));
    }
}
