namespace Lede;

/// <summary>
/// The size of a model in parameters: an interval of which either end may be open. Equal when ends and approximation are; sorted by the ends.
/// <c>default</c> has both ends open.
/// </summary>
public readonly struct Parameters : IEquatable<Parameters>, IComparable<Parameters>
{
    /// <exception cref="ArgumentException"><paramref name="low"/> is above <paramref name="high"/>.</exception>
    public Parameters(decimal? low, decimal? high, bool approximate = false)
    {
        Interval.Check(low, high);
        Low = low;
        High = high;
        IsApproximate = approximate;
    }

    public decimal? Low { get; }

    public decimal? High { get; }

    public bool IsApproximate { get; }

    public static bool operator ==(Parameters a, Parameters b) => a.Equals(b);

    public static bool operator !=(Parameters a, Parameters b) => !a.Equals(b);

    public bool Equals(Parameters other) => Low == other.Low && High == other.High && IsApproximate == other.IsApproximate;

    public override bool Equals(object? obj) => obj is Parameters other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Low, High, IsApproximate);

    public int CompareTo(Parameters other) => Interval.Compare(Low, High, other.Low, other.High);

    public override string ToString() => $"{Interval.Write(Low, High, IsApproximate, Interval.Short)} parameters";
}
