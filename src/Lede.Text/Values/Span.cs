namespace Lede;

/// <summary>
/// A stretch of text: UTF-16 code units from <see cref="Start"/> up to, not including, <see cref="End"/>.
/// Equal when both ends are. Ordered by start, then by end, so that of two spans with one start the shorter comes first.
/// <c>default</c> is the empty span at the beginning.
/// </summary>
public readonly record struct Span(int Start, int End) : IComparable<Span>
{
    public int Length => End - Start;

    public bool IsEmpty => End <= Start;

    public bool Contains(int position) => Start <= position && position < End;

    public bool Contains(Span other) => Start <= other.Start && other.End <= End;

    /// <returns>True when the two share at least one character.</returns>
    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    /// <returns>The smallest span that holds both.</returns>
    public Span Union(Span other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    public Span Shift(int by) => new(Start + by, End + by);

    /// <exception cref="ArgumentOutOfRangeException">The span does not lie in <paramref name="text"/>.</exception>
    public string Of(string text) => text[Start..End];

    public int CompareTo(Span other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    public override string ToString() => $"[{Start}..{End})";
}
