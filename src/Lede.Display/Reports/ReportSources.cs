using System.Globalization;
using System.Text;

namespace Lede;

/// <summary>The appendix: every cited document whole, each cited span marked, with the way back to the claims.</summary>
static class ReportSources
{
    /// <returns>The appendix; empty where nothing is cited.</returns>
    public static string Write(Claims claims)
    {
        var html = new StringBuilder();
        foreach (var source in claims.Sources) WriteSource(html, source);
        return html.ToString();
    }

    static void WriteSource(StringBuilder html, CitedSource source)
    {
        var document = source.Document;
        var (language, credits) = (ScriptOf.Language(document.Text), CitationHtml.Credits(document));
        html.Append(CultureInfo.InvariantCulture, $"<article class=\"source\" id=\"source-{source.Number}\"{(language is null ? "" : $" lang=\"{language}\"")}>");
        html.Append("<h3>").Append(Encode.Html(document.Title)).Append("</h3>");
        if (credits.Length > 0) html.Append("<p class=\"credits\">").Append(Encode.Html(credits)).Append("</p>");
        html.Append("<div class=\"text\">").Append(MarkedText.Of(document.Text, source.Spans.Values)).Append("</div>");
        WriteWaysBack(html, source);
        html.Append("</article>\n");
    }

    static void WriteWaysBack(StringBuilder html, CitedSource source)
    {
        html.Append("<ul class=\"back\" lang=\"en\" aria-label=\"Cited by\">");
        foreach (var span in source.Spans.Values.OrderBy(s => s.Start).ThenBy(s => s.End))
        {
            var quote = Elide.Middle(Encode.OneLine(source.Document.Text[span.Start..span.End]).Trim(), 48);
            html.Append("<li><a href=\"#").Append(span.Id).Append("\"><q>").Append(Encode.Html(quote)).Append("</q></a>");
            foreach (var claim in span.Claims)
                html.Append(CultureInfo.InvariantCulture, $" <a class=\"to-claim\" href=\"#claim-{claim}\" aria-label=\"Back to claim {claim}\">↩ {claim}</a>");
            html.Append("</li>");
        }
        html.Append("</ul>");
    }
}

/// <summary>What language tag a text's script allows to say for certain, so that a browser takes the right faces and a reader the right voice.</summary>
static class ScriptOf
{
    const int Sample = 4_000;

    public static string? Language(string text)
    {
        int han = 0, kana = 0, hangul = 0, letters = 0;
        foreach (var rune in text.AsSpan(0, Math.Min(Sample, text.Length)).EnumerateRunes())
        {
            if (!Rune.IsLetter(rune)) continue;
            letters++;
            if (rune.Value is >= 0x4e00 and <= 0x9fff or >= 0x3400 and <= 0x4dbf or >= 0x20000 and <= 0x3ffff) han++;
            else if (rune.Value is >= 0x3041 and <= 0x30ff) kana++;
            else if (rune.Value is >= 0xac00 and <= 0xd7a3) hangul++;
        }
        if (kana * 10 > letters) return "ja";
        if (hangul * 3 > letters) return "ko";
        return han * 3 > letters ? "zh" : null;
    }
}
