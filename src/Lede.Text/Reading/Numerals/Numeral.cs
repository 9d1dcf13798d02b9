namespace Lede;

[Flags]
enum NumeralForms
{
    None = 0,

    /// <summary>Written in digits.</summary>
    Arabic = 1,

    /// <summary>Written in Chinese characters.</summary>
    Han = 2,

    /// <summary>Written in English words.</summary>
    English = 4,

    /// <summary>数十, 几, 若干: a stretch of numbers, not one.</summary>
    Vague = 8,

    /// <summary>百亿, 万: no figure stands before the power of ten.</summary>
    Bare = 16,

    /// <summary>30余, 3万多: the number and more.</summary>
    AndMore = 32,

    /// <summary>40b, 5k: a Latin letter for the power of ten, a number only before or after a unit that says so.</summary>
    Suffixed = 64,

    /// <summary>1,300: with thousands separators.</summary>
    Grouped = 128,

    /// <summary>0.35: with decimals.</summary>
    Decimal = 256,
}

/// <summary>
/// A number as read: <see cref="Low"/> to <see cref="High"/> (null: open), equal for a plain one; the figure before its power of ten and that power,
/// because 2至3亿 shares the second one's; where it stands; how it is written.
/// </summary>
readonly record struct Numeral(int Start, int End, decimal Low, decimal? High, decimal Figure, decimal Power, NumeralForms Forms)
{
    public bool Is(NumeralForms forms) => (Forms & forms) != 0;

    /// <summary>The power of ten of another numeral put on this one, where this has none of its own and fits below the other (2至3亿, not 500至1亿).</summary>
    public Numeral Sharing(Numeral other) =>
        Power == 1 && other.Power > 1 && Figure <= other.Figure && !Is(NumeralForms.AndMore)
            ? this with { Low = Low * other.Power, High = High * other.Power, Power = other.Power }
            : this;
}
