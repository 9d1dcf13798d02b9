using static Lede.Glyphs;

namespace Lede;

/// <summary>Calendar expressions in Chinese, one at a place, without ranges: those are joined by <see cref="DateScan"/>.</summary>
static class HanDates
{
    static readonly Lexicon<CalendarPart> Years = new(
    [
        ("今年", new(CalendarBase.PublishedYear)), ("本年", new(CalendarBase.PublishedYear)), ("去年", new(CalendarBase.PublishedYear, -1)),
        ("明年", new(CalendarBase.PublishedYear, 1)), ("前年", new(CalendarBase.PublishedYear, -2)), ("后年", new(CalendarBase.PublishedYear, 2)),
        ("上年", new(CalendarBase.SpokenYear, -1)), ("上一年", new(CalendarBase.SpokenYear, -1)), ("同年", new(CalendarBase.SpokenYear)),
        ("次年", new(CalendarBase.SpokenYear, 1)), ("翌年", new(CalendarBase.SpokenYear, 1)),
    ]);

    static readonly Lexicon<CalendarPart> Others = new(
    [
        .. Moved(CalendarBase.Month, -1, "上个月 上月"), .. Moved(CalendarBase.Month, 0, "本月 这个月"), .. Moved(CalendarBase.Month, 1, "下个月 下月"),
        .. Moved(CalendarBase.Week, -2, "上上周 上上週"), .. Moved(CalendarBase.Week, -1, "上周 上週 上星期 上礼拜 上个星期"), .. Moved(CalendarBase.Week, 0,
            "本周 本週 这周 这週 本星期 这星期"),
        .. Moved(CalendarBase.Week, 1, "下周 下週 下星期 下礼拜 下个星期"),
        .. Moved(CalendarBase.Weekday, 0, "周 週 星期 礼拜"),
        .. Moved(CalendarBase.Quarter, -1, "上季度 上一季度 上个季度 上一个季度"), .. Moved(CalendarBase.Quarter, 0, "本季度"), .. Moved(CalendarBase.Quarter, 1,
            "下季度 下一季度 下个季度 下一个季度"),
        .. Moved(CalendarBase.Day, -1, "昨日 昨天 昨晚"), .. Moved(CalendarBase.Day, 0, "今日 今天"), .. Moved(CalendarBase.Day, 1, "明日 明天"),
            .. Moved(CalendarBase.Day, -2, "前天"), .. Moved(CalendarBase.Day, 2, "后天"),
        .. Moved(CalendarBase.Current, 12, "年底 年末"), .. Moved(CalendarBase.Current, 1, "年初"), .. Moved(CalendarBase.Current, 6, "年中"),
            .. Moved(CalendarBase.Current, 0, "年内"),
        .. Moved(CalendarBase.Month, 0, "月初 月底 月末"),
    ]);

    static IEnumerable<(string, CalendarPart)> Moved(CalendarBase from, int by, string words) => Lexicon.Words(new CalendarPart(from, by), words);

    /// <summary>The calendar expression that starts at <paramref name="at"/>.</summary>
    public static bool Read(string s, int at, out int end, out CalendarPart part)
    {
        var c = At(s, at);
        if (IsDigit(c) || HanNumerals.Digit(c) >= 0 || c is '十' or '第' or '首' or '前' or '头' or 'q')
        {
            // 此前三个月, 目前三季度: 前 ends the word before.
            var behindWord = c is '前' or '头' && IsOneOf(At(s, at - 1), "目之以此日先从生年月提向当跟午眼面");
            if (!behindWord && Numbered(s, at, out end, out part)) return true;
        }
        if (c == '民' && Republic(s, at, out end, out part)) return true;
        if (c is '上' or '下' && YearTails.Alone(s, at, out end, out part)) return true;
        if (Years.StartsAt(s, at, out end, out part) && IsYearWord(s, at, end))
        {
            part = YearTails.After(s, end, part, out end);
            return true;
        }
        return Others.StartsAt(s, at, out end, out part) && Other(s, at, ref end, ref part);
    }

    /// <summary>2023年…, 23年一季度, 9月…, 一季度.</summary>
    static bool Numbered(string s, int at, out int end, out CalendarPart part)
    {
        part = default;
        end = at;
        var before = At(s, at - 1);
        if (IsDigit(At(s, at)) && (ArabicNumerals.IsNamesPart(s, at) || (before is '.' or ':' or '/' or ',' && IsDigit(At(s, at - 2))))) return false;
        if (SmallNumbers.Year(s, at, out var i, out var year)) return Year(s, i, year, out end, out part);
        if (HanNumerals.IsNumeral(before) || before is '数' or '几') return false;
        if (IsDigit(At(s, at)) && SmallNumbers.Digits(s, at, out i, out year) && i - at == 2 && year is >= 10 and <= 49
            && ShortYear(s, i, 2000 + year, out end, out part)) return true;
        if (!IsDigit(At(s, at)) && HanShortYear(s, at, out end, out part)) return true;
        if (RepublicAlone(s, at, out end, out part)) return true;
        if (before is '第' or '每' or '满' or '近' or '逾' or '超' && At(s, at) != '第') return false;
        if (YearTails.Alone(s, at, out end, out part)) return true;
        return DayAlone(s, at, out end, out part);
    }

    /// <summary>年, 财年, q1 … behind four figures, or a second year: 2023-2025年, 2023至2025年 (its first year waits for the second's 年).</summary>
    static bool Year(string s, int i, int year, out int end, out CalendarPart part)
    {
        part = new CalendarPart(CalendarBase.Stated, year);
        var j = Space(s, i);
        end = j + 1;
        if (At(s, j) == '年')
        {
            if (IsOneOf(At(s, j + 1), "代") && At(s, j + 2) is not '表' and not '理') return false;
            part = YearTails.After(s, j + 1, part, out end);
            return true;
        }
        if (Is(s, j, "财年") || Is(s, j, "财政年度") || Is(s, j, "会计年度") || Is(s, j, "年度"))
        {
            part = YearTails.After(s, j + (s[j] == '年' ? 1 : Is(s, j, "财年") ? 2 : 4), part, out end);
            return true;
        }
        if (Is(s, j, "fiscal year") || Is(s, j, "fiscal"))
        {
            end = WordEnd(s, j);
            if (Is(s, j, "fiscal year")) end += 5;
            return true;
        }
        // 2023q1, 2024 h1, 2023上半年, 2024一季度
        if (At(s, j) is 'q' or 'h' && At(s, j + 1) is >= '1' and <= '4' && !IsDigit(At(s, j + 2)) && !IsLatin(At(s, j + 2)))
        {
            var digit = s[j + 1] - '0';
            end = j + 2;
            if (s[j] == 'h' && digit > 2) return false;
            part = (s[j] == 'q' ? CalendarPart.Months(3 * digit - 2, 3 * digit) : CalendarPart.Months(6 * digit - 5, 6 * digit)).In(part);
            return true;
        }
        if ((At(s, j) is '上' or '下' or '第' or '前' || HanNumerals.Digit(At(s, j)) > 0) && YearTails.Alone(s, j, out end, out var inside)
            && inside.LastMonth - inside.FirstMonth >= 2)
        {
            part = inside.In(part);
            return true;
        }
        return false;
    }

    /// <summary>23年一季度, 24年3月, 24q1: two figures are a year only where a part of one follows.</summary>
    static bool ShortYear(string s, int i, int year, out int end, out CalendarPart part)
    {
        part = new CalendarPart(CalendarBase.Stated, year);
        end = i;
        if (At(s, i) is 'q' or 'h') return Year(s, i, year, out end, out part);
        if (At(s, i) != '年') return false;
        var narrowed = YearTails.After(s, i + 1, part, out end);
        if (narrowed == part && !Is(s, i + 1, "全年") && !Is(s, i + 1, "年报") && !Is(s, i + 1, "年底")) return false;
        if (At(s, i + 1) is '内' or '中' or '前' or '上' or '初' or '期') return At(s, i + 1) == '上' && At(s, i + 2) == '半' || At(s, i + 1) == '前'
            && At(s, end - 1) == '度';
        part = narrowed;
        return true;
    }

    /// <summary>一〇年十一月, 九八年三月: two Chinese figures are a year only where a part of one follows.</summary>
    static bool HanShortYear(string s, int at, out int end, out CalendarPart part)
    {
        part = default;
        end = at;
        int tens = HanNumerals.Digit(At(s, at)), ones = HanNumerals.Digit(At(s, at + 1));
        return tens >= 0 && ones >= 0 && At(s, at + 2) == '年' && ShortYear(s, at + 2, tens * 10 + ones + (tens < 5 ? 2000 : 1900), out end, out part);
    }

    /// <summary>114年下半年: of a hundred years and more nobody counts halves and months, so that they are the Republic's.</summary>
    static bool RepublicAlone(string s, int at, out int end, out CalendarPart part)
    {
        part = default;
        end = at;
        return SmallNumbers.Digits(s, at, out var i, out var year) && i - at == 3 && year is > 90 and < 150 && At(s, i) == '年'
            && YearTails.After(s, i + 1, new CalendarPart(CalendarBase.Stated, 1911 + year), out end) is var found && found != new CalendarPart(CalendarBase.Stated, 1911 + year)
            && At(s, i + 1) is not ('内' or '中' or '前' or '初' or '期' or '底' or '末') && (part = found) == found;
    }

    /// <summary>15日 without a month, where something shows that it is a day and no count of days.</summary>
    static bool DayAlone(string s, int at, out int end, out CalendarPart part)
    {
        part = default;
        if (!SmallNumbers.Small(s, at, out end, out var day) || day is < 1 or > 31 || !IsDigit(At(s, at)) || At(s, Space(s, end)) != '日') return false;
        end = Space(s, end) + 1;
        if (IsOneOf(At(s, at - 1), "近续第满逾每共达过后前期约")) return false;
        if (!(IsOneOf(At(s, end), "讯电晚早凌午发公宣表披") || Is(s, end, "上午") || Is(s, end, "下午") || Is(s, end, "消息") || Is(s, end, "获悉") || Is(s, end, "收盘")
            || Is(s, end, "盘后")
              || Is(s, end, "在") || Is(s, end, "从") || Is(s, end, "(") || IsOneOf(At(s, at - 1), "于者社"))) return false;
        if (Is(s, end, "内") || Is(s, end, "均")) return false;
        part = new CalendarPart(CalendarBase.DayOfMonth, 0, 1, day, 1, day);
        return true;
    }

    /// <summary>民国113年 is 2024.</summary>
    static bool Republic(string s, int at, out int end, out CalendarPart part)
    {
        part = default;
        end = at;
        if (!Is(s, at, "民国") || !Numerals.Read(s, Space(s, at + 2), out var n) || n.Low is < 1 or > 200 || n.Low % 1 != 0
            || At(s, Space(s, n.End)) != '年') return false;
        part = YearTails.After(s, Space(s, n.End) + 1, new CalendarPart(CalendarBase.Stated, 1911 + (int)n.Low), out end);
        return true;
    }

    /// <summary>去年 and its like, not the middle of 目前年收入, 说明年报, 过去年均, 后年轻.</summary>
    static bool IsYearWord(string s, int at, int end)
    {
        var before = At(s, at - 1);
        var after = At(s, end);
        if (IsOneOf(after, "轻龄化均纪级份薪")) return false;
        return s[at] switch
        {
            '前' => !IsOneOf(before, "目之以此提先日年月周天号午当生从期前眼") && !IsDigit(before),
            '后' => !IsOneOf(before, "之以此今最然前午") && !IsDigit(before),
            '明' => !IsOneOf(before, "说表证声透阐") && after is not ('报' or '会'),
            '去' => !IsOneOf(before, "过失"),
            '本' => !IsOneOf(before, "基日样成资版文原"),
            '上' => end - at > 2 || IsOneOf(after, "同末底") || !IsHan(before) || (IsOneOf(before, "较比与和在自至到从由对为将了占同的且按") && after != '度') || (after == '度'
                && before is not '以'),
            '同' => !IsOneOf(before, "相不"),
            '次' => !IsHan(before) || IsOneOf(before, "于在到至的并且将和与,"),
            _ => true,
        };
    }

    static bool Other(string s, int at, ref int end, ref CalendarPart part)
    {
        var before = At(s, at - 1);
        switch (part.Base)
        {
            case CalendarBase.Month when s[at] == '月':
                // 月初 alone: not behind a figure (6月初 is read from the figure), nor 个月.
                if (IsHan(before) && !IsOneOf(before, "在于到至自从,") || IsDigit(before)) return false;
                end = at + 1;
                part = YearTails.DaysOf(s, ref end, part with { LastMonth = 1 });
                return true;
            case CalendarBase.Month:
                if (IsOneOf(before, s[at] == '本' ? "日基成资样" : "以")) return false;
                if (At(s, end) == '份') end++;
                part = YearTails.DaysOf(s, ref end, part with { LastMonth = 1 });
                return true;
            case CalendarBase.Week or CalendarBase.Weekday:
                return Week(s, at, ref end, ref part);
            case CalendarBase.Day:
                if (Is(s, end, "头条") || Is(s, end, "之星") || Is(s, end, "方舟") || Is(s, end, "系") || s[at] is '明' && IsOneOf(before, "说表")
                    || s[at] is '前' or '后' && IsHan(before)) return false;
                return !(s[at] is '今' or '昨' && before is '如');
            case CalendarBase.Current:
                // 3年内, 几年内, 多年末: a stretch of years or somebody's years.
                if (HanNumerals.IsNumeral(before) || IsDigit(before) || IsOneOf(before, "几数半多全近每周历往来今去明前后本上同次翌当两度成青少常老这整财早生壮百余学新跨过元丰者")) return false;
                if (before == ' ' && IsDigit(At(s, at - 2))) return false;
                if (s[end - 1] == '内' && !YearTails.IsInside(s, end) || s[end - 1] == '中' && !YearTails.Closes(s, end)) return false;
                if (s[end - 1] == '初' && At(s, end) is '步' or '期' or '级' || s[end - 1] == '底' && At(s, end) is '部' or '层') return false;
                if (Is(s, end, "奖") || Is(s, end, "总结") || Is(s, end, "大促")) return false;
                part = (part.Number == 0 ? CalendarPart.Months(1, 12) : CalendarPart.Months(part.Number, part.Number)) with { Base = CalendarBase.Current };
                return true;
            default:
                return true;
        }
    }

    /// <summary>上周, 上周日, 周三: not 周期, 周年, 一周.</summary>
    static bool Week(string s, int at, ref int end, ref CalendarPart part)
    {
        var day = At(s, end) switch { '一' => 1, '二' => 2, '三' => 3, '四' => 4, '五' => 5, '六' => 6, '日' or '天' => 7, '末' => 6, _ => 0 };
        if (part.Base == CalendarBase.Weekday)
        {
            var before = At(s, at - 1);
            if (day == 0 || At(s, end) == '末' || HanNumerals.IsNumeral(before) || IsDigit(before) || IsOneOf(before, "每上下本这逐圆几数整半多单隔双庄")) return false;
            if (At(s, end) is '日' && IsOneOf(At(s, end + 1), "均内") || Is(s, end, "六福") || Is(s, end, "一围")) return false;
        }
        else
        {
            if (IsOneOf(At(s, end), "期年边转围刊报六") && !(At(s, end) == '六' && At(s, end + 1) != '福') || At(s, at - 1) is '日' && s[at] == '本') return false;
            if (day == 0)
            {
                part = part with { FirstDay = 1, LastDay = 7 };
                if (At(s, end) is '初' or '内' && IsHan(At(s, end + 1)) == false) end++;
                return true;
            }
        }
        part = part with { FirstDay = day, LastDay = At(s, end) == '末' ? 7 : day };
        end++;
        return true;
    }
}
