using static Lede.Glyphs;

namespace Lede;

/// <summary>Two numbers that make one range, whose unit or currency may stand once: 2至3亿美元, 2亿-3亿, $1.5-2bn, between 5 and 10%.</summary>
static class Ranges
{
    static readonly Lexicon<bool> Words = Lexicon.Of("至 到 甚至 乃至 甚至到 to");

    static readonly Lexicon<bool> Changes = Lexicon.Of(
        "涨 跌 降 升 增 减 上涨 下跌 增长 增加 减少 下降 上升 缩水 上调 下调 扩大 收窄 rose fell gained lost climbed dropped jumped added slipped edged increased decreased advanced " +
            "declined up down by");

    /// <summary>跌1.2元至35元, "rose $1.50 to $75.20": the change, and what it led to.</summary>
    static bool IsChange(string s, int start, in Unit unit, int separator) =>
        unit.Kind == UnitKind.Money && !IsDash(At(s, separator)) && Changes.EndsAt(s, SpaceBefore(s, start), 0, out _, out _);

    /// <summary>The second number behind <paramref name="first"/>, if the two make a range, and the unit of both.</summary>
    public static bool Second(string s, int start, in Numeral first, in Unit unit, out Numeral second, out Unit whole)
    {
        second = default;
        whole = default;
        var end = unit.Kind == UnitKind.None ? first.End : unit.End;
        if (first.Is(NumeralForms.AndMore) || !Separator(s, start, end, out var at, out var closing) || IsChange(s, start, unit, Space(s, end))) return false;

        var hasCurrency = Currencies.Before(s, at, out var i, out var currency) && unit.Kind is UnitKind.Money && currency.Currency == unit.Currency.Currency;
        if (hasCurrency) at = Space(s, i);
        // A figure behind a dash is no part of a name, as it would be behind a letter and a dash (gpt-4): the first number stands there.
        if (!(IsDigit(At(s, at)) ? ArabicNumerals.Read(s, at, out second, afterNumber: true) : Numerals.Read(s, at, out second))) return false;
        var own = Units.After(s, second);
        if (unit.Kind != UnitKind.None && own.Kind == UnitKind.None)
        {
            // Only a currency that stands before the first number goes for both.
            if (unit.Kind != UnitKind.Money || (unit.End != first.End && !hasCurrency) || !(hasCurrency || unit.End == first.End)) return false;
            own = unit with { End = second.End };
        }
        else if (unit.Kind == UnitKind.Money && own.Kind == UnitKind.Money && unit.End == first.End
            && own.Currency.Currency is null) own = own with { Currency = unit.Currency };
        else if (unit.Kind != UnitKind.None && !unit.SharesWith(own)) return false;
        if (second.Is(NumeralForms.Suffixed) && own.Kind == UnitKind.None) return false;
        if (closing.Length > 0 && !Is(s, own.Kind == UnitKind.None ? second.End : own.End, closing)) return false;

        var low = unit.Kind == UnitKind.None || unit.End == first.End ? first.Sharing(second) : first;
        var (from, to) = (low.Low, second.High ?? second.Low);
        if (unit.Kind == UnitKind.Money && unit.Factor != own.Factor) from = from * unit.Factor / own.Factor;
        if (from > to) return false;
        whole = own;
        return true;
    }

    /// <summary>至, 到, a dash; 与 and "and" only where the text closes or opens the pair (在…之间, between).</summary>
    static bool Separator(string s, int start, int end, out int at, out string closing)
    {
        closing = "";
        at = Space(s, end);
        if (IsDash(At(s, at)))
        {
            at++;
            if (IsDash(At(s, at))) at++;
            at = Space(s, at);
            return true;
        }
        if (Words.StartsAt(s, at, out var after, out _))
        {
            at = Space(s, after);
            return true;
        }
        if (At(s, at) is '与' or '和')
        {
            closing = "之间";
            at = Space(s, at + 1);
            return true;
        }
        if (Is(s, at, "and ") && EndsWith(s, start, "between "))
        {
            at += 4;
            return true;
        }
        return false;
    }
}
