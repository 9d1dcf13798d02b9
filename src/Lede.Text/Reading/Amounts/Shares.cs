using static Lede.Glyphs;

namespace Lede;

/// <summary>Shares that are not written with a unit behind a number: 百分之三十, 三分之二, 2/3, two-thirds, 近半.</summary>
static class Shares
{
    /// <summary>分之 with a number on either side: percent, thousandths, or a fraction.</summary>
    public static bool Han(string s, int at, int floor, out Amount amount, out int resume)
    {
        amount = default;
        resume = at + 1;
        var i = at;
        while (i - at < 4 && HanNumerals.IsNumeral(At(s, i))) i++;
        while (i - at < 4 && IsDigit(At(s, i))) i++;
        if (i == at || !Is(s, i, "分之") || IsOneOf(At(s, at - 1), "十百千万亿")) return false;
        if (!Whole(s, at, i, out var whole) || !Part(s, i + 2, out var part)) return false;
        var end = part.End;
        var (low, high) = (part.Low, part.High);
        if (Is(s, end, "决赛") || whole < 2) return false;
        // 百分之三到五, 百分之三至百分之五
        if (At(s, end) is '至' or '到')
        {
            var j = end + 1;
            var again = s.AsSpan(at, i + 2 - at);
            if (s.AsSpan(j).StartsWith(again)) j += again.Length;
            if (Part(s, j, out var second) && second.Low > part.Low && second.Low <= whole) (end, high) = (second.End, second.High);
        }
        resume = end;
        if (high > whole * 10) return false;
        return Qualified(s, at, end, floor, Rounded(low / whole * 100), high is { } h ? Rounded(h / whole * 100) : null, part, out amount, ref resume);
    }

    static bool Whole(string s, int at, int end, out decimal whole)
    {
        whole = 0;
        if (s.AsSpan(at, end - at) is "百") whole = 100;
        else if (s.AsSpan(at, end - at) is "千") whole = 1000;
        else if (s.AsSpan(at, end - at) is "万") whole = 10_000;
        else if (Numerals.Read(s, at, out var n) && n.End == end) whole = n.Low;
        return whole > 0;
    }

    static bool Part(string s, int at, out Numeral part)
    {
        if (!IsDigit(At(s, at)) && !HanNumerals.IsNumeral(At(s, at)) && At(s, at) is not ('几' or '数')) { part = default; return false; }
        if (IsDigit(At(s, at))) return ArabicNumerals.Read(s, at, out part);
        if (!HanNumerals.Read(s, at, out part)) return false;
        if (At(s, part.End) == '点' && HanNumerals.Digit(At(s, part.End + 1)) >= 0)
        {
            var (value, place, j) = (part.Low, 1m, part.End + 1);
            for (; HanNumerals.Digit(At(s, j)) is >= 0 and var d && j - part.End < 8; j++) value += d * (place /= 10);
            part = part with { End = j, Low = value, High = value };
        }
        return true;
    }

    /// <summary>2/3, 1/10: a proper fraction of small numbers where the text speaks of a share, not a date, a score or a count of characters.</summary>
    public static bool Slash(string s, int at, int floor, out Amount amount, out int resume)
    {
        amount = default;
        var slash = at;
        while (IsDigit(At(s, slash))) slash++;
        resume = slash;
        var end = slash + 1;
        while (IsDigit(At(s, end))) end++;
        if (At(s, slash) != '/' || slash - at > 2 || end - slash is < 2 or > 4 || ArabicNumerals.IsNamesPart(s, at)) return false;
        var part = Small(s, at, slash);
        var whole = Small(s, slash + 1, end);
        resume = end;
        if (part < 1 || part >= whole || s[at] == '0' || s[slash + 1] == '0') return false;
        if (At(s, end) is '/' or '.' or '-' or ':' or '%' || IsLatin(At(s, end)) || IsDigit(At(s, at - 1))
            || At(s, at - 1) is '/' or '.' or '-' or ':') return false;
        if (Is(s, end, "决赛") || Is(s, end, "强") || Is(s, end, "财年") || Is(s, end, "赛季")) return false;
        var qualified = Qualifiers.EndingAt(s, at, floor, out _) != Qualifier.None || Qualifiers.After(s, end, out _) != Qualifier.None;
        var to = Space(s, end);
        var of = At(s, to) == '的' || Is(s, to, "of ") || qualified || IsOneOf(At(s, SpaceBefore(s, at) - 1), "的占为了仅过到之");
        if (!of || !(whole <= 10 || whole % 10 == 0 || whole == 12 || qualified)) return false;
        var value = Rounded((decimal)part / whole * 100);
        return Qualified(s, at, end, floor, value, value, default, out amount, ref resume);
    }

    static int Small(string s, int at, int end)
    {
        var value = 0;
        for (; at < end; at++) value = value * 10 + s[at] - '0';
        return value;
    }

    static readonly Lexicon<decimal> EnglishParts = new(
    [
        ("one-third", 33.3333m), ("one third", 33.3333m), ("a third of", 33.3333m), ("two-thirds", 66.6667m), ("two thirds", 66.6667m),
        ("one-quarter", 25), ("one quarter of", 25), ("a quarter of", 25), ("three-quarters", 75), ("three quarters of", 75),
        ("one-fifth", 20), ("a fifth of", 20),
        ("two-fifths", 40), ("three-fifths", 60), ("four-fifths", 80), ("one-tenth", 10), ("a tenth of", 10),
    ]);

    /// <summary>two-thirds, a quarter of: the "of" stays outside.</summary>
    public static bool English(string s, int at, int floor, out Amount amount, out int resume)
    {
        amount = default;
        resume = at;
        if (!EnglishParts.StartsAt(s, at, out var end, out var value)) return false;
        if (EndsWith(s, end, " of")) end -= 3;
        resume = end;
        return Qualified(s, at, end, floor, value, value, default, out amount, ref resume);
    }

    /// <summary>近半, 超半数, 半数以上; a half that nothing qualifies is too loosely said to be a value.</summary>
    public static bool Half(string s, int at, int floor, out Amount amount, out int resume)
    {
        amount = default;
        resume = at + 1;
        var number = Is(s, at, "半数");
        var end = number ? at + 2 : at + 1;
        var before = Qualifiers.EndingAt(s, at, floor, out _);
        if (before == Qualifier.None && (!number || Qualifiers.After(s, end, out _) == Qualifier.None)) return false;
        if (!number && (before is not (Qualifier.Nearly or Qualifier.AtLeast) || IsOneOf(At(s, end), "年个月天日世小场程导径岛山路价身夜职载"))) return false;
        return Qualified(s, at, end, floor, 50, 50, default, out amount, ref resume);
    }

    static bool Qualified(string s, int at, int end, int floor, decimal? low, decimal? high, in Numeral part, out Amount amount, ref int resume)
    {
        amount = Amount.Around(s, at, end, floor, low, high, part, new Unit(UnitKind.Percent, end));
        resume = amount.End;
        return true;
    }

    static decimal Rounded(decimal value) => decimal.Round(value, 4);
}
