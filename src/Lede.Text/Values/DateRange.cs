using System.Globalization;

namespace Lede;

/// <summary>
/// A stretch of days, both ends included, either of which may be open: "March 2024" is its 31 days. "From the 3rd to the 5th" are three days, as
/// anybody who books a hotel conference room would say.
/// <para>Equal when both ends are. <c>&lt;</c> means <em>certainly earlier</em>: the last day of the one lies before the first of the other.
/// Sorting goes by the first day (an open one first), then by the last (an open one last). <c>default</c> has both ends open.</para>
/// </summary>
public readonly struct DateRange : IEquatable<DateRange>, IComparable<DateRange>
{
    /// <exception cref="ArgumentException"><paramref name="from"/> is after <paramref name="to"/>.</exception>
    public DateRange(DateOnly? from, DateOnly? to)
    {
        if (from > to)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"A date range cannot end ({to:O}) before it starts ({from:O})."));
        From = from;
        To = to;
    }

    /// <summary>The first day; null when it is open or not known.</summary>
    public DateOnly? From { get; }

    /// <summary>The last day, included; null when it is open or not known.</summary>
    public DateOnly? To { get; }

    public static DateRange Day(DateOnly day) => new(day, day);

    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public static DateRange Day(int year, int month, int day) => Day(new DateOnly(year, month, day));

    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public static DateRange Month(int year, int month) =>
        new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    /// <param name="quarter">1 to 4.</param>
    /// <param name="year">1 to 9999.</param>
    public static DateRange Quarter(int year, int quarter) => Months(year, quarter * 3 - 2, quarter * 3);

    /// <summary>Whole months of one year, both included.</summary>
    public static DateRange Months(int year, int first, int last) => new(Month(year, first).From, Month(year, last).To);

    public static DateRange OfYear(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>The year when the whole range lies in one; null otherwise.</summary>
    public int? Year => From is { } from && To is { } to && from.Year == to.Year ? from.Year : null;

    public bool Contains(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);

    /// <returns>True when some day lies in both.</returns>
    public bool Overlaps(DateRange other) => !(To < other.From) && !(other.To < From);

    public static bool operator <(DateRange a, DateRange b) => a.To < b.From;

    public static bool operator >(DateRange a, DateRange b) => b < a;

    public static bool operator ==(DateRange a, DateRange b) => a.Equals(b);

    public static bool operator !=(DateRange a, DateRange b) => !a.Equals(b);

    public bool Equals(DateRange other) => From == other.From && To == other.To;

    public override bool Equals(object? obj) => obj is DateRange other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(From, To);

    public int CompareTo(DateRange other)
    {
        var byFrom = (From ?? DateOnly.MinValue).CompareTo(other.From ?? DateOnly.MinValue);
        return byFrom != 0 ? byFrom : (To ?? DateOnly.MaxValue).CompareTo(other.To ?? DateOnly.MaxValue);
    }

    /// <returns>As short as it is exact: <c>2024</c>, <c>2024-03</c>, <c>2024-03-21</c>, <c>2024-03-21..2024-06-10</c>, <c>2024-03-21..</c>.</returns>
    public override string ToString()
    {
        if (From is { } from && To is { } to)
        {
            if (from == to) return Iso(from);
            if (this == OfYear(from.Year)) return from.Year.ToString("0000", CultureInfo.InvariantCulture);
            if (this == Month(from.Year, from.Month)) return from.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        }
        return From is null && To is null ? "?" : $"{(From is { } f ? Iso(f) : "")}..{(To is { } t ? Iso(t) : "")}";
    }

    static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
