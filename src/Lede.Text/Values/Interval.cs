using System.Globalization;

namespace Lede;

/// <summary>The one meaning of low, high and "about" that every measured value shares, and how it is written.</summary>
static class Interval
{
    /// <summary>Order by the lower end, an open one first; then by the upper end, an open one last.</summary>
    public static int Compare(decimal? lowA, decimal? highA, decimal? lowB, decimal? highB)
    {
        var byLow = (lowA ?? decimal.MinValue).CompareTo(lowB ?? decimal.MinValue);
        return byLow != 0 ? byLow : (highA ?? decimal.MaxValue).CompareTo(highB ?? decimal.MaxValue);
    }

    public static void Check(decimal? low, decimal? high)
    {
        if (low > high)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"An interval cannot end ({high}) before it starts ({low})."));
    }

    /// <summary><c>≥ 3</c>, <c>≤ 3</c>, <c>~3</c>, <c>3–5</c>, <c>3</c>.</summary>
    public static string Write(decimal? low, decimal? high, bool approximate, Func<decimal, string> number)
    {
        var about = approximate ? "~" : "";
        return (low, high) switch
        {
            (null, null) => "?",
            ({ } l, null) => $"≥ {about}{number(l)}",
            (null, { } h) => $"≤ {about}{number(h)}",
            ({ } l, { } h) when l == h => about + number(l),
            ({ } l, { } h) => $"{about}{number(l)}–{number(h)}",
        };
    }

    public static string Plain(decimal number) => number.ToString("#,0.############", CultureInfo.InvariantCulture);

    /// <summary>Short scale: 4 billion is <c>4 bn</c>; what has more than four significant digits keeps them.</summary>
    public static string Short(decimal number)
    {
        var size = Math.Abs(number);
        return size switch
        {
            >= 1e12m => Plain(number / 1e12m) + " tn",
            >= 1e9m => Plain(number / 1e9m) + " bn",
            >= 1e6m => Plain(number / 1e6m) + " m",
            _ => Plain(number),
        };
    }
}
