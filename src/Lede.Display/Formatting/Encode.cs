using System.Text;

namespace Lede;

/// <summary>Text from data into HTML. Nothing that comes from data reaches a page by another way.</summary>
static class Encode
{
    /// <returns>
    /// The text for element content and quoted attributes. Control characters become their pictures and lone surrogates U+FFFD, because
    /// neither can stand in an HTML document.
    /// </returns>
    public static string Html(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        if (!NeedsWork(text)) return text;
        var encoded = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) encoded.Append(c).Append(text[++i]);
            else encoded.Append(Entity(c) ?? Visible(c).ToString());
        }
        return encoded.ToString();
    }

    /// <returns>The text on one line, with control characters made visible and lone surrogates replaced.</returns>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) line.Append(c).Append(text[++i]);
            else if (c is '\r' or '\n' or '\t' or '\u2028' or '\u2029' or '\u0085') line.Append(' ');
            // An override that is not closed would turn round the rest of the line, other columns too.
            else if (IsBidiControl(c)) line.Append('\uFFFD');
            else line.Append(Visible(c));
        }
        return line.ToString();
    }

    static bool NeedsWork(string text)
    {
        foreach (var c in text)
            if (Entity(c) is not null || c < ' ' || c is >= '\u007f' and < '\u00a0' || char.IsSurrogate(c)) return true;
        return false;
    }

    static string? Entity(char c) => c switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", '\'' => "&#39;", _ => null };

    static char Visible(char c) => c switch
    {
        '\t' or '\n' or '\r' => c,
        < ' ' => (char)('\u2400' + c),
        '\u007f' => '\u2421',
        > '\u007f' and < '\u00a0' => '\uFFFD',
        _ when char.IsSurrogate(c) => '\uFFFD',
        _ => c,
    };

    static bool IsBidiControl(char c) => c is >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069';
}
