using System.Buffers;

namespace Lede;

/// <summary>Where sentences and clauses begin and end.</summary>
public static class Sentences
{
    static readonly SearchValues<char> Ends = SearchValues.Create("。！？!?；;…\n\r.");
    const string Closers = "”’」』）)》】\"'";

    /// <summary>
    /// Sentences in order, without the white space around them: they end at 。！？； and their like with the quotation marks that close there,
    /// at line ends, and at a Latin full stop that white space or the end follows and no single capital or known short form precedes.
    /// </summary>
    public static IReadOnlyList<Span> Split(string text)
    {
        var found = new List<Span>();
        for (int start = 0, from = 0; start < text.Length;)
        {
            var at = from < text.Length ? text.AsSpan(from).IndexOfAny(Ends) : -1;
            var end = at < 0 ? text.Length : from + at;
            if (at >= 0 && text[end] == '.' && !IsFullStop(text, end))
            {
                from = end + 1;
                continue;
            }
            while (end < text.Length && Ends.Contains(text[end]) && text[end] is not ('\n' or '\r')) end++;
            while (end < text.Length && Closers.Contains(text[end], StringComparison.Ordinal) && !OpensNext(text, end)) end++;
            Add(found, text, start, end);
            while (end < text.Length && text[end] is '\n' or '\r') end++;
            start = from = end;
        }
        return found;
    }

    static void Add(List<Span> found, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        if (end > start) found.Add(new Span(start, end));
    }

    // A straight quotation mark closes only where the sentence itself holds an odd number of them; where white space stands before it, it opens.
    static bool OpensNext(string text, int at) => text[at] is '"' or '\'' && at + 1 < text.Length && char.IsLetter(text[at + 1]);

    static bool IsFullStop(string text, int dot)
    {
        if (dot + 1 < text.Length && !char.IsWhiteSpace(text[dot + 1]) && !Closers.Contains(text[dot + 1], StringComparison.Ordinal)) return false;
        var word = dot;
        while (word > 0 && (char.IsAsciiLetter(text[word - 1]) || text[word - 1] == '.')) word--;
        var before = text.AsSpan(word, dot - word);
        if (before.Length == 1 && char.IsAsciiLetterUpper(before[0])) return false;
        return !(before is "Mr" or "Mrs" or "Ms" or "Dr" or "Prof" or "Inc" or "Ltd" or "Corp" or "Co" or "St" or "vs" or "e.g" or "i.e" or "No" or "U.S" or "U.K"
            or "Jan" or "Feb" or "Mar" or "Apr" or "Jun" or "Jul" or "Aug" or "Sep" or "Sept" or "Oct" or "Nov" or "Dec");
    }
}
