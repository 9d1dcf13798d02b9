using static Lede.Glyphs;

namespace Lede;

/// <summary>Calendar expressions in English. The original text is asked for capitals: May, March and Sunday are words too.</summary>
static class EnglishDates
{
    static readonly Lexicon<int> Months = new(
    [
        ("january", 1), ("february", 2), ("march", 3), ("april", 4), ("may", 5), ("june", 6), ("july", 7), ("august", 8), ("september", 9),
        ("october", 10), ("november", 11), ("december", 12),
        ("jan", 1), ("feb", 2), ("mar", 3), ("apr", 4), ("jun", 6), ("jul", 7), ("aug", 8), ("sep", 9), ("sept", 9), ("oct", 10),
        ("nov", 11), ("dec", 12),
    ]);

    static readonly Lexicon<int> Weekdays = new([("monday", 1), ("tuesday", 2), ("wednesday", 3), ("thursday", 4), ("friday", 5), ("saturday", 6),
        ("sunday", 7)]);

    static readonly Lexicon<int> Moves = new([("last", -1), ("previous", -1), ("this", 0), ("next", 1)]);

    static readonly Lexicon<int> Ordinals = new([("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("1st", 1), ("2nd", 2), ("3rd", 3), ("4th", 4)]);

    static readonly Lexicon<bool> Leads = Lexicon.Of("in since by from until till through during before after late early of last this next between around " +
        "mid and to for");

    static readonly Lexicon<bool> YearLeads = Lexicon.Of("in since by until till through during before after of from late early mid year fiscal calendar " +
        "between");

    /// <summary>The expression that starts with the word at <paramref name="at"/>.</summary>
    public static bool Word(string text, string s, int at, out int end, out CalendarPart part)
    {
        part = default;
        end = at;
        if (Months.StartsAt(s, at, out var i, out var month)) return Month(text, s, at, i, month, out end, out part);
        if (Weekdays.StartsAt(s, at, out end, out var weekday))
        {
            part = new CalendarPart(CalendarBase.Weekday, 0, 1, weekday, 1, weekday);
            return char.IsAsciiLetterUpper(text[at]) && !(EndsWith(s, at, "black ") || EndsWith(s, at, "cyber ") || EndsWith(s, at, "good ")
                || EndsWith(s, at, "super ")) && !Is(s, end, " times");
        }
        if (Moves.StartsAt(s, at, out i, out var move) && At(s, i) == ' ') return Moved(text, s, i + 1, move, out end, out part);
        if (Ordinals.StartsAt(s, at, out i, out var nth) && At(s, i) is ' ' or '-') return Part(s, i + 1, nth, out end, out part);
        if (At(s, at) == 'q' && YearTails.Alone(s, at, out end, out part)) return OfYear(s, ref end, ref part);
        if (At(s, at) == 'h' && At(s, at + 1) is '1' or '2' && At(s, at + 2) == ' ' && SmallNumbers.Year(s, at + 3, out end, out var halfYear))
        {
            part = (s[at + 1] == '1' ? CalendarPart.Months(1, 6) : CalendarPart.Months(7, 12)) with { Base = CalendarBase.Stated, Number = halfYear };
            return true;
        }
        if (Is(s, at, "fiscal ") || Is(s, at, "fy"))
        {
            i = s[at] == 'f' && At(s, at + 1) == 'y' ? Space(s, at + 2) : Is(s, at, "fiscal year ") ? at + 12 : at + 7;
            return FiscalYear(s, i, out end, out part);
        }
        return (Is(s, at, "early ") || Is(s, at, "late ") || Is(s, at, "mid-") || Is(s, at, "end of ") || Is(s, at, "start of ")
            || Is(s, at, "beginning of ")) && Edge(text, s, at, out end, out part);
    }

    /// <summary>26 November 2024, and a bare year where English shows that it is one: in 2023.</summary>
    public static bool Figure(string text, string s, int at, int floor, out int end, out CalendarPart part)
    {
        part = default;
        end = at;
        if (ArabicNumerals.IsNamesPart(s, at) || !SmallNumbers.Digits(s, at, out var i, out var value)) return false;
        if (i - at <= 2 && value is >= 1 and <= 31)
        {
            if (Is(s, i, "st") || Is(s, i, "nd") || Is(s, i, "rd") || Is(s, i, "th")) i += 2;
            i = Space(s, i);
            if (Is(s, i, "of ")) i += 3;
            if (!Months.StartsAt(s, i, out var monthEnd, out var month) || !char.IsAsciiLetterUpper(text[i])) return false;
            if (At(s, monthEnd) == '.' && monthEnd - i <= 4) monthEnd++;
            part = CalendarPart.Months(month, month) with { FirstDay = value, LastDay = value };
            end = monthEnd;
            return OfYear(s, ref end, ref part);
        }
        if (i - at != 4 || value is < 1900 or > 2099 || At(s, i) is ',' && IsDigit(At(s, i + 1)) || At(s, i) is '.' && IsDigit(At(s, i + 1))
            || At(s, i) is '%' || IsLatin(At(s, i)) || IsDash(At(s, i)) && (IsLatin(At(s, i + 1)) || IsDigit(At(s, i + 1)))) return false;
        if (At(s, at - 1) != ' ' || !YearLeads.EndsAt(s, at - 1, floor, out _, out _)) return false;
        // "in 2023 companies" would be a count; after a year comes no counted noun.
        if (At(s, i) == ' ' && (MeasureWords.EnglishNounAt(text, s, i + 1, out var noun, out _) && noun == i + 1
            || Powers.English(s, i + 1, out _, out _))) return false;
        end = i;
        part = new CalendarPart(CalendarBase.Stated, value);
        return true;
    }

    static bool Month(string text, string s, int at, int i, int month, out int end, out CalendarPart part)
    {
        part = CalendarPart.Months(month, month);
        end = i;
        if (!char.IsAsciiLetterUpper(text[at])) return false;
        var isShort = i - at <= 4 && !Is(s, at, "may") && !Is(s, at, "june") && !Is(s, at, "july");
        if (At(s, i) == '.' && (isShort || (At(s, i + 1) == ' ' && IsDigit(At(s, i + 2)) && i - at == 3))) end = ++i;
        var j = Space(s, i);
        var dayed = false;
        if (j > i && SmallNumbers.Digits(s, j, out var k, out var day) && k - j <= 2 && day is >= 1 and <= 31 && !(At(s, k) is '.' or ',' or ':'
            && IsDigit(At(s, k + 1))) && At(s, k) != '%')
        {
            if (Is(s, k, "st") || Is(s, k, "nd") || Is(s, k, "rd") || Is(s, k, "th")) k += 2;
            if (!IsLatin(At(s, k)))
            {
                part = part with { FirstDay = day, LastDay = day };
                if (At(s, k) is '-' or '–' && SmallNumbers.Digits(s, k + 1, out var k2, out var day2) && k2 - k <= 3 && day2 > day && day2 <= 31)
                {
                    part = part with { LastDay = day2 };
                    k = k2;
                }
                end = k;
                dayed = true;
            }
        }
        var before = end;
        if (!OfYear(s, ref end, ref part)) return false;
        if (dayed || end > before) return true;
        if (isShort && At(s, i - 1) != '.') return false;
        var ambiguous = month is 3 or 5;
        return !ambiguous || (At(s, at - 1) == ' ' && Leads.EndsAt(s, at - 1, 0, out _, out _));
    }

    /// <summary>A year behind a month, a day or a quarter, if one stands there: 2024, ", 2024", "of 2023", "of last year", "fy2024".</summary>
    static bool OfYear(string s, ref int end, ref CalendarPart part)
    {
        var i = At(s, end) == ',' && At(s, end + 1) == ' ' ? end + 2 : Space(s, end);
        if (i == end) return true;
        if (Is(s, i, "of ")) i += 3;
        if (Is(s, i, "the ")) i += 4;
        if (Is(s, i, "fiscal year ")) i += 12;
        else if (Is(s, i, "fiscal ")) i += 7;
        else if (Is(s, i, "fy")) i += 2;
        if (SmallNumbers.Year(s, i, out var after, out var year) && !IsLatin(At(s, after)) && !(At(s, after) is '.' or ',' && IsDigit(At(s, after + 1))))
        {
            part = part.In(new CalendarPart(CalendarBase.Stated, year));
            end = after;
        }
        else if (Moves.StartsAt(s, i, out after, out var move) && Is(s, after, " year"))
        {
            part = part.In(new CalendarPart(CalendarBase.PublishedYear, move));
            end = after + 5;
        }
        return true;
    }

    static bool Moved(string text, string s, int i, int move, out int end, out CalendarPart part)
    {
        part = default;
        var word = WordEnd(s, i);
        end = word;
        switch (s.AsSpan(i, word - i))
        {
            case "year":
                part = new CalendarPart(CalendarBase.PublishedYear, move);
                return At(s, word) != '-';
            case "month":
                part = new CalendarPart(CalendarBase.Month, move, LastMonth: 1);
                return true;
            case "week":
                part = new CalendarPart(CalendarBase.Week, move, 1, 1, 1, 7);
                return true;
            case "quarter":
                part = new CalendarPart(CalendarBase.Quarter, move);
                return true;
            default:
                if (Months.StartsAt(s, i, out end, out var month) && char.IsAsciiLetterUpper(text[i]))
                {
                    part = CalendarPart.Months(month, month);
                    return true;
                }
                if (!Weekdays.StartsAt(s, i, out end, out var day) || !char.IsAsciiLetterUpper(text[i])) return false;
                part = new CalendarPart(move < 0 ? CalendarBase.Weekday : CalendarBase.Week, Math.Max(move, 0), 1, day, 1, day);
                return true;
        }
    }

    /// <summary>first quarter, first half, behind the ordinal.</summary>
    static bool Part(string s, int i, int nth, out int end, out CalendarPart part)
    {
        part = default;
        end = i;
        if (Is(s, i, "fiscal ")) i += 7;
        if (Is(s, i, "quarter") && !IsLatin(At(s, i + 7)))
        {
            end = i + 7;
            part = CalendarPart.Months(3 * nth - 2, 3 * nth);
        }
        else if (Is(s, i, "half of ") && nth <= 2)
        {
            end = i + 4;
            part = (nth == 1 ? CalendarPart.Months(1, 6) : CalendarPart.Months(7, 12)) with { Base = CalendarBase.Current };
            var before = end;
            return OfYear(s, ref end, ref part) && end > before;
        }
        else if (nth == 1 && (Is(s, i, "nine months of ") || Is(s, i, "six months of ") || Is(s, i, "three months of ")))
        {
            part = CalendarPart.Months(1, s[i] == 'n' ? 9 : s[i] == 's' ? 6 : 3);
            end = s.IndexOf(" of ", i, StringComparison.Ordinal);
            var before = end;
            return OfYear(s, ref end, ref part) && end > before;
        }
        else return false;
        return OfYear(s, ref end, ref part);
    }

    static bool FiscalYear(string s, int i, out int end, out CalendarPart part)
    {
        part = default;
        if (!SmallNumbers.Digits(s, i, out end, out var year) && !(IsLatin(At(s, i - 1)) && SmallNumbers.Digits(s, i, out end, out year))) return false;
        if (end - i == 2) year += 2000;
        part = new CalendarPart(CalendarBase.Stated, year);
        return end - i is 2 or 4 && year is >= 1900 and <= 2199 && !IsLatin(At(s, end));
    }

    /// <summary>early 2024 is its January, late and end of 2023 December, mid-2023 June, as 年初, 年底 and 年中 are; months alike.</summary>
    static bool Edge(string text, string s, int at, out int end, out CalendarPart part)
    {
        part = default;
        end = WordEnd(s, at);
        var early = s[at] is 's' or 'b' || Is(s, at, "early");
        var i = At(s, end) is ' ' or '-' ? end + 1 : end;
        if (Is(s, i, "of ")) i += 3;
        if (Months.StartsAt(s, i, out end, out var named) && char.IsAsciiLetterUpper(text[i]))
        {
            var (first, last) = early ? (1, 10) : s[at] == 'm' ? (11, 20) : (21, 0);
            part = CalendarPart.Months(named, named) with { FirstDay = first, LastDay = last };
            return OfYear(s, ref end, ref part);
        }
        var month = early ? 1 : s[at] == 'm' ? 6 : 12;
        if (SmallNumbers.Year(s, i, out end, out var year) && !IsLatin(At(s, end)))
            part = CalendarPart.Months(month, month) with { Base = CalendarBase.Stated, Number = year };
        else if (Moves.StartsAt(s, i, out var after, out var move) && Is(s, after, " year"))
        {
            end = after + 5;
            part = CalendarPart.Months(month, month) with { Base = CalendarBase.PublishedYear, Number = move };
        }
        else return false;
        return true;
    }
}
