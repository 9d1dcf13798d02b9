namespace Lede;

/// <summary>Calendar expressions of a text, found without knowing when it was published.</summary>
public static class Dates
{
    /// <param name="text">Any text.</param>
    /// <returns>In order; they do not overlap. The same expressions that reading with a <see cref="ReadingContext"/> gives as <see
    /// cref="DateRange"/>s.</returns>
    public static IReadOnlyList<DateMention> Find(string text)
    {
        var found = new List<DateMention>();
        NumberReader.Scan(text, Fold.Text(text), default, [], found.Add, into: null);
        return found;
    }
}
