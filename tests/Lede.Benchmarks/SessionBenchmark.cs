using BenchmarkDotNet.Attributes;
using Lede.Kernel;
using Lede.Kernel.Session;

namespace Lede.Benchmarks;

/// <summary>What a person waits for at each cell.</summary>
public class SessionBenchmark
{
    readonly CSharpSession _session = new();
    readonly Silence _host = new();
    int _number;

    [GlobalSetup]
    public async Task Setup()
    {
        for (var i = 0; i < 50; i++) await _session.ExecuteAsync("1 + 1", new CellContext("cell", _host));
        await _session.ExecuteAsync("var text = \"abc\";", new CellContext("cell", _host));
    }

    [Benchmark]
    public Task<Outcome> Cell_with_an_expression() => _session.ExecuteAsync("1 + 1", new CellContext("cell", _host));

    [Benchmark]
    public Task<Outcome> Cell_that_declares() => _session.ExecuteAsync($"var v{_number++} = 1;", new CellContext("cell", _host));

    [Benchmark]
    public int Completion_after_a_dot() => _session.Complete("text.Sub", 8).Items.Length;

    sealed class Silence : ICellHost
    {
        public bool CanRead => false;

        public string? ReadLine(string prompt, bool password) => null;

        public void Stream(OutputStream stream, string text) { }

        public void Show(MimeBundle bundle, string? displayId, bool update) { }

        public void Clear(bool wait) { }
    }
}
