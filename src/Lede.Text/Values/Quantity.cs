namespace Lede;

/// <summary>
/// A number of things: an interval of which either end may be open, and what is counted, in the text's own words (40 家企業 counts 企業).
/// Equal when ends, approximation and unit are; sorted by unit (ordinal), then by the ends. <c>default</c> has both ends open and no unit.
/// </summary>
public readonly struct Quantity : IEquatable<Quantity>, IComparable<Quantity>
{
    readonly string? _unit;

    /// <exception cref="ArgumentException"><paramref name="low"/> is above <paramref name="high"/>.</exception>
    public Quantity(decimal? low, decimal? high, string unit, bool approximate = false)
    {
        Interval.Check(low, high);
        Low = low;
        High = high;
        _unit = unit;
        IsApproximate = approximate;
    }

    public decimal? Low { get; }

    public decimal? High { get; }

    /// <summary>The counted noun as the text writes it; empty where the text names none.</summary>
    public string Unit => _unit ?? "";

    public bool IsApproximate { get; }

    /// <summary>The middle of a closed interval, else its one known end; null when both are open.</summary>
    public decimal? Middle => Low is { } low && High is { } high ? low + (high - low) / 2 : Low ?? High;

    public static bool operator ==(Quantity a, Quantity b) => a.Equals(b);

    public static bool operator !=(Quantity a, Quantity b) => !a.Equals(b);

    public bool Equals(Quantity other) =>
        Low == other.Low && High == other.High && IsApproximate == other.IsApproximate && Unit == other.Unit;

    public override bool Equals(object? obj) => obj is Quantity other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Low, High, IsApproximate, Unit);

    public int CompareTo(Quantity other)
    {
        var byUnit = string.CompareOrdinal(Unit, other.Unit);
        return byUnit != 0 ? byUnit : Interval.Compare(Low, High, other.Low, other.High);
    }

    /// <returns>For instance <c>≥ 40 企業</c>.</returns>
    public override string ToString() => $"{Interval.Write(Low, High, IsApproximate, Interval.Plain)} {Unit}".TrimEnd();
}
