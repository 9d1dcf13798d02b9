namespace Lede;

/// <summary>
/// An amount of money as a text states it: an interval in one currency, either end of which may be open, and whether the text says "about".
/// "Over 300 million dollars" is [3e8, ∞) USD; "nearly 100" is (−∞, 100], approximate.
/// <para>Equal when both ends, the currency and the approximation are. <c>&lt;</c>, <c>&gt;=</c> and their like mean <em>certainly</em>: they hold
/// when they hold for every amount of both intervals, and never between different currencies (nothing is converted); so <c>!(a &lt; b)</c> does not
/// imply <c>a &gt;= b</c>. <see cref="MayExceed"/> means <em>possibly</em>. <see cref="CompareTo"/> is the order of sorting alone: by currency code,
/// then lower end, then upper end. <c>default</c> has both ends open and no currency.</para>
/// </summary>
public readonly struct Money : IEquatable<Money>, IComparable<Money>
{
    /// <exception cref="ArgumentException"><paramref name="low"/> is above <paramref name="high"/>.</exception>
    public Money(decimal? low, decimal? high, Currency currency, bool approximate = false)
    {
        Interval.Check(low, high);
        Low = low;
        High = high;
        Currency = currency;
        IsApproximate = approximate;
    }

    /// <summary>The least it can be, in units of the currency; null when the text leaves that open.</summary>
    public decimal? Low { get; }

    /// <summary>The most it can be, in units of the currency; null when the text leaves that open.</summary>
    public decimal? High { get; }

    public Currency Currency { get; }

    /// <summary>True when the text says about, nearly, some.</summary>
    public bool IsApproximate { get; }

    public static Money Exactly(decimal amount, Currency currency) => new(amount, amount, currency);

    public static Money AtLeast(decimal amount, Currency currency) => new(amount, null, currency);

    public static Money AtMost(decimal amount, Currency currency) => new(null, amount, currency);

    public static Money Between(decimal low, decimal high, Currency currency) => new(low, high, currency);

    public static Money About(decimal amount, Currency currency) => new(amount, amount, currency, approximate: true);

    /// <summary>The middle of a closed interval, else its one known end; null when both are open. For charts, not for sums.</summary>
    public decimal? Middle => Low is { } low && High is { } high ? low + (high - low) / 2 : Low ?? High;

    /// <returns>True when some amount of this interval is above some amount of the other: the text does not rule it out.</returns>
    public bool MayExceed(Money other) => Currency == other.Currency && (High is null || other.Low is null || High > other.Low);

    /// <returns>True when some amount of this interval is below some amount of the other: the text does not rule it out.</returns>
    public bool MayFallBelow(Money other) => other.MayExceed(this);

    public static bool operator <(Money a, Money b) => a.Currency == b.Currency && a.High < b.Low;

    public static bool operator >(Money a, Money b) => b < a;

    public static bool operator <=(Money a, Money b) => a.Currency == b.Currency && a.High <= b.Low;

    public static bool operator >=(Money a, Money b) => b <= a;

    public static bool operator ==(Money a, Money b) => a.Equals(b);

    public static bool operator !=(Money a, Money b) => !a.Equals(b);

    public bool Equals(Money other) =>
        Low == other.Low && High == other.High && Currency == other.Currency && IsApproximate == other.IsApproximate;

    public override bool Equals(object? obj) => obj is Money other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Low, High, Currency, IsApproximate);

    public int CompareTo(Money other)
    {
        var byCurrency = Currency.CompareTo(other.Currency);
        return byCurrency != 0 ? byCurrency : Interval.Compare(Low, High, other.Low, other.High);
    }

    /// <returns>For instance <c>≥ 2.5 bn USD</c>, <c>~425 bn CNY</c>, <c>300–400 m EUR</c>.</returns>
    public override string ToString() => $"{Interval.Write(Low, High, IsApproximate, Interval.Short)} {Currency}";
}
