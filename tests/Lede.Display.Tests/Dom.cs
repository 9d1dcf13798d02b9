using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Lede.Tests;

static class Dom
{
    public static IHtmlDocument Of(string html) => new HtmlParser().ParseDocument(html);
}
