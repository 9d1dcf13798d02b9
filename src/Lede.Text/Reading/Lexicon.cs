using System.Collections.Frozen;

namespace Lede;

/// <summary>
/// A frozen list of folded words, each with a meaning, that finds the longest of them at a place, forwards or backwards, without cutting the text.
/// A Latin word matches whole words only.
/// </summary>
sealed class Lexicon<T>
{
    readonly FrozenDictionary<char, (string Word, T Value)[]> _byFirst;
    readonly FrozenDictionary<char, (string Word, T Value)[]> _byLast;

    public Lexicon(IEnumerable<(string Word, T Value)> words)
    {
        var all = words.OrderByDescending(w => w.Word.Length).ToArray();
        _byFirst = all.GroupBy(w => w.Word[0]).ToFrozenDictionary(g => g.Key, g => g.ToArray());
        _byLast = all.GroupBy(w => w.Word[^1]).ToFrozenDictionary(g => g.Key, g => g.ToArray());
    }

    /// <summary>The longest word that starts at <paramref name="at"/>.</summary>
    public bool StartsAt(string s, int at, out int end, out T value)
    {
        if (unchecked((uint)at) < (uint)s.Length && _byFirst.TryGetValue(s[at], out var words))
            foreach (var (word, meaning) in words)
                if (Glyphs.Is(s, at, word) && !(Glyphs.IsLatin(word[^1]) && Glyphs.IsLatin(Glyphs.At(s, at + word.Length))))
                {
                    end = at + word.Length;
                    value = meaning;
                    return true;
                }
        end = at;
        value = default!;
        return false;
    }

    /// <summary>The longest word that ends at <paramref name="end"/> and does not start before <paramref name="floor"/>.</summary>
    public bool EndsAt(string s, int end, int floor, out int start, out T value)
    {
        if (end > floor && end <= s.Length && _byLast.TryGetValue(s[end - 1], out var words))
            foreach (var (word, meaning) in words)
                if (end - word.Length >= floor && Glyphs.EndsWith(s, end, word)
                    && !(Glyphs.IsLatin(word[0]) && Glyphs.IsLatin(Glyphs.At(s, end - word.Length - 1))))
                {
                    start = end - word.Length;
                    value = meaning;
                    return true;
                }
        start = end;
        value = default!;
        return false;
    }
}

static class Lexicon
{
    /// <summary>Words in one string, separated by spaces (a <c>_</c> is a space inside a word), all with one meaning.</summary>
    public static IEnumerable<(string, T)> Words<T>(T value, string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => (w.Replace('_', ' '), value));

    /// <summary>Words that only are or are not in the list.</summary>
    public static Lexicon<bool> Of(string words) => new(Words(true, words));
}
