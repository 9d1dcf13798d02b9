namespace Lede.Tests;

static class Numbers
{
    /// <summary>Everything but names, in order.</summary>
    public static IReadOnlyList<Mention> In(string text, ReadingContext context = default) =>
        Reading.Of(text, context).Mentions.Where(m => m.Value is not Named).ToList();
}
