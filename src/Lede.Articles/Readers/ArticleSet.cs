using System.Collections.Concurrent;

namespace Lede;

/// <summary>What was read from a path, and what was not. Immutable.</summary>
public sealed class ArticleSet
{
    /// <summary>A text longer than this is no article: 20 million characters are forty novels. It is skipped, and reported.</summary>
    public const int LongestText = 20_000_000;

    /// <summary>A file larger than this is not opened; a collection of many articles belongs in .jsonl, which is read line by line and has no such bound.</summary>
    public const long LargestTextFile = 4L * LongestText;

    ArticleSet(IReadOnlyList<Article> articles, IReadOnlyList<ArticleProblem> problems)
    {
        Articles = articles;
        Problems = problems;
    }

    /// <summary>In ordinal order of file, then of line. Ids are unique.</summary>
    public IReadOnlyList<Article> Articles { get; }

    public IReadOnlyList<ArticleProblem> Problems { get; }

    /// <param name="path">A folder (read with all below it), a .txt file or a .jsonl file.</param>
    /// <param name="progress">Told the number of articles read so far; null for nobody.</param>
    /// <exception cref="ArticlesException">Nothing is at <paramref name="path"/>, or nothing there could be read.</exception>
    public static ArticleSet Open(string path, IProgress<int>? progress = null)
    {
        var files = Files(path);
        var problems = new ConcurrentBag<ArticleProblem>();
        var read = new List<Article>[files.Count];
        var count = 0;
        Parallel.For(0, files.Count, i =>
        {
            read[i] = [.. ReadFile(files[i].File, files[i].Id, problems.Add)];
            progress?.Report(Interlocked.Add(ref count, read[i].Count));
        });
        var articles = Distinct(read.SelectMany(a => a), problems.Add);
        var inOrder = problems.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line).ToList();
        if (articles.Count == 0)
            throw new ArticlesException($"No article could be read from \"{path}\": {(inOrder.Count == 0 ? "there is none." : string.Join(' ', inOrder.Take(3)))}");
        return new ArticleSet(articles, inOrder);
    }

    static List<(string File, string Id)> Files(string path)
    {
        if (File.Exists(path))
        {
            return IsArticleFile(path)
                ? [(path, Path.GetFileName(path))]
                : throw new ArticlesException($"\"{path}\" is not a kind of file that articles are read from; those are .txt, .jsonl, and folders of them.");
        }
        if (!Directory.Exists(path))
            throw new ArticlesException($"There is no file or folder \"{path}\" (looked in {Path.GetFullPath(path)}).");
        var files = Directory.EnumerateFiles(path, "*", new EnumerationOptions { RecurseSubdirectories = true })
            .Where(IsArticleFile)
            .Select(f => (f, Path.GetRelativePath(path, f).Replace('\\', '/')))
            .OrderBy(f => f.Item2, StringComparer.Ordinal)
            .ToList();
        return files.Count > 0 ? files : throw new ArticlesException($"The folder \"{path}\" holds no article: no file there ends in .txt or .jsonl.");
    }

    static bool IsArticleFile(string path) => Path.GetExtension(path).ToLowerInvariant() is ".txt" or ".jsonl";

    static IEnumerable<Article> ReadFile(string file, string id, Action<ArticleProblem> report) =>
        Path.GetExtension(file).Equals(".jsonl", StringComparison.OrdinalIgnoreCase) ? JsonLines.Read(file, report) : PlainText.Read(file, id, report);

    static List<Article> Distinct(IEnumerable<Article> articles, Action<ArticleProblem> report)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var kept = new List<Article>();
        foreach (var article in articles)
        {
            var named = article;
            for (var n = 2; !ids.Add(named.Id); n++) named = article with { Id = $"{article.Id}#{n}" };
            if (named != article)
                report(new ArticleProblem(article.File ?? "", null, $"the id \"{article.Id}\" was taken; this article is called \"{named.Id}\".", Skipped: false));
            kept.Add(named);
        }
        return kept;
    }
}
