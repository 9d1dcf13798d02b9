using BenchmarkDotNet.Running;

// dotnet run -c Release --project tests/Lede.Benchmarks -- --filter '*Reading*'
BenchmarkSwitcher.FromAssembly(typeof(Lede.Benchmarks.ReadingBenchmark).Assembly).Run(args);
