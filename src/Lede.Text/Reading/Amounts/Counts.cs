using static Lede.Glyphs;

namespace Lede;

/// <summary>Numbers that count things: 40家企业, 72万张h100, 3000员工, 3,000 employees, 访客数1300万.</summary>
static class Counts
{
    /// <summary>The count that <paramref name="amount"/>, which nothing else measures, makes with what stands around it.</summary>
    public static bool Of(string text, string s, in Amount amount, int floor, out Span span, out Quantity quantity)
    {
        span = default;
        quantity = default;
        var n = amount.Last;
        if (IsOrdinal(s, amount, n) || IsIndefinite(s, amount, n)) return false;
        var at = Space(s, n.End);
        int unitStart, unitEnd, end;
        if (n.End == amount.End && MeasureWords.StartsAt(s, at, out var measured) && Fits(s, at, measured, n, amount))
        {
            if (At(s, at) == '大' && CountedNouns.End(s, measured) == measured) return false;
            var noun = Space(s, measured);
            end = CountedNouns.End(s, noun);
            (unitStart, unitEnd) = (noun, end);
            var after = end;
            if (end == noun)
            {
                // No noun behind: the one that stands right before, else the measure word itself.
                end = measured;
                (unitStart, unitEnd) = Qualifiers.After(s, measured, out after) == Qualifier.None
                    && NounBefore(s, amount.Start, floor, out var from, out var to) ? (from, to) : (at, measured);
            }
            var (low, high, approximate) = (amount.Low, amount.High, amount.IsApproximate);
            if (end == measured && !amount.IsRange && low == high && Second(s, at, measured, n, out var until, out var secondEnd)) (high, end) = (until, secondEnd);
            var suffix = Qualifiers.After(s, end, out after);
            if (suffix != Qualifier.None && !amount.IsRange)
            {
                var again = Amount.With(suffix, low, high, approximate);
                (low, high, approximate) = again;
                end = after;
            }
            span = new Span(amount.Start, end);
            quantity = new Quantity(low, high, text[unitStart..unitEnd], approximate);
            return true;
        }
        if (IsLatin(At(s, at)) && at > n.End && !IsYear(n) && MeasureWords.EnglishNounAt(text, s, at, out unitStart, out end))
        {
            var suffix = Qualifiers.After(s, end, out var after);
            var (low, high, approximate) = suffix == Qualifier.None ? (amount.Low, amount.High, amount.IsApproximate) : Amount.With(suffix, amount.Low,
                amount.High, amount.IsApproximate);
            span = new Span(amount.Start, suffix == Qualifier.None ? end : after);
            quantity = new Quantity(low, high, text[unitStart..end], approximate);
            return true;
        }
        if (n.End == amount.End && MeasureWords.NounAt(s, at, out end) && StandsAlone(s, at, end, n))
        {
            span = new Span(amount.Start, end);
            quantity = new Quantity(amount.Low, amount.High, text[at..end], amount.IsApproximate);
            return true;
        }
        // 访客数1300万, 销量达到30万: the noun before counts.
        if (n.Power >= 10_000 && EndsPhrase(s, amount.End) && NumberOf(s, amount.Start, floor, out unitStart, out unitEnd))
        {
            span = new Span(amount.Start, amount.End);
            quantity = new Quantity(amount.Low, amount.High, text[unitStart..unitEnd], amount.IsApproximate);
            return true;
        }
        return false;
    }

    /// <summary>400万股-800万股: a second number with the same measure word.</summary>
    static bool Second(string s, int measure, int measured, in Numeral first, out decimal? until, out int end)
    {
        until = null;
        end = measured;
        var at = IsDash(At(s, measured)) || At(s, measured) is '至' or '到' ? measured + 1 : measured;
        if (at == measured) return false;
        var read = IsDigit(At(s, at)) ? ArabicNumerals.Read(s, at, out var n, afterNumber: true) : HanNumerals.Read(s, at, out n);
        var word = measured - measure;
        if (!read || n.High is null || n.Low < first.Low || string.CompareOrdinal(s, measure, s, n.End, word) != 0) return false;
        until = n.High;
        end = n.End + word;
        return true;
    }

    static bool IsOrdinal(string s, in Amount amount, in Numeral n)
    {
        var before = SpaceBefore(s, amount.Start) - 1;
        return IsOneOf(At(s, before), "第每之前后") || IsOneOf(At(s, n.Start - 1), "第前") || (At(s, before) == '首' && n.Is(NumeralForms.Han));
    }

    /// <summary>一个, 一家, 几个 count nothing; 二手, 二类, 二代 number a place in an order (two things are 两); 千兆 is a speed.</summary>
    static bool IsIndefinite(string s, in Amount amount, in Numeral n)
    {
        if (n.Is(NumeralForms.English)) return n.Low < 2;
        if (!n.Is(NumeralForms.Han)) return false;
        if (n.End - n.Start == 1 && !amount.IsRange && (n.Low == 1 || s[n.Start] == '二')) return true;
        if (n.Is(NumeralForms.Bare) && At(s, n.End - 1) == '兆') return true;
        return At(s, n.Start) == '几' && n.End - n.Start == 1 && At(s, n.End) == '个';
    }

    static bool IsYear(in Numeral n) => n.Low is >= 1900 and <= 2100 && n.Power == 1 && !n.Is(NumeralForms.Grouped | NumeralForms.Decimal);

    /// <summary>Measure words that count only with some numbers: 大 with two to nine written out, 分 never.</summary>
    static bool Fits(string s, int at, int end, in Numeral n, in Amount amount)
    {
        if (end - at != 1) return true;
        switch (s[at])
        {
            case '大':
                return n.Is(NumeralForms.Han) && n.End - n.Start == 1 && n.Low is >= 2 and <= 9 && !n.Is(NumeralForms.Vague)
                    && !IsOneOf(At(s, amount.Start - 1), "前十二第老");
            case '分':
                return false;
            case '位':
                return !(n.Is(NumeralForms.Vague) && At(s, n.Start) == '数');
            case '代' or '门' or '道' or '头' or '手' or '口' or '起' or '本' or '部' or '张' or '节' or '集' or '对' or '列' or '班' or '单' or '则' or '片' or '根'
                or '顶' or '组':
                return n.Is(NumeralForms.Arabic) ? !IsYear(n) : n.Low >= 2;
            default:
                return !IsYear(n) || s[at] is not ('次' or '例' or '首' or '所' or '处');
        }
    }

    /// <summary>A noun without a measure word: the number must be one, and the noun must end there.</summary>
    static bool StandsAlone(string s, int at, int end, in Numeral n)
    {
        if (IsYear(n) || n.Is(NumeralForms.Decimal) && n.Power == 1) return false;
        if (n.Is(NumeralForms.Han)) return n.Low >= 100 && n.End - n.Start > 1 || (n.Low is >= 2 and <= 20 && Is(s, at, "部门") | Is(s, at, "部委"));
        return true;
    }

    /// <summary>Nothing but a clause's end or its going on may follow a bare number.</summary>
    static bool EndsPhrase(string s, int at)
    {
        var c = At(s, at);
        if (c == ' ') c = At(s, at + 1);
        return !(IsHan(c) || IsDigit(c) || IsLatin(c) || c == '%') || IsOneOf(c, "的以左上之较同环占和与及,并而计");
    }

    static readonly Lexicon<bool> Fillers = Lexicon.Of("为 是 达 达到 约 共 合计 累计 总计 高达 了 : 仅 仅为 突破 增至 升至 降至 将达 已达 已 将 近 超 超过 可达 有 接近");

    /// <summary>The noun whose 数 or 量 stands before the number: 独立访客 of 独立访客平均数.</summary>
    static bool NumberOf(string s, int start, int floor, out int from, out int to)
    {
        var end = SpaceBefore(s, start);
        for (var i = 0; i < 3 && Fillers.EndsAt(s, end, floor, out var filler, out _); i++) end = SpaceBefore(s, filler);
        from = to = end;
        if ((At(s, end - 1) is not ('数' or '量') && !EndsWith(s, end, "人次")) || end - 1 < floor || IsOneOf(At(s, end - 2), "指参函倍分岁年流能基")) return false;
        return Noun(s, end - 1, floor, out from, out to);
    }

    static readonly Lexicon<bool> Totals = Lexicon.Of("平均 总 人 总人 数 日均 单 件 台 产 销");

    static bool Noun(string s, int end, int floor, out int from, out int to)
    {
        to = end;
        while (Totals.EndsAt(s, to, floor, out var total, out _) && to - total is 2 && to - 2 > floor) to = total;
        if (At(s, to - 1) == '总' && to - 2 > floor) to--;
        from = to;
        while (from > floor && to - from < 8 && IsHan(s[from - 1]) && !IsOneOf(s[from - 1], "的了在和与及其为是有达约")) from--;
        return from < to;
    }

    // 成交量, 出货量: what was done, not what is counted.
    static readonly Lexicon<bool> Deeds = Lexicon.Of("成交 出货 交付 发行 销售 生产 产 销");

    /// <summary>The word right before the number that it counts, without 为 and 量: 融资交易 of 融资交易量约为2500笔.</summary>
    static bool NounBefore(string s, int start, int floor, out int from, out int to)
    {
        var end = SpaceBefore(s, start);
        for (var i = 0; i < 2 && Fillers.EndsAt(s, end, floor, out var filler, out _); i++) end = SpaceBefore(s, filler);
        from = to = end;
        return At(s, end - 1) is '数' or '量' && end - 1 > floor && !Deeds.EndsAt(s, end - 1, floor, out _, out _) && Noun(s, end - 1, floor, out from, out to);
    }
}
