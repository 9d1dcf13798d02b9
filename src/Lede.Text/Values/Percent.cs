namespace Lede;

/// <summary>
/// A percentage or a difference in percentage points, as an interval of which either end may be open; 12.4 % is 12.4, two thirds are 66.6667.
/// Equal when ends, approximation and sort are; <c>&lt;</c> and its like mean <em>certainly</em> and never hold between percent and points.
/// Sorting puts percent before points, then goes by the lower and the upper end. <c>default</c> has both ends open.
/// </summary>
public readonly struct Percent : IEquatable<Percent>, IComparable<Percent>
{
    /// <exception cref="ArgumentException"><paramref name="low"/> is above <paramref name="high"/>.</exception>
    public Percent(decimal? low, decimal? high, bool approximate = false, bool points = false)
    {
        Interval.Check(low, high);
        Low = low;
        High = high;
        IsApproximate = approximate;
        IsPoints = points;
    }

    public decimal? Low { get; }

    public decimal? High { get; }

    public bool IsApproximate { get; }

    /// <summary>True for percentage points (個百分點), which say how far apart two percentages are.</summary>
    public bool IsPoints { get; }

    public static Percent Exactly(decimal value) => new(value, value);

    /// <summary>The middle of a closed interval, else its one known end; null when both are open.</summary>
    public decimal? Middle => Low is { } low && High is { } high ? low + (high - low) / 2 : Low ?? High;

    public static bool operator <(Percent a, Percent b) => a.IsPoints == b.IsPoints && a.High < b.Low;

    public static bool operator >(Percent a, Percent b) => b < a;

    public static bool operator <=(Percent a, Percent b) => a.IsPoints == b.IsPoints && a.High <= b.Low;

    public static bool operator >=(Percent a, Percent b) => b <= a;

    public static bool operator ==(Percent a, Percent b) => a.Equals(b);

    public static bool operator !=(Percent a, Percent b) => !a.Equals(b);

    public bool Equals(Percent other) =>
        Low == other.Low && High == other.High && IsApproximate == other.IsApproximate && IsPoints == other.IsPoints;

    public override bool Equals(object? obj) => obj is Percent other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Low, High, IsApproximate, IsPoints);

    public int CompareTo(Percent other) =>
        IsPoints != other.IsPoints ? IsPoints.CompareTo(other.IsPoints) : Interval.Compare(Low, High, other.Low, other.High);

    /// <returns>For instance <c>≥ 66.6667 %</c> or <c>2 pp</c>.</returns>
    public override string ToString() => $"{Interval.Write(Low, High, IsApproximate, Interval.Plain)} {(IsPoints ? "pp" : "%")}";
}
