namespace Lede;

/// <summary>The edge a cell's text keeps to: words at the start of the line, numbers at its end.</summary>
public enum CellAlign { Start, End }

/// <summary>How a value looks inside something larger.</summary>
/// <param name="Text">Plain text. It is encoded where it becomes HTML.</param>
public sealed record Cell(string Text)
{
    /// <summary>What to show in place of the text where HTML can be shown; trusted as it is. Null to show the text.</summary>
    public string? Html { get; init; }

    /// <summary>What to sort by: a double, a DateTime or a string; null to sort by the text.</summary>
    public object? SortKey { get; init; }

    public CellAlign Align { get; init; }

    /// <summary>A missing value: a faint dash.</summary>
    internal static Cell Missing { get; } = new("–");
}

/// <summary>Where a value lies on a chart's axis.</summary>
/// <param name="Value">A double, a DateTime, a string, or null where the value is missing.</param>
public readonly record struct AxisValue(object? Value)
{
    /// <summary>What the number counts, such as <c>USD</c> or <c>%</c>. Values of different units are never drawn on one axis.</summary>
    public string? Unit { get; init; }

    /// <summary>The least it can be, where the value is an interval.</summary>
    public double? Low { get; init; }

    /// <summary>The most it can be, where the value is an interval.</summary>
    public double? High { get; init; }
}

/// <summary>One of the Deedle columns that a member of type <typeparamref name="T"/> becomes.</summary>
/// <param name="Suffix">Added to the member's name after a full stop; empty to keep the name alone.</param>
/// <param name="Type">The column's type; not nullable.</param>
/// <param name="Value">The column's value, of that type; null where it is missing.</param>
public sealed record FrameColumn<T>(string Suffix, Type Type, Func<T, object?> Value);
