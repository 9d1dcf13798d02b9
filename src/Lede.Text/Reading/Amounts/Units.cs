using static Lede.Glyphs;

namespace Lede;

enum UnitKind
{
    None,
    Money,
    Percent,
    Points,
    Parameters,
}

/// <summary>
/// What stands right behind a number and says what it measures. Factor is what one of it is worth (美分 0.01, 成 10), more what the unit adds (三成五: 5).
/// </summary>
readonly record struct Unit(UnitKind Kind, int End, decimal Factor = 1, CurrencyWord Currency = default, decimal More = 0)
{
    public bool SharesWith(Unit other) => Kind == other.Kind && (Kind != UnitKind.Money || Currency.Currency == other.Currency.Currency);
}

static class Units
{
    static readonly Lexicon<(UnitKind Kind, decimal Factor)> Words = new(
    [
        .. Lexicon.Words((UnitKind.Percent, 1m), "% percent per_cent pct"),
        .. Lexicon.Words((UnitKind.Percent, 0.1m), "‰"),
        .. Lexicon.Words((UnitKind.Points, 1m), "个百分点 百分点 %点 percentage_points percentage_point"),
        .. Lexicon.Words((UnitKind.Parameters, 1m), "个参数 参数 parameters parameter"),
    ]);

    /// <summary>Latin units that stand glued to a figure: 500usd, 12pct.</summary>
    public static bool Glued(string s, int at) => Words.StartsAt(s, at, out _, out _) || Currencies.After(s, at, out _, out _);

    /// <summary>The unit behind <paramref name="n"/>, at most one space or hyphen on; kind None when there is none.</summary>
    public static Unit After(string s, in Numeral n)
    {
        var at = Space(s, n.End);
        if (Words.StartsAt(s, at, out var end, out var word))
        {
            // Glued to its figure pct is what analysts write for percentage points: 毛利率+2.1pct.
            var points = word.Kind == UnitKind.Percent && at == n.End && Is(s, at, "pct");
            return new Unit(points ? UnitKind.Points : word.Kind, end, word.Factor);
        }
        if (At(s, n.End) == '-' && Words.StartsAt(s, n.End + 1, out end, out word) && word.Kind is UnitKind.Parameters or UnitKind.Points)
            return new Unit(word.Kind, end, word.Factor);
        if (Currencies.After(s, at, out end, out var currency) && IsAmountOf(s, n, at, end))
            return new Unit(UnitKind.Money, end, currency.Part, currency);
        // "hundreds of millions of dollars", "several billion of yuan"
        if (n.Is(NumeralForms.English) && Is(s, at, "of ") && Currencies.After(s, at + 3, out end, out currency))
            return new Unit(UnitKind.Money, end, currency.Part, currency);
        return Tenths(s, n) is { } tenths ? tenths : default;
    }

    // 一元二次, 三元锂, 二元 …: one Chinese figure before 元 is money only where nothing but a price can stand.
    static bool IsAmountOf(string s, in Numeral n, int at, int end)
    {
        if (s[at] != '元' || end - at != 1) return true;
        if (!n.Is(NumeralForms.Han) || n.End - n.Start > 1) return true;
        return !IsHan(At(s, end)) || IsOneOf(At(s, end), "的钱左以上每至到起和与或及五三八六二四七九");
    }

    /// <summary>七成, 三成五, 3成: tenths. Not 成立, 成为, 成果.</summary>
    static Unit? Tenths(string s, in Numeral n)
    {
        var at = n.End;
        if (At(s, at) != '成' || n.Low > 10 || n.Power != 1 || n.Is(NumeralForms.Decimal)) return null;
        if (IsOneOf(At(s, at + 1), "立为熟果功长分员本交都品就效绩因型群团行名千百形语人家色绕见堆年")) return null;
        if (At(s, n.Start - 1) is '第' or '一' || Is(s, at + 1, "不变")) return null;
        // 三成五 is 35; 三成五家… is three tenths of something.
        var ones = HanNumerals.Digit(At(s, at + 1));
        var whole = ones > 0 && n.Is(NumeralForms.Han) && !HanNumerals.IsNumeral(At(s, at + 2)) && !MeasureWords.StartsAt(s, at + 2, out _);
        return whole ? new Unit(UnitKind.Percent, at + 2, 10, default, ones) : new Unit(UnitKind.Percent, at + 1, 10);
    }
}
