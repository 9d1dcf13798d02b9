namespace Lede;

/// <summary>What a character is, as far as names ask.</summary>
static class Script
{
    public static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff';

    /// <returns>True for a Latin letter or digit, which only a boundary parts from a word beside it.</returns>
    public static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(c) || c is >= '\u00c0' and < '\u0250' and not ('×' or '÷');

    public static bool IsUpper(char c) => char.IsAsciiLetterUpper(c) || c is >= '\u00c0' and < '\u0250' && char.IsUpper(c);

    public static bool IsMiddleDot(char c) => c is '·' or '・' or '‧' or '•' or '．';

    public static bool IsOpening(char c) => c is '(' or '（' or '[' or '【';

    public static bool IsClosing(char c) => c is ')' or '）' or ']' or '】';

    /// <returns>Before <paramref name="at"/>, past one space.</returns>
    public static int SkipSpaceBack(string text, int at) => at > 0 && text[at - 1] is (' ' or '\u00a0' or '\u3000') ? at - 1 : at;

    public static int SkipSpace(string text, int at) => at < text.Length && text[at] is (' ' or '\u00a0' or '\u3000') ? at + 1 : at;
}
