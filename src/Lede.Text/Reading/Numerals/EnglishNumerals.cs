using static Lede.Glyphs;

namespace Lede;

/// <summary>Numbers in English words: two million, a billion, half a million, several hundred, dozens, hundreds of millions.</summary>
static class EnglishNumerals
{
    static readonly Lexicon<decimal> Words = new(
    [
        ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9), ("ten", 10),
        ("eleven", 11),
        ("twelve", 12), ("thirteen", 13), ("fourteen", 14), ("fifteen", 15), ("sixteen", 16), ("seventeen", 17), ("eighteen", 18), ("nineteen", 19),
        ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90),
    ]);

    static readonly Lexicon<decimal> Plurals = new(
        [("dozens", 12), ("tens", 10), ("hundreds", 100), ("thousands", 1e3m), ("millions", 1e6m), ("billions", 1e9m), ("trillions", 1e12m)]);

    static readonly Lexicon<bool> VagueWords = Lexicon.Of("several a_few");

    static readonly Lexicon<decimal> Articles = new([("a", 1), ("half_a".Replace('_', ' '), 0.5m), ("an", 1)]);

    /// <param name="s">Folded text.</param>
    /// <param name="at">The first letter of a word.</param>
    /// <param name="n">When false is returned, its end is where looking for the next number may go on.</param>
    public static bool Read(string s, int at, out Numeral n)
    {
        n = new Numeral(at, WordEnd(s, at), 0, 0, 0, 1, NumeralForms.English);
        if (Plurals.StartsAt(s, at, out var end, out var plural)) return Many(s, at, end, plural, out n);
        if (VagueWords.StartsAt(s, at, out end, out _))
        {
            if (!Next(s, end, out var after, out var of)) return false;
            n = new Numeral(at, after, 2 * of, 9 * of, 2, of, NumeralForms.English | NumeralForms.Vague);
            return true;
        }
        if (Articles.StartsAt(s, at, out end, out var part))
        {
            if (!Next(s, end, out var after, out var of)) return false;
            n = new Numeral(at, after, part * of, part * of, part, of, NumeralForms.English);
            return true;
        }
        if (!Words.StartsAt(s, at, out end, out var value) || At(s, at - 1) == '-') return false;
        if (value >= 20 && At(s, end) is '-' or ' ' && Words.StartsAt(s, end + 1, out var second, out var ones)
            && ones < 10) (end, value) = (second, value + ones);
        var power = 1m;
        while (Next(s, end, out var next, out var more) && value * power <= Powers.Most / more) (end, power) = (next, power * more);
        n = new Numeral(at, end, value * power, value * power, value, power, NumeralForms.English);
        return true;
    }

    static bool Next(string s, int at, out int end, out decimal power)
    {
        end = at;
        power = 1;
        return At(s, at) is ' ' or '-' && Powers.English(s, at + 1, out end, out power);
    }

    static bool Many(string s, int at, int end, decimal of, out Numeral n)
    {
        while (Is(s, end, " of ") && Plurals.StartsAt(s, end + 4, out var next, out var more) && of <= Powers.Most / more / 10) (end, of) = (next, of * more);
        n = new Numeral(at, end, 2 * of, 9 * of, 2, of, NumeralForms.English | NumeralForms.Vague);
        return true;
    }
}
