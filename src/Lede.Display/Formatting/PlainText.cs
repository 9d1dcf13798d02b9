using System.Globalization;
using System.Numerics;

namespace Lede;

/// <summary>A scalar as text that is the same on every machine.</summary>
static class PlainText
{
    static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static string Of(object value) => Elide.End(Whole(value), Limits.PlainText);

    static string Whole(object value) => value switch
    {
        string s => s,
        bool b => b ? "true" : "false",
        DateTime d => Of(d),
        DateTimeOffset d => d.ToString(d.TimeOfDay.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd HH:mm:sszzz" : "yyyy-MM-dd HH:mm:ss.FFFFFFFzzz", Invariant),
        DateOnly d => d.ToString("yyyy-MM-dd", Invariant),
        TimeOnly t => t.ToString(t.Ticks % TimeSpan.TicksPerMinute == 0 ? "HH:mm" : "HH:mm:ss.FFFFFFF", Invariant),
        Type t => TypeName.Of(t),
        Delegate or Task => TypeName.Of(value.GetType()),
        IFormattable f => f.ToString(null, Invariant),
        _ => value.ToString() ?? TypeName.Of(value.GetType()),
    };

    static string Of(DateTime d) => d.ToString(
        d.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : d.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd HH:mm:ss" : "yyyy-MM-dd HH:mm:ss.FFFFFFF", Invariant);

    /// <returns>
    /// A number as a table shows it: digits in threes from 10,000 on, so that a year stays a year, and no more of them than a
    /// reader can compare.
    /// </returns>
    public static string Number<T>(T value) where T : INumber<T>
    {
        if (T.IsNaN(value)) return "NaN";
        if (T.IsInfinity(value)) return T.IsNegative(value) ? "-∞" : "∞";
        if (T.IsInteger(value) && value > T.CreateSaturating(-10_000) && value < T.CreateSaturating(10_000)) return value.ToString("0", Invariant);
        var size = Math.Abs(double.CreateSaturating(value));
        if (T.IsInteger(value) && (size < 1e15 || value is not (double or float or Half))) return value.ToString("#,0", Invariant);
        if (value is decimal) return value.ToString(size < 10_000 ? "0.############################" : "#,0.############################", Invariant);
        return size switch
        {
            >= 1e15 or < 1e-4 => value.ToString("0.#####e0", Invariant),
            >= 10_000 => value.ToString("#,0.##", Invariant),
            >= 1 => value.ToString("0.####", Invariant),
            _ => value.ToString("0.######", Invariant),
        };
    }
}
