namespace Lede;

/// <summary>
/// Articles, the values in them and the facts they state, behind one typed query. Everything that asks is an <see cref="IQueryable{T}"/> of plain
/// records; LINQ is the language. Thread-safe; what was read once is kept.
/// </summary>
public sealed class Corpus
{
    readonly MemoryStore _store;

    Corpus(string path, MemoryStore store, IReadOnlyList<ArticleProblem> problems)
    {
        Path = path;
        _store = store;
        Problems = problems;
    }

    /// <summary>What it was opened from.</summary>
    public string Path { get; }

    /// <summary>What could not be read, or was read with a doubt; they were written to standard error too.</summary>
    public IReadOnlyList<ArticleProblem> Problems { get; }

    /// <param name="path">A folder (with all below it), a .txt file or a .jsonl file.</param>
    /// <exception cref="ArticlesException">Nothing is there, or nothing that could be read.</exception>
    public static Corpus Open(string path)
    {
        using var progress = new OpeningProgress(path);
        var set = ArticleSet.Open(path, progress);
        progress.Report(set.Problems);
        return new Corpus(path, new MemoryStore(set.Articles), set.Problems);
    }

    /// <returns>A corpus of articles that are at hand already.</returns>
    public static Corpus Of(params IEnumerable<Article> articles) => new("", new MemoryStore([.. articles]), []);

    /// <summary>In order of file.</summary>
    public IQueryable<Article> Articles => _store.Articles.AsQueryable();

    /// <summary>Every value of one kind that the articles state, the web pages' debris left out; in order of article and place.</summary>
    /// <exception cref="ArgumentException"><typeparamref name="T"/> is no kind of value.</exception>
    public IQueryable<Mention<T>> Values<T>() => _store.Values<T>().AsQueryable();

    /// <summary>Every fact of one kind that headlines and bodies state; in order of article and place. A kind of one's own is asked for in the same way.</summary>
    public IQueryable<T> Facts<T>()
        where T : Fact, IFact<T> => _store.Facts<T>().AsQueryable();

    /// <summary>The rows of a pattern of one's own, over headlines and bodies; in order of article and place. A row that derives from <see cref="Fact"/> carries its evidence.</summary>
    public IQueryable<T> Match<T>(Pattern<T> pattern) => _store.Match(pattern).AsQueryable();

    public override string ToString() => $"{_store.Articles.Count} articles{(Path.Length > 0 ? $" from {Path}" : "")}";
}
