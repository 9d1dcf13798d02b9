using System.Globalization;

namespace Lede;

/// <summary>A corpus as a person sees it: what was read, and what was not.</summary>
static class CorpusForms
{
    public static MimeBundle Of(Corpus corpus)
    {
        var table = Formatter.Format(corpus.Articles);
        var heading = corpus.Problems.Count == 0
            ? corpus.ToString()
            : string.Create(CultureInfo.InvariantCulture, $"{corpus} ({corpus.Problems.Count} not read or read with a doubt: see its Problems)");
        var bundle = table.With(MimeBundle.Text, $"{heading}\n{table[MimeBundle.Text]}");
        return table[MimeBundle.Html] is { } html
            ? bundle.With(MimeBundle.Html, $"<p>{System.Net.WebUtility.HtmlEncode(heading)}</p>{html}")
            : bundle;
    }
}
