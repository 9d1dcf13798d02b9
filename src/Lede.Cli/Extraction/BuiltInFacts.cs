namespace Lede.Cli;

/// <summary>The kinds of fact that <c>lede extract</c> prints, in this order.</summary>
static class BuiltInFacts
{
    public static IEnumerable<Fact> Of(Article article)
    {
        var one = Corpus.Of(article);
        return [.. one.Facts<Funding>(), .. one.Facts<Valuation>()];
    }
}
