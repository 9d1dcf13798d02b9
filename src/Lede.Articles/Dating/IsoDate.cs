using System.Globalization;

namespace Lede;

/// <summary>ISO 8601 dates as records carry them.</summary>
static class IsoDate
{
    /// <returns>The year, month or day that <paramref name="text"/> names (a time of day is left off); null when it is none.</returns>
    public static DateRange? Parse(string text)
    {
        text = text.Trim();
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0) return DateRange.OfYear(year);
        if (DateOnly.TryParseExact(text, ["yyyy-MM", "yyyyMM"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)) return DateRange.Month(month.Year, month.Month);
        if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyyMMdd", "yyyy/M/d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return DateRange.Day(day);
        // The day as its own clock had it: no conversion between time zones, which nobody asked for.
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? DateRange.Day(DateOnly.FromDateTime(moment.DateTime))
            : null;
    }
}
