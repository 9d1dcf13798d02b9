using System.Globalization;
using System.Text;

namespace Lede;

/// <summary>A citation in a notebook: the short quote, which opens on the sentence around it. Needs no script.</summary>
static class CitationHtml
{
    /// <summary>A quote longer than this is shortened in the middle; the sentence below shows it whole.</summary>
    const int QuoteLength = 48;

    /// <summary>How much of a sentence is shown before and after the quote. Text without sentence ends can be long.</summary>
    const int ContextLength = 240;

    public static Cell CellOf(Citation citation)
    {
        var quote = ShortQuote(citation);
        return new Cell(quote) { Html = Of(citation, quote), SortKey = quote };
    }

    public static MimeBundle FormsOf(Document document)
    {
        var under = Credits(document);
        var text = under.Length == 0 ? document.Title : $"{document.Title}\n{under}";
        var html = $"<article class=\"lede-document\"><details><summary>{Encode.Html(document.Title)}"
            + (under.Length == 0 ? "" : $" <small>{Encode.Html(under)}</small>")
            + $"</summary><div class=\"lede-text\">{Encode.Html(document.Text)}</div></details></article>";
        return MimeBundle.OfText(text).With(MimeBundle.Html, Output.Html(html));
    }

    /// <returns>The byline, the date and the source, as far as they are known.</returns>
    public static string Credits(Document document) =>
        string.Join(", ", new[] { document.Byline, document.Date, document.Source }.Where(s => !string.IsNullOrWhiteSpace(s)));

    public static string ShortQuote(Citation citation) => Elide.Middle(Encode.OneLine(citation.Quote).Trim(), QuoteLength);

    static string Of(Citation citation, string quote)
    {
        var document = citation.Document;
        var credits = string.Join(", ", new[] { document.Title, document.Date }.Where(s => !string.IsNullOrWhiteSpace(s)));
        return new StringBuilder("<details class=\"lede-cite\" data-document=\"").Append(Encode.Html(CitedDocuments.Add(document)))
            .Append(CultureInfo.InvariantCulture, $"\" data-start=\"{citation.Start}\" data-end=\"{citation.End}\"><summary>").Append(Encode.Html(quote))
            .Append("</summary><blockquote>").Append(Sentence(citation)).Append("</blockquote><cite>").Append(Encode.Html(credits)).Append("</cite></details>")
            .ToString();
    }

    static string Sentence(Citation citation)
    {
        var text = citation.Document.Text;
        var before = text[citation.ContextStart..citation.Start];
        var after = text[citation.End..citation.ContextEnd];
        if (before.Length > ContextLength) before = "… " + Elide.Start(before, ContextLength);
        return Encode.Html(before.TrimStart()) + "<mark>" + Encode.Html(citation.Quote) + "</mark>" + Encode.Html(Elide.End(after, ContextLength).TrimEnd());
    }
}
