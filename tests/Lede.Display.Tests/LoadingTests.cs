using System.Reflection;
using System.Runtime.Loader;

namespace Lede.Tests;

public class LoadingTests
{
    sealed class Apart() : AssemblyLoadContext(isCollectible: true)
    {
        protected override Assembly? Load(AssemblyName name) =>
            Path.Combine(AppContext.BaseDirectory, name.Name + ".dll") is var path && File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    [Fact]
    public void No_chart_frame_or_markup_library_is_loaded_before_it_is_used()
    {
        var apart = new Apart();
        var format = apart.LoadFromAssemblyName(new AssemblyName("Lede.Display")).GetType("Lede.Formatter")!.GetMethod("Format")!;
        foreach (var value in new object[] { 1, "text", new[] { new { A = 1, B = "x" } }, new Dictionary<string, int> { ["a"] = 1 }, new InvalidOperationException("x") })
            Assert.NotNull(format.Invoke(null, [value]));
        Assert.Equal(["Lede.Display"], apart.Assemblies.Select(a => a.GetName().Name));
        apart.Unload();
    }

    [Fact]
    public async Task Warming_up_succeeds() => await Task.WhenAll(Formatter.WarmUp(), ReportPage.WarmUp());
}
