using System.Net;
using System.Text;

namespace Lede;

/// <summary>An article as a person reads it: headline, what is known about it, paragraphs.</summary>
static class ArticleForms
{
    public static MimeBundle Of(Article article)
    {
        var about = string.Join(" · ", new[] { article.Outlet, string.Join(", ", article.Bylines), article.Published.ToString(), article.Dating.Reason }
            .Where(s => !string.IsNullOrEmpty(s)));
        var html = new StringBuilder().Append("<article><h4><bdi>").Append(WebUtility.HtmlEncode(article.Title)).Append("</bdi></h4><p><small>")
            .Append(WebUtility.HtmlEncode(about)).Append("</small></p>");
        foreach (var part in article.Parts)
        {
            var tag = part.Kind switch { PartKind.Body => "p", PartKind.Heading => "h5", _ => null };
            if (tag is not null) html.Append('<').Append(tag).Append('>').Append(WebUtility.HtmlEncode(part.Span.Of(article.Text))).Append("</").Append(tag).Append('>');
        }
        return MimeBundle.OfText($"{article.Title}\n{about}\n\n{article.Body}").With(MimeBundle.Html, html.Append("</article>").ToString());
    }
}
