namespace Lede;

/// <summary>Single characters and words at a place in folded text. Places outside the text read as NUL, so that no caller asks for the ends.</summary>
static class Glyphs
{
    public static char At(string s, int i) => unchecked((uint)i) < (uint)s.Length ? s[i] : '\0';

    public static bool Is(string s, int at, string word) => at >= 0 && string.CompareOrdinal(s, at, word, 0, word.Length) == 0;

    public static bool EndsWith(string s, int end, string word) => end >= word.Length && string.CompareOrdinal(s, end - word.Length, word, 0, word.Length) == 0;

    public static bool IsOneOf(char c, string set) => c != '\0' && set.Contains(c, StringComparison.Ordinal);

    /// <summary>The place after one space, if one stands at <paramref name="at"/>: Chinese typesetting puts it between a figure and its unit.</summary>
    public static int Space(string s, int at) => At(s, at) == ' ' ? at + 1 : at;

    /// <summary>The place before one space, if one ends at <paramref name="end"/>.</summary>
    public static int SpaceBefore(string s, int end) => At(s, end - 1) == ' ' ? end - 1 : end;

    public static bool IsDigit(char c) => char.IsAsciiDigit(c);

    /// <summary>A Latin letter of folded text, which has no capitals.</summary>
    public static bool IsLatin(char c) => char.IsAsciiLetterLower(c);

    public static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff' or '〇';

    public static bool IsDash(char c) => c is '-' or '–' or '—' or '―' or '‐' or '‑' or '−' or '~' or '〜' or '∼';

    /// <summary>The end of the Latin word that starts here.</summary>
    public static int WordEnd(string s, int at)
    {
        while (IsLatin(At(s, at))) at++;
        return at;
    }
}
