using System.Diagnostics;

namespace Lede;

/// <summary>Tells on standard error how far opening is, once it takes longer than a second and there are many, and at the end what could not be read.</summary>
sealed class OpeningProgress(string path) : IProgress<int>, IDisposable
{
    const int ProblemsShown = 10;

    /// <summary>A corpus smaller than this is open before anybody wonders; what a notebook shows of it must not depend on the machine's mood.</summary>
    const int Many = 500;

    readonly TextWriter _error = Console.Error;
    readonly Stopwatch _watch = Stopwatch.StartNew();
    long _told;

    public void Report(int articles)
    {
        var second = _watch.ElapsedMilliseconds / 1000;
        var told = Interlocked.Read(ref _told);
        if (articles >= Many && second > told && Interlocked.CompareExchange(ref _told, second, told) == told)
            _error.WriteLine($"{path}: {articles} articles read …");
    }

    public void Report(IReadOnlyList<ArticleProblem> problems)
    {
        foreach (var problem in problems.Take(ProblemsShown)) _error.WriteLine(problem);
        if (problems.Count > ProblemsShown) _error.WriteLine($"… and {problems.Count - ProblemsShown} more: see the corpus's Problems.");
    }

    public void Dispose() => _error.Flush();
}
