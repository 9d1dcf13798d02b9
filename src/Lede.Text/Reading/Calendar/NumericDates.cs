using static Lede.Glyphs;

namespace Lede;

/// <summary>Dates in figures and separators: 2024-04-10, 2024/4/10, 2024.04.10, 2024-04, 1q24, 2023-2025年.</summary>
static class NumericDates
{
    public static bool Read(string s, int at, out int end, out CalendarPart first, out CalendarPart last)
    {
        first = last = default;
        end = at;
        var before = At(s, at - 1);
        if (!IsDigit(At(s, at)) || IsDigit(before) || IsLatin(before) || before is '/' or '-' or '.' or '_' or '=' or '&' or '#' or '@' or '%' or '$'
            or '€' or '£' or '¥') return false;
        if (QuarterFirst(s, at, out end, out first))
        {
            last = first;
            return true;
        }
        if (!SmallNumbers.Year(s, at, out var i, out var year)) return false;
        var separator = At(s, i);
        if (separator is '-' or '/' or '.' && SmallNumbers.Digits(s, i + 1, out var j, out var month) && month is >= 1 and <= 12 && j - i <= 3)
        {
            first = CalendarPart.Months(month, month) with { Base = CalendarBase.Stated, Number = year };
            last = first;
            end = j;
            if (At(s, j) == separator && SmallNumbers.Digits(s, j + 1, out var k, out var day) && day is >= 1 and <= 31 && k - j <= 3)
            {
                end = k;
                if (At(s, k) is '.' or '/' or '-' && IsDigit(At(s, k + 1))) return false;
                first = last = first with { FirstDay = day, LastDay = day };
                return !IsLatin(At(s, k)) || At(s, k) == 't';
            }
            // 2024-04: two figures and nothing that makes them a range.
            var c = At(s, j);
            return separator is '-' or '/' && j - i == 3 && !IsDigit(c) && !IsLatin(c)
                && c is not ('-' or '/' or '.' or ':' or '年' or '%' or '财' or '赛' or '亿' or '万') && !IsHan(c);
        }
        // 2023-2025年, 2023至2025年
        if (DateRanges.Separator(s, i, out j) && SmallNumbers.Year(s, j, out var to, out var until) && until > year)
        {
            var k = Space(s, to);
            if (At(s, k) != '年' && !Is(s, k, "财年")) return false;
            end = k + (At(s, k) == '年' ? 1 : 2);
            first = new CalendarPart(CalendarBase.Stated, year);
            last = YearTails.After(s, end, new CalendarPart(CalendarBase.Stated, until), out end);
            if (!last.IsOfYear || last.FirstMonth != 1 || last.LastMonth != 12)
            {
                end = k + 1;
                last = new CalendarPart(CalendarBase.Stated, until);
            }
            return true;
        }
        return false;
    }

    /// <summary>1q24, 2h2023.</summary>
    static bool QuarterFirst(string s, int at, out int end, out CalendarPart part)
    {
        part = default;
        end = at;
        if (At(s, at) is not (>= '1' and <= '4') || At(s, at + 1) is not ('q' or 'h')) return false;
        if (!SmallNumbers.Digits(s, Space(s, at + 2), out end, out var year) || IsLatin(At(s, end))) return false;
        if (end - at is 4 && year < 50) year += 2000;
        else if (year is < 1900 or > 2199) return false;
        var digit = s[at] - '0';
        if (s[at + 1] == 'h' && digit > 2) return false;
        part = (s[at + 1] == 'q' ? CalendarPart.Months(3 * digit - 2, 3 * digit) : CalendarPart.Months(6 * digit - 5,
            6 * digit)) with
        { Base = CalendarBase.Stated, Number = year };
        return true;
    }
}
