using Deedle;

namespace Lede;

public static class FrameExtensions
{
    /// <summary>The rows as a Deedle frame, keyed from 0.</summary>
    /// <returns>
    /// A frame with one column a member, or as many as the member's type has registered (<see cref="Formatter.RegisterColumns{T}"/>): a member
    /// <c>Amount</c> of a type with the suffixes <c>low</c> and <c>high</c> becomes <c>Amount.low</c> and <c>Amount.high</c>. Sequences become
    /// their items joined by commas; what is null is missing.
    /// </returns>
    public static Frame<int, string> ToFrame<T>(this IEnumerable<T> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var all = rows.ToArray();
        var frame = Frame.FromRowKeys(Enumerable.Range(0, all.Length));
        foreach (var column in FrameColumns.Of(typeof(T)))
            frame.AddColumn(column.Name, SeriesMaker.For(column.Type).Make(all, column.Value));
        return frame;
    }
}
