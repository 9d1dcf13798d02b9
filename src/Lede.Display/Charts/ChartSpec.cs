using System.Collections.Immutable;
using System.Linq.Expressions;

namespace Lede;

enum MarkKind { Line, Bar, Scatter }

/// <summary>What to draw from rows of <typeparamref name="T"/>. Immutable; each call gives a new one with one thing more.</summary>
public sealed class ChartSpec<T>
{
    internal sealed record Layer(MarkKind Kind, Selector<T> X, Selector<T> Y, Selector<T>? Color, Selector<T>? Text);

    internal ChartSpec() { }

    ChartSpec(ChartSpec<T> from) =>
        (Layers, ChartTitle, XAxisTitle, YAxisTitle, IsLogY) = (from.Layers, from.ChartTitle, from.XAxisTitle, from.YAxisTitle, from.IsLogY);

    internal ImmutableArray<Layer> Layers { get; private init; } = [];
    internal string? ChartTitle { get; private init; }
    internal string? XAxisTitle { get; private init; }
    internal string? YAxisTitle { get; private init; }
    internal bool IsLogY { get; private init; }

    /// <summary>A line through the points, in the order of x. One line for each value of <paramref name="color"/>; <paramref name="text"/> shows on hover.</summary>
    public ChartSpec<T> Line(Expression<Func<T, object?>> x, Expression<Func<T, object?>> y, Expression<Func<T, object?>>? color = null, Expression<Func<T, object?>>? text = null) =>
        With(MarkKind.Line, x, y, color, text);

    /// <summary>A bar for each row.</summary>
    public ChartSpec<T> Bar(Expression<Func<T, object?>> x, Expression<Func<T, object?>> y, Expression<Func<T, object?>>? color = null, Expression<Func<T, object?>>? text = null) =>
        With(MarkKind.Bar, x, y, color, text);

    /// <summary>A point for each row.</summary>
    public ChartSpec<T> Scatter(Expression<Func<T, object?>> x, Expression<Func<T, object?>> y, Expression<Func<T, object?>>? color = null, Expression<Func<T, object?>>? text = null) =>
        With(MarkKind.Scatter, x, y, color, text);

    public ChartSpec<T> Title(string title) => new(this) { ChartTitle = title };

    /// <summary>Names the x axis, in place of the member's name. The unit is still added.</summary>
    public ChartSpec<T> XTitle(string title) => new(this) { XAxisTitle = title };

    /// <summary>Names the y axis, in place of the member's name. The unit is still added.</summary>
    public ChartSpec<T> YTitle(string title) => new(this) { YAxisTitle = title };

    /// <summary>A logarithmic y axis. Values at or below zero have no place on it and are left out.</summary>
    public ChartSpec<T> LogY() => new(this) { IsLogY = true };

    ChartSpec<T> With(MarkKind kind, Expression<Func<T, object?>> x, Expression<Func<T, object?>> y, Expression<Func<T, object?>>? color, Expression<Func<T, object?>>? text)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var layer = new Layer(kind, new Selector<T>(x), new Selector<T>(y), color is null ? null : new Selector<T>(color), text is null ? null : new Selector<T>(text));
        return new ChartSpec<T>(this) { Layers = Layers.Add(layer) };
    }
}
