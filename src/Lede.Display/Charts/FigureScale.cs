using System.Globalization;

namespace Lede;

/// <summary>Where values fall between the two ends of an axis, and where its ticks stand.</summary>
sealed class FigureScale
{
    readonly Func<object, double?> place;

    FigureScale(Func<object, double?> place, IReadOnlyList<(double At, string Label)> ticks, double step) => (this.place, Ticks, Step) = (place, ticks, step);

    /// <summary>Position from 0 to 1, and label.</summary>
    public IReadOnlyList<(double At, string Label)> Ticks { get; }

    /// <summary>The share of the axis that one category has, or the least distance of two values.</summary>
    public double Step { get; }

    public double? At(object value) => place(value);

    public static FigureScale Of(IReadOnlyCollection<object> values, bool log, bool fromZero, int ticks)
    {
        if (values.All(v => v is DateTime)) return Dates([.. values.Cast<DateTime>()], ticks, fromZero);
        if (!values.All(v => v is double)) return Categories([.. values.Select(Label).Distinct()]);
        var numbers = values.Cast<double>().Where(n => !log || n > 0).ToArray();
        if (numbers.Length == 0) return Categories([]);
        return log ? Logarithmic(numbers) : Linear(numbers, fromZero, ticks);
    }

    static FigureScale Linear(double[] values, bool fromZero, int ticks)
    {
        var (low, high) = (values.Min(), values.Max());
        if (fromZero) (low, high) = (Math.Min(0, low), Math.Max(0, high));
        if (high - low <= 0 || !double.IsFinite(high - low)) (low, high) = (low - Math.Max(1, Math.Abs(low) * 0.1), high + Math.Max(1, Math.Abs(high) * 0.1));
        var step = Nice((high - low) / ticks);
        (low, high) = (Math.Floor(low / step) * step, Math.Ceiling(high / step) * step);
        var count = (int)Math.Round((high - low) / step);
        var marks = Enumerable.Range(0, count + 1).Select(i => ((double)i / count, Short(low + i * step, step))).ToArray();
        return new FigureScale(v => v is double n ? (n - low) / (high - low) : null, marks, Gap(values, high - low));
    }

    static FigureScale Logarithmic(double[] values)
    {
        var (low, high) = (Math.Floor(Math.Log10(values.Min())), Math.Ceiling(Math.Log10(values.Max())));
        if (high <= low) high = low + 1;
        var every = (int)Math.Max(1, Math.Ceiling((high - low) / 8));
        var marks = Enumerable.Range(0, (int)(high - low) + 1).Where(i => i % every == 0).Select(i => (i / (high - low), Short(Math.Pow(10, low + i), Math.Pow(10, low + i)))).ToArray();
        return new FigureScale(v => v is double and > 0 ? (Math.Log10((double)v) - low) / (high - low) : null, marks, 0.05);
    }

    static FigureScale Dates(DateTime[] values, int ticks, bool bars)
    {
        var (low, high) = (values.Min(), values.Max());
        var margin = TimeSpan.FromTicks(Math.Max((high - low).Ticks / (bars ? 12 : 30), TimeSpan.TicksPerHour));
        low = low - DateTime.MinValue > margin ? low - margin : low;
        high = DateTime.MaxValue - high > margin ? high + margin : high;
        double span = (high - low).Ticks;
        var marks = DateTicks(low, high, ticks).Select(t => ((t.At - low).Ticks / span, t.Label)).ToArray();
        return new FigureScale(v => v is DateTime d ? (d - low).Ticks / span : null, marks, Gap([.. values.Select(v => (double)v.Ticks)], span));
    }

    static IEnumerable<(DateTime At, string Label)> DateTicks(DateTime low, DateTime high, int ticks)
    {
        var days = (high - low).TotalDays;
        if (days > 365 * 2)
        {
            var step = (int)Math.Max(1, Nice(days / 365 / ticks));
            for (var year = low.Year / step * step + step; year <= high.Year && year < 9999; year += step) yield return (new DateTime(year, 1, 1), year.ToString("0000", CultureInfo.InvariantCulture));
        }
        else if (days > 45)
        {
            var step = new[] { 1, 2, 3, 6 }.FirstOrDefault(s => days / 30.5 / s <= ticks, 6);
            for (var month = new DateTime(low.Year, (low.Month - 1) / step * step + 1, 1); month <= high; month = month.AddMonths(step))
                if (month >= low) yield return (month, month.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        }
        else
        {
            var hours = Math.Max(1, days * 24 / ticks);
            var step = hours >= 24 ? TimeSpan.FromDays(Math.Ceiling(hours / 24)) : TimeSpan.FromHours(new[] { 1, 2, 3, 6, 12, 24 }.First(h => h >= hours));
            for (var at = low.Date; at <= high; at += step)
                if (at >= low) yield return (at, at.ToString(step.TotalDays >= 1 ? "yyyy-MM-dd" : "MM-dd HH:mm", CultureInfo.InvariantCulture));
        }
    }

    static FigureScale Categories(string[] names)
    {
        var index = names.Select((n, i) => (n, i)).ToDictionary(p => p.n, p => p.i, StringComparer.Ordinal);
        double count = Math.Max(1, names.Length);
        return new FigureScale(v => index.TryGetValue(Label(v), out var i) ? (i + 0.5) / count : null, names.Select((n, i) => ((i + 0.5) / count, n)).ToArray(), 1 / count);
    }

    static string Label(object value) => PlainText.Of(value);

    static double Gap(double[] values, double span)
    {
        var sorted = values.Distinct().Order().ToArray();
        var least = sorted.Zip(sorted.Skip(1), (a, b) => b - a).DefaultIfEmpty(span).Min();
        return Math.Clamp(least / span, 0.004, 0.25);
    }

    static double Nice(double step)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        return (step / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 } * power;
    }

    static string Short(double value, double step)
    {
        var size = Math.Max(Math.Abs(value), Math.Abs(step));
        var (unit, suffix) = size switch { >= 1e15 => (1.0, ""), >= 1e12 => (1e12, "T"), >= 1e9 => (1e9, "B"), >= 1e6 => (1e6, "M"), >= 1e4 => (1e3, "k"), _ => (1.0, "") };
        if (size >= 1e15 || size < 1e-4) return value == 0 ? "0" : value.ToString("0.##e0", CultureInfo.InvariantCulture);
        var scaled = Math.Round(value / unit, 10);
        return scaled == 0 ? "0" : scaled.ToString("0.######", CultureInfo.InvariantCulture) + suffix;
    }
}
