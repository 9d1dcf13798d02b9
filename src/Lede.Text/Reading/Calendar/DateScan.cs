using static Lede.Glyphs;

namespace Lede;

/// <summary>
/// Reads one text's calendar expressions from front to back: joins ranges, and remembers what year and what months the text last spoke of, which
/// 同年, 上年同期 and a bare month lean on.
/// </summary>
sealed class DateScan(string text, string s)
{
    /// <summary>Characters after which a year or period spoken of is forgotten: a screenful of news is on another subject.</summary>
    const int Memory = 400;

    /// <summary>How far before an expression a word that looks ahead is looked for.</summary>
    const int AheadReach = 14;

    CalendarPart _year, _period;
    int _yearEnd = -Memory - 1, _periodEnd = -Memory - 1, _lastEnd;

    /// <summary>The calendar expression that starts at <paramref name="at"/>; null when none does.</summary>
    public DateMention? Read(int at)
    {
        if (!Part(at, out var end, out var first, out var last)) return null;
        // (周三) right behind its date says nothing new.
        if (first.Base == CalendarBase.Weekday && _lastEnd > 0 && (at == _lastEnd || (at == _lastEnd + 1 && At(s, _lastEnd) == '('))) return null;
        if (first == last && (DateRanges.Separator(s, end, out var next) || Both(at, end, out next))
            && Second(next, first, out var to, out var second)) (end, last) = (to, second);

        CalendarPart? spoken = null;
        if (first.Base == CalendarBase.SamePeriod)
        {
            var known = at - _periodEnd <= Memory;
            if (known) spoken = _period;
            // 2022年同期 names its year itself; 去年同期 is a year before the period spoken of, or all of last year.
            if (known && first.Number > 1000) (first, spoken) = (_period with { Base = CalendarBase.Stated, Number = first.Number }, null);
            else if (first.Number > 1000) first = new CalendarPart(CalendarBase.Stated, first.Number);
            else first = first with { Number = first.Number == 0 ? 0 : -1 };
            last = first;
        }
        else if (first.Base == CalendarBase.SpokenYear || last.Base == CalendarBase.SpokenYear)
        {
            if (at - _yearEnd <= Memory) spoken = _year;
        }
        else if (first.Base is CalendarBase.Latest or CalendarBase.Current && _year.Base == CalendarBase.Stated && at - _yearEnd <= Memory
            && SameSentence(_yearEnd, at))
        {
            var same = last == first;
            first = first.In(_year);
            last = same ? first : last.HasYear ? last : last.In(_year);
        }
        var mention = new DateMention(new Span(at, end), first, last, spoken, LooksAhead(at, end));
        Remember(at, end, first, last);
        return mention;
    }

    bool Part(int at, out int end, out CalendarPart first, out CalendarPart last)
    {
        if (IsDigit(At(s, at)) && NumericDates.Read(s, at, out end, out first, out last)) return true;
        var word = IsLatin(At(s, at));
        if (word && (IsLatin(At(s, at - 1)) || IsDigit(At(s, at - 1)))) { end = at; first = last = default; return false; }
        var found = word ? EnglishDates.Word(text, s, at, out end, out first) : HanDates.Read(s, at, out end, out first)
            || (IsDigit(At(s, at)) && EnglishDates.Figure(text, s, at, 0, out end, out first));
        last = first;
        return found;
    }

    /// <summary>The other end of a range; it takes the first one's year where it has none, and its month where it is only a day.</summary>
    bool Second(int at, CalendarPart first, out int end, out CalendarPart second)
    {
        second = default;
        if (first.Base is CalendarBase.SamePeriod) { end = at; return false; }
        if (first.IsOfYear && first.IsDay && SmallNumbers.Small(s, at, out var i, out var day) && At(s, Space(s, i)) is '日' or '号' && day is >= 1 and <= 31)
        {
            end = Space(s, i) + 1;
            second = first with { FirstDay = day, LastDay = day };
            return day > first.FirstDay;
        }
        // 2020 to 2023: behind a year and a dash or "to", four figures are a year.
        if (first.Base == CalendarBase.Stated && first.LastMonth - first.FirstMonth == 11 && SmallNumbers.Year(s, at, out end, out var year)
            && year > first.Number && !IsHan(At(s, Space(s, end)))
            && !IsLatin(At(s, end)) && !(At(s, end) is '.' or '-' or '/' or ',' && IsDigit(At(s, end + 1))))
        {
            second = new CalendarPart(CalendarBase.Stated, year);
            return true;
        }
        if (!Part(at, out end, out second, out var last) || second != last || second.Base == CalendarBase.SamePeriod) return false;
        if (first.IsOfYear != second.IsOfYear) return false;
        if (first.IsOfYear && !second.HasYear && second.Base is CalendarBase.Latest or CalendarBase.Current) second = second.In(first);
        if (first.Base == second.Base && first.Number == second.Number && first.IsOfYear) return true;
        return first.IsOfYear ? first.Base != CalendarBase.Stated || second.Base != CalendarBase.Stated
            || first.Number <= second.Number : first.Base == second.Base;
    }

    /// <summary>between 2020 and 2023.</summary>
    bool Both(int at, int end, out int next)
    {
        next = end + 5;
        return Is(s, end, " and ") && EndsWith(s, at, "between ");
    }

    void Remember(int at, int end, CalendarPart first, CalendarPart last)
    {
        _lastEnd = end;
        if (!first.IsOfYear || first.Base == CalendarBase.SpokenYear) return;
        // 创2017年以来的新低 and 到2030年 say how far, not when.
        if (Is(s, end, "以来") || Is(s, end, "年来") || IsOneOf(At(s, SpaceBefore(s, at) - 1), "较比创到至") && !EndsWith(s, SpaceBefore(s, at), "截至")
            || first != last && first.Number != last.Number) return;
        if (first.Base is CalendarBase.Stated or CalendarBase.PublishedYear)
        {
            _year = first;
            _yearEnd = end;
        }
        if (first.IsDay || first.FirstDay != 1 || last.LastDay != 0) return;
        _period = first with { LastMonth = last.LastMonth, LastDay = last.LastDay };
        _periodEnd = end;
    }

    bool SameSentence(int from, int to) => s.AsSpan(from, to - from).IndexOfAny("。！？!?；;\n\r") < 0;

    static readonly Lexicon<bool> Ahead = Lexicon.Of("将 拟 料 预计 预期 计划 有望 即将 会在 will to expected plans");

    bool LooksAhead(int at, int end)
    {
        for (var i = at; i > Math.Max(0, at - AheadReach) && At(s, i - 1) is not ('。' or ',' or ';' or '\n' or '、'); i--)
            if (Ahead.EndsAt(s, i, 0, out _, out _) && !(At(s, i - 1) == '料' && At(s, i - 2) is '资' or '材' or '原' or '燃' or '饮')) return true;
        return Ahead.StartsAt(s, Space(s, end), out _, out _);
    }
}
