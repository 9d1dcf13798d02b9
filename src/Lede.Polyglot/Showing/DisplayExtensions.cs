using Microsoft.DotNet.Interactive;

// Nearer than the namespace Lede, whose Display returns the value itself: notebooks that came here keep what they were shown under to update it.
namespace Lede.Polyglot;

public static class DisplayExtensions
{
    /// <summary>Shows the value now, before the running code ends: in the forms that are named, or in all that it has.</summary>
    /// <returns>What replaces the value where it is shown.</returns>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) => DisplayedValue.Show(Forms.Of(value, mimeTypes), mimeTypes);

    /// <summary>Shows the text as it is, as content of that MIME type.</summary>
    /// <exception cref="ArgumentException"><paramref name="mimeType"/> is empty.</exception>
    public static DisplayedValue DisplayAs(this string? value, string mimeType)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mimeType);
        return DisplayedValue.Show(Forms.Raw(value ?? "", mimeType), [mimeType]);
    }

    /// <summary>Shows the items as a table, however few and short they are.</summary>
    public static DisplayedValue DisplayTable<T>(this IEnumerable<T>? rows, params string[] mimeTypes) =>
        rows is null ? Display(null, mimeTypes) : DisplayedValue.Show(Forms.Only(rows.ToTable(), rows, mimeTypes), mimeTypes);
}
