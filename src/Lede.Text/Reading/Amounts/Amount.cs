using static Lede.Glyphs;

namespace Lede;

/// <summary>One number or a range of two with everything around it that changes its value: where it stands, its ends and what it measures.</summary>
readonly record struct Amount(int Start, int End, decimal? Low, decimal? High, bool IsApproximate, Unit Unit, Numeral Last, bool IsRange)
{
    /// <summary>
    /// Reads the amount whose number, or whose currency before the number, starts at <paramref name="at"/>. False when none does;
    /// <paramref name="resume"/> is then where looking may go on, else the end of the amount.
    /// </summary>
    /// <param name="s">Folded text.</param>
    /// <param name="at">Where the number or the currency starts.</param>
    /// <param name="floor">What lies before belongs to another mention.</param>
    /// <param name="amount">What was read; its unit's kind is None when nothing says what it measures.</param>
    /// <param name="resume">Where to look next.</param>
    public static bool Read(string s, int at, int floor, out Amount amount, out int resume)
    {
        amount = default;
        if (!First(s, at, out var first, out var unit, out var inner, out resume)) return false;
        var isRange = Ranges.Second(s, at, first, unit, out var second, out var whole);
        if (!isRange) (second, whole) = (first, unit);
        else first = first.Sharing(second);
        var end = isRange ? whole.Kind == UnitKind.None ? second.End : whole.End : unit.Kind == UnitKind.None ? first.End : unit.End;

        var start = at;
        var negative = Sign(s, start, floor, out var signed) || (inner.Signed && first.Start > at);
        if (signed < start) start = signed;
        var before = inner.Qualifier;
        if (Qualifiers.EndingAt(s, start, floor, out var from) is var outer and not Qualifier.None) (start, before) = (from, outer);
        var after = Qualifiers.After(s, end, out var to);
        if (after != Qualifier.None) end = to;

        // 万元, 亿元 alone head a table; 级 makes a size of it.
        resume = end;
        if (!isRange && first.Is(NumeralForms.Bare) && first.End - first.Start == 1 && before == Qualifier.None) return false;
        if (first.Is(NumeralForms.Bare) && EndsWith(s, start, "单位:")) return false;

        // 几美分至1美元: each end in its own part of the unit.
        var factor = whole.Kind == UnitKind.None ? 1 : whole.Factor;
        var (low, high) = Ends(first.Low * (unit.Kind == UnitKind.None ? factor : unit.Factor) + (isRange ? 0 : whole.More),
            second.High * factor + whole.More, negative);
        var approximate = first.Is(NumeralForms.Vague) || second.Is(NumeralForms.Vague);
        var stretch = isRange || (low != high && high is not null);
        Apply(before, stretch, ref low, ref high, ref approximate);
        if (before == Qualifier.None || after == Qualifier.About) Apply(after, stretch, ref low, ref high, ref approximate);
        if (low > high) return false;
        amount = new Amount(start, end, low, high, approximate, whole, second, isRange);
        return true;
    }

    /// <summary>The amount whose ends are known, with the qualifiers around it.</summary>
    public static Amount Around(string s, int start, int end, int floor, decimal? low, decimal? high, in Numeral last, Unit unit)
    {
        var before = Qualifiers.EndingAt(s, start, floor, out var from);
        var after = Qualifiers.After(s, end, out var to);
        var approximate = last.Is(NumeralForms.Vague);
        var stretch = low != high && high is not null;
        Apply(before, stretch, ref low, ref high, ref approximate);
        if (before == Qualifier.None || after == Qualifier.About) Apply(after, stretch, ref low, ref high, ref approximate);
        return new Amount(from, to, low, high, approximate, unit, last, stretch);
    }

    readonly record struct Inner(Qualifier Qualifier, bool Signed);

    /// <summary>The first number with its unit, before it or behind it. 人民币约-3亿: qualifier and sign may stand inside.</summary>
    static bool First(string s, int at, out Numeral n, out Unit unit, out Inner inner, out int resume)
    {
        unit = default;
        inner = default;
        var i = at;
        if (!(IsLatin(At(s, at)) && (IsLatin(At(s, at - 1)) || IsDigit(At(s, at - 1)))) && Currencies.Before(s, at, out i, out var currency))
        {
            var currencyEnd = i;
            i = Space(s, i);
            var qualifier = Qualifiers.StartingAt(s, i, out i);
            var signed = At(s, i) is '-' or '−' && IsDigit(At(s, i + 1));
            if (signed) i++;
            inner = new Inner(qualifier, signed);
            if (!Numerals.Read(s, i, out n))
            {
                resume = currencyEnd;
                return false;
            }
            unit = new Unit(UnitKind.Money, n.End, 1, currency);
            if (Units.After(s, n) is { Kind: UnitKind.Money } behind && (behind.Currency.Currency is null || behind.Currency.Currency == currency.Currency))
                unit = behind with { Currency = currency };
            resume = unit.End;
            return true;
        }
        if (!Numerals.Read(s, at, out n))
        {
            resume = Math.Max(n.End, at + 1);
            return false;
        }
        unit = Units.After(s, n);
        resume = n.End;
        // 40b without a currency or parameters is a name's tail.
        return !n.Is(NumeralForms.Suffixed) || unit.Kind != UnitKind.None;
    }

    // A minus where no number or word ends before it, or 负.
    static bool Sign(string s, int at, int floor, out int start)
    {
        start = at;
        if (at - 1 < floor) return false;
        var c = At(s, at - 1);
        var before = At(s, at - 2);
        var minus = c is '-' or '−' && !IsDigit(before) && !IsLatin(before) && !IsDash(before) && before is not ('%' or ')' or '.' or '$');
        if (!minus && !(c == '负' && !IsOneOf(before, "自肩背担抱欺胜辜减"))) return false;
        start = at - 1;
        return true;
    }

    static (decimal?, decimal?) Ends(decimal low, decimal? high, bool negative) => negative ? (-high, -low) : (low, high);

    /// <summary>Ends after one more qualifier.</summary>
    public static (decimal?, decimal?, bool) With(Qualifier qualifier, decimal? low, decimal? high, bool approximate)
    {
        Apply(qualifier, low != high && high is not null, ref low, ref high, ref approximate);
        return (low, high, approximate);
    }

    static void Apply(Qualifier qualifier, bool stretch, ref decimal? low, ref decimal? high, ref bool approximate)
    {
        switch (qualifier)
        {
            case Qualifier.AtLeast:
                low ??= high;
                high = null;
                break;
            case Qualifier.AtMost:
                high ??= low;
                low = null;
                break;
            case Qualifier.Nearly:
                high ??= low;
                if (!stretch) low = null;
                approximate = true;
                break;
            case Qualifier.About:
                approximate = true;
                break;
            default:
                break;
        }
    }
}
