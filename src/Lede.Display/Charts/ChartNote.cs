namespace Lede;

/// <summary>Collects what a chart leaves out, for a chart that leaves out silently misleads.</summary>
sealed class ChartNote
{
    readonly List<string> parts = [];

    public string? Text => parts.Count == 0 ? null : $"Not drawn: {string.Join("; ", parts)}.";

    public void Add(int rows, string why)
    {
        if (rows > 0) parts.Add($"{Rows(rows)} {why}");
    }

    public void AddUnits(IEnumerable<string?> units)
    {
        foreach (var unit in units.GroupBy(u => u).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal))
            Add(unit.Count(), unit.Key is null ? "without a unit" : $"in {unit.Key}");
    }

    static string Rows(int count) => count == 1 ? "1 row" : $"{PlainText.Number(count)} rows";
}

static class ChartUnits
{
    /// <returns>The unit that most values have; among as many, the one that comes first.</returns>
    public static string? Majority(IEnumerable<AxisValue> values) =>
        values.GroupBy(v => v.Unit).OrderByDescending(g => g.Count()).FirstOrDefault()?.Key;
}
