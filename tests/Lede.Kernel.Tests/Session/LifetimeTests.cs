namespace Lede.Kernel.Tests;

/// <summary>What cells leave behind.</summary>
public sealed class LifetimeTests : IDisposable
{
    readonly Sessions _cells = new();

    public void Dispose() => _cells.Dispose();

    [Theory]
    [InlineData("OWN", false)]
    [InlineData("Enumerable.Range(0, 3).Select(x => x + 1).ToList(); foreach (var i in new[] { 1 }) { }\nOWN", false)]
    [InlineData("int Declared() => 1;\nOWN", true)]
    public async Task Only_cells_that_declare_something_stay(string code, bool stays)
    {
        var own = (WeakReference)(await _cells.Value(code.Replace("OWN", "new WeakReference(System.Reflection.Assembly.GetExecutingAssembly())", StringComparison.Ordinal)))!;
        // Passing cells go in batches.
        for (var i = 0; i < 100; i++) await _cells.Run($"{i} + 1");
        // Unloading takes a few collections.
        for (var attempt = 0; attempt < 20 && own.IsAlive; attempt++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        Assert.Equal(stays, own.IsAlive);
    }

    [Fact]
    public async Task What_a_passing_cell_gave_away_works_on()
    {
        await _cells.Run("Func<int, int> twice = null; object thing = null;");
        await _cells.Run("twice = x => { for (var i = 0; i < 1; i++) { } return 2 * x; };");
        await _cells.Run("thing = new { Name = \"a\" };");
        for (var i = 0; i < 100; i++) await _cells.Run($"{i} + 1");
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Assert.Equal(42, await _cells.Value("twice(21)"));
        Assert.Equal("{ Name = a }", await _cells.Value("thing.ToString()"));
    }

    [Fact]
    public async Task What_a_passing_cell_gave_away_works_after_a_stop()
    {
        await _cells.Run("Func<int, int> twice = null;");
        await _cells.Run("twice = x => { for (var i = 0; i < 1; i++) { } return 2 * x; };");
        var endless = _cells.Run("Console.Write(1); while (true) { }");
        while (_cells.Host.Stdout.Length == 0) await Task.Delay(5);
        _cells.Session.Interrupt();
        Assert.IsType<Outcome.Interrupted>(await endless);
        Assert.Equal(42, await _cells.Value("twice(21)"));
    }
}
