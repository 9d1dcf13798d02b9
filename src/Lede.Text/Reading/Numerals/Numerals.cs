namespace Lede;

/// <summary>A number at a place, however it is written.</summary>
static class Numerals
{
    /// <param name="s">Folded text.</param>
    /// <param name="at">The number's first character.</param>
    /// <param name="n">When false is returned, its end is where looking for the next number may go on; it lies behind <paramref name="at"/> unless that
    /// is the end.</param>
    public static bool Read(string s, int at, out Numeral n)
    {
        var c = Glyphs.At(s, at);
        if (Glyphs.IsDigit(c)) return ArabicNumerals.Read(s, at, out n);
        if (Glyphs.IsLatin(c)) return EnglishNumerals.Read(s, at, out n);
        return HanNumerals.Read(s, at, out n);
    }
}
