using Plotly.NET;

namespace Lede;

public static class ChartExtensions
{
    /// <summary>Draws the rows: <c>rows.Chart(c =&gt; c.Line(x: v =&gt; v.AsOf, y: v =&gt; v.Amount, color: v =&gt; v.Company))</c>.</summary>
    /// <returns>
    /// A Plotly.NET chart, so that all of Plotly.NET's functions go on from it. Rows without a value are left out; so are rows whose unit is
    /// not that of most rows, for an axis has one unit. How many were left out stands above the chart.
    /// </returns>
    /// <exception cref="ArgumentException">Nothing was asked to be drawn.</exception>
    public static GenericChart Chart<T>(this IEnumerable<T> rows, Func<ChartSpec<T>, ChartSpec<T>> describe)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(describe);
        var spec = describe(new ChartSpec<T>());
        if (spec.Layers.IsEmpty) throw new ArgumentException("A chart needs at least one of Line, Bar and Scatter, such as c => c.Line(x: v => v.Date, y: v => v.Amount).", nameof(describe));
        return FigureWriter.Write(ChartPlan.Of(spec, rows as IReadOnlyCollection<T> ?? rows.ToArray()));
    }
}
