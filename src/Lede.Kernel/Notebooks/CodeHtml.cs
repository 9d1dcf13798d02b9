using System.Net;
using System.Text;

namespace Lede.Kernel.Notebooks;

/// <summary>C# as HTML that a style sheet can colour.</summary>
public static class CodeHtml
{
    /// <returns>The code, everything encoded, with a span for each of <see cref="CodePieces"/> that has a class. Its text is the code's, character by character.</returns>
    public static string Highlight(string code)
    {
        var html = new StringBuilder(code.Length * 2);
        foreach (var (name, text) in CodePieces.Of(code))
        {
            if (name is null) html.Append(WebUtility.HtmlEncode(text));
            else html.Append("<span class=\"").Append(name).Append("\">").Append(WebUtility.HtmlEncode(text)).Append("</span>");
        }
        return html.ToString();
    }
}
