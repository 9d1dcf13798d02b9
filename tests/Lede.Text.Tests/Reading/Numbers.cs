namespace Lede.Tests;

static class Numbers
{
    /// <summary>Everything but names, in order, read as if no name had been found: what shape alone can tell must not depend on the names.</summary>
    public static IReadOnlyList<Mention> In(string text, ReadingContext context = default, params IReadOnlyList<Mention> names)
    {
        var found = new List<Mention>();
        NumberReader.Read(text, Fold.Text(text), context, names, found);
        return found;
    }
}
