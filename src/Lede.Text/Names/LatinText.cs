namespace Lede;

/// <summary>Words of Latin letters in a text.</summary>
static class LatinText
{
    const int LongestWord = 40;

    /// <returns>The end of the word that begins at <paramref name="at"/>: letters and digits, and an apostrophe, dot, hyphen or &amp; between them.</returns>
    public static int WordEnd(string text, int at)
    {
        var limit = Math.Min(text.Length, at + LongestWord);
        while (at < limit)
        {
            if (Script.IsLatin(text[at]))
                at++;
            else if (text[at] is '.' or '-' or '&' or '\'' or '’' && at > 0 && Script.IsLatin(text[at - 1]) && at + 1 < limit && Script.IsLatin(text[at + 1]) && !IsPossessive(text, at))
                at++;
            else
                break;
        }
        return at;
    }

    // The s of Apple's is not part of the name.
    static bool IsPossessive(string text, int at) =>
        text[at] is '\'' or '’' && text[at + 1] is 's' or 'S' && (at + 2 >= text.Length || !Script.IsLatin(text[at + 2]));

    public static string WordAt(string text, int at)
    {
        if (at + 2 < text.Length && text[at] is '\'' or '’' && text[at + 1] == 's') at = Script.SkipSpace(text, at + 2);
        return at < text.Length && Script.IsLatin(text[at]) ? text[at..WordEnd(text, at)] : "";
    }

    /// <returns>The word that ends at <paramref name="end"/>.</returns>
    public static string WordBefore(string text, int end)
    {
        var start = end;
        while (start > 0 && end - start < LongestWord && (Script.IsLatin(text[start - 1]) || text[start - 1] is '-' or '\'' or '’' or '.' && start - 1 > 0 && start < end && Script.IsLatin(text[start - 2]))) start--;
        return text[start..end];
    }

    /// <returns>True where a sentence may begin, so that a capital says nothing.</returns>
    public static bool IsSentenceStart(string text, int at)
    {
        var i = at;
        while (i > 0 && (text[i - 1] is ' ' or '"' or '“' or '\'' or '‘' or '(' or '\u00a0')) i--;
        return i == 0 || text[i - 1] is '.' or '!' or '?' or '\n' or '\r' or '。' or ':' or '•' or '-' or '—' && i < at;
    }
}
