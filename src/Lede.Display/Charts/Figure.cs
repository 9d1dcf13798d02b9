namespace Lede;

/// <summary>One point: X and Y hold a double, a DateTime or a string; Low and High the ends of its error bar.</summary>
sealed record FigurePoint(object X, object Y, double? Low, double? High, string? Text);

sealed record FigureTrace(string Type, string Mode, string? Name, string? Color, IReadOnlyList<FigurePoint> Points)
{
    public bool IsBar => Type == "bar";
}

sealed record FigureAxis(string? Title, bool IsLog);

/// <summary>What we can read of a Plotly figure, whoever made it.</summary>
/// <remarks>Drawable where a hand-made picture says the same as Plotly's: points, lines and upright bars on one pair of axes.</remarks>
sealed record Figure(string? Title, FigureAxis X, FigureAxis Y, string? LegendTitle, IReadOnlyList<string> Notes, IReadOnlyList<FigureTrace> Traces, bool IsDrawable, bool IsStacked);
