using System.Buffers;

namespace Lede;

/// <summary>
/// A set of words to look for in folded text. Latin letters and digits at a word's edge must not touch another letter or digit; of two words that start at
/// one place the longer is found. Printed as they were written.
/// </summary>
sealed class Words
{
    readonly string[] _written;
    readonly string[] _folded;
    readonly SearchValues<string> _search;

    Words(string[] written)
    {
        _written = written;
        _folded = [.. written.Select(Fold.Text).Distinct(StringComparer.Ordinal).OrderByDescending(w => w.Length)];
        _search = SearchValues.Create(_folded, StringComparison.Ordinal);
    }

    /// <exception cref="PatternException">No word, or an empty one.</exception>
    public static Words Of(string[] words)
    {
        if (words.Length == 0 || Array.Exists(words, string.IsNullOrWhiteSpace))
            throw new PatternException("A word to look for is missing: give at least one, and none that is empty.");
        return new Words(words);
    }

    public bool IsIn(ReadOnlySpan<char> folded) => First(folded).Length > 0;

    /// <returns>The first word; empty when there is none.</returns>
    public Span First(ReadOnlySpan<char> folded, int from = 0)
    {
        for (var start = from; start < folded.Length;)
        {
            var at = folded[start..].IndexOfAny(_search);
            if (at < 0) break;
            start += at;
            foreach (var word in _folded)
                if (folded[start..].StartsWith(word, StringComparison.Ordinal) && StandsAlone(folded, start, start + word.Length))
                    return new Span(start, start + word.Length);
            start++;
        }
        return default;
    }

    /// <returns>True when one of the words stands at the end of the text, but for a space.</returns>
    public bool End(ReadOnlySpan<char> folded)
    {
        folded = folded.TrimEnd(' ');
        foreach (var word in _folded)
            if (folded.EndsWith(word, StringComparison.Ordinal) && StandsAlone(folded, folded.Length - word.Length, folded.Length)) return true;
        return false;
    }

    /// <returns>All words in order; they do not overlap.</returns>
    public IEnumerable<Span> All(string folded, Span within)
    {
        for (var from = within.Start; ;)
        {
            var found = First(folded.AsSpan(0, within.End), from);
            if (found.IsEmpty) yield break;
            yield return found;
            from = found.End;
        }
    }

    static bool StandsAlone(ReadOnlySpan<char> text, int start, int end) =>
        !(start > 0 && IsLatin(text[start]) && IsLatin(text[start - 1])) && !(end < text.Length && IsLatin(text[end - 1]) && IsLatin(text[end]));

    static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(c);

    public override string ToString() => string.Join('|', _written);
}
