using static Lede.Glyphs;

namespace Lede;

/// <summary>
/// What follows a year and narrows it: 第一季度, 上半年, 前9个月, 3月底, 12月15日, 年底, 同期. The same expressions stand alone too, without a year.
/// </summary>
static class YearTails
{
    /// <summary>What may stand without a year before it: months, quarters, halves. The part's base is Latest or Current.</summary>
    public static bool Alone(string s, int at, out int end, out CalendarPart part)
    {
        return Months(s, at, out end, out part) || Quarters(s, at, out end, out part) || Halves(s, at, out end, out part)
            || FirstMonths(s, at, out end, out part);
    }

    /// <summary>The narrowing of a year that ends at <paramref name="at"/>; the whole year, and the same place, where nothing narrows it.</summary>
    public static CalendarPart After(string s, int at, CalendarPart year, out int end)
    {
        end = at;
        if (Is(s, at, "同期")) { end = at + 2; return year with { Base = CalendarBase.SamePeriod }; }
        if (Edge(s, at, out end, out var part)) return part.In(year);
        if (At(s, at) == '度' && At(s, at + 1) is not ('假' or '过'))
        {
            end = at + 1;
            if (Is(s, end, "同期")) { end += 2; return year with { Base = CalendarBase.SamePeriod }; }
            return Alone(s, end, out var inside, out part) ? Taken(part.In(year), inside, out end) : year;
        }
        if (Is(s, at, "全年")) { end = at + (Is(s, at + 2, "度") ? 3 : 2); return year; }
        var i = Space(s, at);
        if (Alone(s, i, out end, out part)) return part.In(year);
        if (At(s, i) == '的')
        {
            if (Alone(s, Space(s, i + 1), out end, out part)) return part.In(year);
            if (Is(s, i, "的前几个季度") || Is(s, i, "的前几个月"))
            {
                end = i + (At(s, i + 4) == '季' ? 6 : 5);
                return year with { IsOpen = true };
            }
        }
        if (Is(s, i, "前几个季度") || Is(s, i, "前几个月"))
        {
            end = i + (At(s, i + 3) == '季' ? 5 : 4);
            return year with { IsOpen = true };
        }
        end = at;
        return year;
    }

    static CalendarPart Taken(CalendarPart part, int at, out int end)
    {
        end = at;
        return part;
    }

    /// <summary>底, 末, 初, 中, 内 or 年底 … behind a year, 春季 and its like.</summary>
    static bool Edge(string s, int at, out int end, out CalendarPart part)
    {
        var i = At(s, at) == '年' && At(s, at + 1) is '底' or '末' or '初' or '中' or '内' ? at + 1 : at;
        end = i + 1;
        part = default;
        switch (At(s, i))
        {
            case '底' when At(s, end) is not ('部' or '层' or '盘' or '气' or '价'):
            case '末' when At(s, end) is not ('端' or '日'):
                part = CalendarPart.Months(12, 12);
                return true;
            case '初' when At(s, end) is not ('步' or '期' or '创' or '级' or '始' or '次' or '中' or '衷'):
                part = CalendarPart.Months(1, 1);
                return true;
            case '中' when Closes(s, end):
                part = CalendarPart.Months(6, 6);
                return true;
            case '内' when IsInside(s, end):
                part = CalendarPart.Months(1, 12);
                return true;
            case '春' or '夏' or '秋' when i == at && At(s, i + 1) is '季' or '天' && At(s, i + 2) is not ('学' or '赛'):
                end = i + 2;
                var first = s[i] == '春' ? 3 : s[i] == '夏' ? 6 : 9;
                part = CalendarPart.Months(first, first + 2);
                return true;
            default:
                end = at;
                return false;
        }
    }

    /// <summary>内 that means "within", not the first half of 内部 or 内蒙古.</summary>
    public static bool IsInside(string s, int at) => !IsOneOf(At(s, at), "部蒙外地存容幕资需生卷涵衣陆销审控参");

    /// <summary>中 means "the middle" where the expression ends: 2023年中国 is China.</summary>
    public static bool Closes(string s, int at) => !IsHan(At(s, at)) || IsOneOf(At(s, at), "的前后左将开完推上和至到时或以正起已,就");

    /// <summary>9月, 12月15日, 6月初, 3月底, 中旬, 1-9月, 7月1日至3日 (the second day is read by the caller).</summary>
    static bool Months(string s, int at, out int end, out CalendarPart part)
    {
        part = default;
        if (!SmallNumbers.Small(s, at, out end, out var month) || month is < 1 or > 12) return false;
        var i = Space(s, end);
        var last = month;
        if (At(s, i) != '月' && DateRanges.Separator(s, end, out var second) && SmallNumbers.Small(s, second, out var after, out last)
            && last is >= 1 and <= 12 && last > month)
            i = Space(s, after);
        else last = month;
        if (At(s, i) != '月' || Is(s, i, "月球") || Is(s, i, "月亮") || Is(s, i, "月饼")) return false;
        end = i + 1;
        if (At(s, end) == '份' && At(s, end + 1) != '额') end++;
        part = CalendarPart.Months(month, last);
        if (last == month) part = DaysOf(s, ref end, part);
        return true;
    }

    /// <summary>What narrows a month that ends at <paramref name="end"/>: days, thirds, beginning and end.</summary>
    public static CalendarPart DaysOf(string s, ref int end, CalendarPart month)
    {
        if (Third(s, end, out var after, out var first, out var last))
        {
            end = after;
            return month with { FirstDay = first, LastDay = last };
        }
        var i = Space(s, end);
        if (!SmallNumbers.Small(s, i, out after, out var day) || day is < 1 or > 31) return month;
        var to = day;
        var j = Space(s, after);
        if (At(s, j) is not ('日' or '号') && DateRanges.Separator(s, after, out var second) && SmallNumbers.Small(s, second, out var end2, out to)
            && to > day && to <= 31)
            j = Space(s, end2);
        else to = day;
        if (At(s, j) is not ('日' or '号') || IsOneOf(At(s, j + 1), "均内线元圆本")) return month;
        end = j + 1;
        return month with { FirstDay = day, LastDay = to };
    }

    static bool Third(string s, int at, out int end, out int first, out int last)
    {
        end = at + 1;
        (first, last) = (1, 0);
        switch (At(s, at))
        {
            case '初' when At(s, end) is not ('步' or '期' or '创' or '级' or '始' or '次' or '中'):
                (first, last) = (1, 10);
                return true;
            case '底' when At(s, end) is not ('部' or '层' or '盘'):
            case '末' when At(s, end) is not '端':
                (first, last) = (21, 0);
                return true;
            case '上' or '中' or '下' when At(s, end) == '旬':
                end++;
                (first, last) = s[at] == '上' ? (1, 10) : s[at] == '中' ? (11, 20) : (21, 0);
                return true;
            case '中' when Closes(s, end):
                (first, last) = (11, 20);
                return true;
            case '内' when IsInside(s, end):
                return true;
            default:
                end = at;
                return false;
        }
    }

    /// <summary>第一季度, 三季度, 首季, q1, 一至三季度, 1-3季度, 二、三季度.</summary>
    static bool Quarters(string s, int at, out int end, out CalendarPart part)
    {
        part = default;
        end = at;
        int first, last, i;
        if (At(s, at) == 'q' && At(s, at + 1) is >= '1' and <= '4' && !IsDigit(At(s, at + 2)) && !IsLatin(At(s, at + 2)) && !IsLatin(At(s, at - 1)))
        {
            first = last = s[at + 1] - '0';
            end = at + 2;
            if (DateRanges.Separator(s, end, out i) && At(s, i) == 'q' && At(s, i + 1) is >= '1' and <= '4' && s[i + 1] - '0' > first)
            {
                last = s[i + 1] - '0';
                end = i + 2;
            }
        }
        else if (Is(s, at, "首季") && At(s, at + 2) is not ('报' or '财'))
        {
            first = last = 1;
            end = at + (At(s, at + 2) == '度' ? 3 : 2);
        }
        else
        {
            var nth = At(s, at) == '第';
            i = nth ? Space(s, at + 1) : at;
            var front = At(s, at) == '前' && !nth;
            if (front) i = at + 1;
            if (!SmallNumbers.Small(s, i, out i, out first) || first is < 1 or > 4) return false;
            last = first;
            if (!front && (DateRanges.Separator(s, i, out var second) || (At(s, i) is '、' or '和' or '及' && (second = i + 1) > 0)))
            {
                if (At(s, second) == '第') second++;
                if (SmallNumbers.Small(s, second, out var after, out last) && last <= 4 && last > first) i = after;
                else last = first;
            }
            if (front) first = 1;
            i = Space(s, i);
            if (front && At(s, i) == '个') i++;
            var fiscal = At(s, i) == '财' && At(s, i + 1) == '季';
            if (fiscal) i++;
            if (At(s, i) != '季') return false;
            var degree = At(s, i + 1) == '度' || fiscal;
            // 四季 alone are the seasons.
            if (!degree && !nth && !(front && last == 3) && !IsOneOf(At(s, i + 1), "财业营净")) return false;
            // 一季报 is a report's name.
            if (!degree && At(s, i + 1) == '报') return false;
            end = i + (degree && !fiscal ? 2 : 1);
            // 第二季 alone at the end of a title is a series' second season.
            if (nth && !degree && At(s, at - 1) != '年' && (!IsHan(At(s, end)) || IsOneOf(At(s, end), "播剧集第综回开收"))) return false;
            if (!nth && !front && At(s, at - 1) is '新' or '每' or '单' or '某' or '该' or '任' or '后' or '这' or '近' or '最' or '个' or '第' or '上' or '下'
                or '本') return false;
        }
        part = CalendarPart.Months(3 * first - 2, 3 * last);
        // 三季度末 is the quarter's last month, as 年底 is the year's.
        if (At(s, end) is '末' or '初' && At(s, end - 1) is '度' && At(s, end + 1) is not ('期' or '步'))
        {
            part = s[end] == '末' ? CalendarPart.Months(3 * last, 3 * last) : CalendarPart.Months(3 * first - 2, 3 * first - 2);
            end++;
        }
        return true;
    }

    static bool Halves(string s, int at, out int end, out CalendarPart part)
    {
        end = at;
        part = default;
        if (At(s, at) == 'h' && At(s, at + 1) is '1' or '2' && !IsDigit(At(s, at + 2)) && !IsLatin(At(s, at + 2)) && At(s, at - 1) is '年' or ' '
            && (IsDigit(At(s, at - 2)) || At(s, at - 1) == '年'))
        {
            end = at + 2;
            part = (s[at + 1] == '1' ? CalendarPart.Months(1, 6) : CalendarPart.Months(7, 12)) with { Base = CalendarBase.Current };
            return true;
        }
        if (At(s, at) is not ('上' or '下') || !Is(s, at + 1, "半年")) return false;
        end = at + (At(s, at + 3) == '度' ? 4 : 3);
        part = (s[at] == '上' ? CalendarPart.Months(1, 6) : CalendarPart.Months(7, 12)) with { Base = CalendarBase.Current };
        return true;
    }

    /// <summary>前9个月, 前11月, 头三个月.</summary>
    static bool FirstMonths(string s, int at, out int end, out CalendarPart part)
    {
        part = default;
        end = at;
        if (At(s, at) is not ('前' or '头') || !SmallNumbers.Small(s, Space(s, at + 1), out var i, out var months) || months is < 2 or > 11) return false;
        i = Space(s, i);
        if (At(s, i) == '个') i++;
        if (At(s, i) != '月') return false;
        end = i + 1;
        part = CalendarPart.Months(1, months);
        return true;
    }
}
