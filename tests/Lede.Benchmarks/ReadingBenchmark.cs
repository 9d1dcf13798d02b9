using BenchmarkDotNet.Attributes;

namespace Lede.Benchmarks;

/// <summary>How long a million characters of news take: the seeds, again and again. Divide a million by the time for characters a second.</summary>
[MemoryDiagnoser]
public class ReadingBenchmark
{
    const int Characters = 1_000_000;

    string _text = "";
    Reading _reading = null!;

    [GlobalSetup]
    public void Setup()
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "seeds"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("There is no folder seeds above the benchmark.");
        var seeds = string.Concat(Directory.EnumerateFiles(Path.Combine(folder, "seeds")).Order(StringComparer.Ordinal).Select(File.ReadAllText));
        _text = string.Concat(Enumerable.Repeat(seeds, Characters / seeds.Length + 1))[..Characters];
        _reading = Reading.Of(_text);
    }

    [Benchmark]
    public int Fold_alone() => Fold.Text(_text).Length;

    [Benchmark]
    public int Values_and_names() => Reading.Of(_text).Mentions.Count;

    [Benchmark]
    public int Whole_article() => ArticleReader.Read("x", _text).Reading.Mentions.Count;

    [Benchmark]
    public int Facts_over_found_values() => Funding.Pattern.Matches(_reading).Count + Valuation.Pattern.Matches(_reading).Count;
}
