using static Lede.Glyphs;

namespace Lede;

/// <summary>Years, months and days as figures: one or two digits, four digits, or Chinese ones.</summary>
static class SmallNumbers
{
    /// <summary>A run of one to four digits with no digit around it; its value and end.</summary>
    public static bool Digits(string s, int at, out int end, out int value)
    {
        value = 0;
        end = at;
        if (IsDigit(At(s, at - 1))) return false;
        for (; IsDigit(At(s, end)); end++)
        {
            if (end - at == 4) return false;
            value = value * 10 + s[end] - '0';
        }
        return end > at;
    }

    /// <summary>One or two digits, or Chinese one to thirty-one (一, 十二, 二十五, 廿 not).</summary>
    public static bool Small(string s, int at, out int end, out int value)
    {
        if (IsDigit(At(s, at))) return Digits(s, at, out end, out value) && end - at <= 2;
        value = 0;
        end = at;
        var first = HanNumerals.Digit(At(s, end));
        if (first is > 0 and < 10)
        {
            value = first;
            end++;
        }
        if (At(s, end) == '十')
        {
            value = value == 0 ? 10 : value * 10;
            end++;
            if (HanNumerals.Digit(At(s, end)) is > 0 and var ones)
            {
                value += ones;
                end++;
            }
        }
        return end > at;
    }

    /// <summary>A year of four figures, in digits or 二〇二三.</summary>
    public static bool Year(string s, int at, out int end, out int year)
    {
        if (IsDigit(At(s, at))) return Digits(s, at, out end, out year) && end - at == 4 && year is >= 1800 and <= 2199;
        year = 0;
        for (end = at; end - at < 4 && HanNumerals.Digit(At(s, end)) is >= 0 and var d; end++) year = year * 10 + d;
        return end - at == 4 && year is >= 1800 and <= 2199;
    }
}
