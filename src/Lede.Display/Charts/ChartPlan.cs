namespace Lede;

/// <summary>One mark of a chart. X and Y hold a double, a DateTime or a string.</summary>
sealed record ChartPoint(AxisValue X, AxisValue Y, string? Series, string? Text);

/// <summary>Marks of one kind and colour.</summary>
sealed record ChartSeries(MarkKind Kind, string? Name, int Color, IReadOnlyList<ChartPoint> Points);

/// <summary>An axis: what it is called and what it carries.</summary>
sealed record ChartAxis(string? Title, bool IsCategory, bool IsDate);

/// <summary>What will be drawn, settled before any chart library is touched.</summary>
sealed record ChartPlan(string? Title, string? Note, ChartAxis X, ChartAxis Y, bool LogY, string? LegendTitle, IReadOnlyList<ChartSeries> Series)
{
    public static ChartPlan Of<T>(ChartSpec<T> spec, IReadOnlyCollection<T> rows)
    {
        var layers = spec.Layers.Select(layer => (Layer: layer, Points: rows.Select(row => Read(layer, row)).ToArray())).ToArray();
        var all = layers.SelectMany(l => l.Points).ToArray();
        var note = new ChartNote();

        var drawn = all.Where(p => p.X.Value is not null && p.Y.Value is not null).ToArray();
        note.Add(all.Length - drawn.Length, "without a value");
        var (xUnit, yUnit) = (ChartUnits.Majority(drawn.Select(p => p.X)), ChartUnits.Majority(drawn.Select(p => p.Y)));
        note.AddUnits(drawn.Where(p => p.X.Unit != xUnit).Select(p => p.X.Unit).Concat(drawn.Where(p => p.X.Unit == xUnit && p.Y.Unit != yUnit).Select(p => p.Y.Unit)));
        drawn = drawn.Where(p => p.X.Unit == xUnit && p.Y.Unit == yUnit).ToArray();
        var positive = spec.IsLogY ? drawn.Where(p => p.Y.Value is not double and not null || p.Y.Value is > 0.0).ToArray() : drawn;
        note.Add(drawn.Length - positive.Length, "at or below zero, which a logarithmic axis cannot show");

        var keep = positive.ToHashSet(ReferenceEqualityComparer.Instance);
        var names = positive.Select(p => p.Series).Distinct().ToArray();
        var xAxis = Axis(spec.XAxisTitle ?? FirstName(layers.Select(l => l.Layer.X.Name)), xUnit, positive.Select(p => p.X));
        var yAxis = Axis(spec.YAxisTitle ?? FirstName(layers.Select(l => l.Layer.Y.Name)), yUnit, positive.Select(p => p.Y));
        var series = layers.SelectMany((l, i) => SeriesOf(l.Layer.Kind, l.Points.Where(keep.Contains), names, xAxis, layers.Length > 1 && l.Layer.Color is null ? l.Layer.Y.Name : null, i)).ToArray();
        return new ChartPlan(spec.ChartTitle, note.Text, xAxis, yAxis, spec.IsLogY, FirstName(layers.Select(l => l.Layer.Color?.Name)), series);
    }

    static ChartPoint Read<T>(ChartSpec<T>.Layer layer, T row) =>
        new(layer.X.ReadAxis(row), layer.Y.ReadAxis(row), layer.Color is null ? null : layer.Color.ReadText(row) ?? Cell.Missing.Text, layer.Text?.ReadText(row));

    static IEnumerable<ChartSeries> SeriesOf(MarkKind kind, IEnumerable<ChartPoint> points, string?[] names, ChartAxis x, string? layerName, int layer)
    {
        var bySeries = points.ToLookup(p => p.Series);
        foreach (var name in names.Where(bySeries.Contains))
        {
            var own = bySeries[name];
            // A line that runs back and forth in time says nothing.
            if (kind == MarkKind.Line && !x.IsCategory) own = own.OrderBy(p => p.X.Value, AxisOrder.Instance);
            yield return new ChartSeries(kind, name ?? layerName, name is null ? layer : Array.IndexOf(names, name), own.ToArray());
        }
    }

    static ChartAxis Axis(string? name, string? unit, IEnumerable<AxisValue> values)
    {
        var kinds = values.Select(v => v.Value!.GetType()).Distinct().ToArray();
        var title = unit is null ? name : name is null ? unit : $"{name} ({unit})";
        var date = kinds is [var only] && only == typeof(DateTime);
        return new ChartAxis(title, IsCategory: kinds.Length > 0 && !date && !(kinds is [var one] && one == typeof(double)), IsDate: date);
    }

    static string? FirstName(IEnumerable<string?> names) => names.FirstOrDefault(n => n is not null);

    sealed class AxisOrder : IComparer<object?>
    {
        public static readonly AxisOrder Instance = new();

        public int Compare(object? a, object? b) => (a, b) switch
        {
            (double x, double y) => x.CompareTo(y),
            (DateTime x, DateTime y) => x.CompareTo(y),
            _ => 0,
        };
    }
}
