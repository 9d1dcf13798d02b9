using System.Net;
using System.Text.RegularExpressions;

namespace Lede;

/// <summary>HTML as text for a host that shows no HTML: the words without the markup. Never used to make anything safe.</summary>
static partial class HtmlText
{
    public static string Of(Html html)
    {
        var bare = Hidden().Replace(html.Markup, "");
        bare = Break().Replace(bare, "\n");
        bare = WebUtility.HtmlDecode(Tag().Replace(bare, ""));
        return BlankLines().Replace(bare, "\n").Trim();
    }

    [GeneratedRegex(@"<(script|style)\b.*?</\1\s*>|<!--.*?-->", RegexOptions.Singleline | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"<(br|/p|/div|/tr|/li|/h[1-6])\b[^>]*>", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Break();

    [GeneratedRegex(@"</?[a-z][^>]*>", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s*\n\s*", RegexOptions.None, 1000)]
    private static partial Regex BlankLines();
}
