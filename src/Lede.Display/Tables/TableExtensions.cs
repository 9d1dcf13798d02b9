namespace Lede;

public static class TableExtensions
{
    /// <summary>The rows as a table under a caption. Rows alone are shown as a table too; this is for saying what they are, or showing fewer.</summary>
    /// <returns>The table, ready to be shown.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is not positive.</exception>
    public static MimeBundle ToTable<T>(this IEnumerable<T> rows, string? caption = null, int limit = Limits.Rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return TableForms.Of(SequenceReader.ReadTable(rows, Math.Min(limit, Limits.Rows)).Captioned(caption));
    }
}
