using System.Collections.Concurrent;

namespace Lede;

/// <summary>Everything in memory: the specification that any other store must agree with.</summary>
sealed class MemoryStore(IReadOnlyList<Article> articles)
{
    static readonly HashSet<Type> ValueKinds =
        [typeof(Money), typeof(Percent), typeof(DateRange), typeof(Quantity), typeof(Parameters), typeof(Organization), typeof(Person), typeof(Product)];

    // What was found by kind; a Lazy, so that two threads that ask at once read once.
    readonly ConcurrentDictionary<Type, Lazy<object>> _found = new();

    public IReadOnlyList<Article> Articles => articles;

    public IReadOnlyList<Mention<T>> Values<T>() => ValueKinds.Contains(typeof(T))
        ? Once(typeof(Mention<T>), () => InOrder(ValuesOf<T>))
        : throw new ArgumentException($"{typeof(T).Name} is no kind of value. The kinds are {string.Join(", ", ValueKinds.Select(k => k.Name))}.");

    public IReadOnlyList<T> Facts<T>()
        where T : Fact, IFact<T> => Once(typeof(T), () => Match(T.Pattern));

    public IReadOnlyList<T> Match<T>(Pattern<T> pattern) => InOrder(article => pattern.Matches(article.Reading)
        .Where(m => IsStatement(article.PartAt(m.Evidence.Span.Start)))
        .Select(m => m.Row));

    IReadOnlyList<T> Once<T>(Type kind, Func<IReadOnlyList<T>> read) => (IReadOnlyList<T>)_found.GetOrAdd(kind, _ => new Lazy<object>(read)).Value;

    List<T> InOrder<T>(Func<Article, IEnumerable<T>> read) => [.. articles.AsParallel().AsOrdered().SelectMany(article =>
    {
        Citations.Know(article);
        return read(article);
    })];

    static IEnumerable<Mention<T>> ValuesOf<T>(Article article)
    {
        foreach (var mention in article.Reading.Mentions)
            if (mention.Value is T value && article.PartAt(mention.Span.Start) != PartKind.Debris)
                yield return new Mention<T>(value, mention.Span.Of(article.Text), new Evidence(article.Reading, mention.Span, []));
    }

    static bool IsStatement(PartKind part) => part is PartKind.Title or PartKind.Heading or PartKind.Body;
}
