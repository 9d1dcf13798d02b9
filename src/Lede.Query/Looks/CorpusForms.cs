using System.Globalization;

namespace Lede;

/// <summary>A corpus as a person sees it: what was read, and what was not.</summary>
static class CorpusForms
{
    sealed record Row(string Id, string Title, DateRange Published, DatingKind Dating, string Outlet, string By);

    public static MimeBundle Of(Corpus corpus)
    {
        var rows = corpus.Articles.AsEnumerable().Select(a =>
            new Row(a.Id, a.Title, a.Published, a.Dating.Kind, a.Outlet ?? "", string.Join(", ", a.Bylines)));
        var table = Formatter.Format(rows);
        var heading = corpus.Problems.Count == 0
            ? corpus.ToString()
            : string.Create(CultureInfo.InvariantCulture, $"{corpus} ({corpus.Problems.Count} not read or read with a doubt: see its Problems)");
        var bundle = table.With(MimeBundle.Text, $"{heading}\n{table[MimeBundle.Text]}");
        return table[MimeBundle.Html] is { } html
            ? bundle.With(MimeBundle.Html, $"<p>{System.Net.WebUtility.HtmlEncode(heading)}</p>{html}")
            : bundle;
    }
}
