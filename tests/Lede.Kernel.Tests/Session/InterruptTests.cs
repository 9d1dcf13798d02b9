using System.Diagnostics;

namespace Lede.Kernel.Tests;

/// <remarks>
/// Not here: endless loops inside libraries. They end only by aborting the thread, and .NET 10.0 on Linux can die of that.
/// </remarks>
public sealed class InterruptTests : IDisposable
{
    readonly Sessions _cells = new();

    public void Dispose() => _cells.Dispose();

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("for (;;) ;")]
    [InlineData("do { } while (true);")]
    [InlineData("foreach (var i in Enumerable.Range(0, int.MaxValue)) { }\nforeach (var i in Enumerable.Range(0, int.MaxValue)) { }")]
    [InlineData("async Task<int> Wait() { await Task.Delay(60_000); return 1; } Wait().Result")]
    [InlineData("await foreach (var i in Endless()) { } async IAsyncEnumerable<int> Endless() { while (true) { await Task.Yield(); yield return 1; } }")]
    [InlineData("lock (string.Intern(\"gate\")) Monitor.Wait(string.Intern(\"gate\"));")]
    [InlineData("new SemaphoreSlim(0).Wait();")]
    [InlineData("new System.Collections.Concurrent.BlockingCollection<int>().Take()")]
    [InlineData("Thread.Sleep(60_000);")]
    [InlineData("await Task.Delay(60_000);")]
    [InlineData("await Task.Delay(1); while (true) { }")]
    [InlineData("while (true) { try { Thread.Sleep(60_000); } catch { } }")]
    [InlineData("Task.Run(() => { while (!stop) { } }).Wait();")]
    [InlineData("Parallel.For(0, 4, _ => { while (!stop) { } });")]
    [InlineData("new ManualResetEventSlim().Wait();")]
    [InlineData("bool Small(int i) { return i < 0; } Enumerable.Range(0, int.MaxValue).Count(Small)")]
    [InlineData("Enumerable.Range(0, int.MaxValue).Count(i => i < 0)")]
    [InlineData("Enumerable.Range(0, int.MaxValue).LongCount(delegate(int i) { return false; })")]
    [InlineData("var last = Enumerable.Range(0, int.MaxValue).Where(i => i < 0).LastOrDefault();")]
    [InlineData("(from i in Enumerable.Range(0, int.MaxValue) where i < 0 select i).Count()")]
    [InlineData("(from i in Enumerable.Range(0, int.MaxValue) select (long)i).Sum()")]
    [InlineData("Enumerable.Range(0, int.MaxValue).AsParallel().Count(i => i < 0)")]
    [InlineData("Parallel.For(0, int.MaxValue, _ => { });")]
    [InlineData("int Few() => Enumerable.Range(0, int.MaxValue).Count(i => i < 0); Few()")]
    [InlineData("again: goto again;")]
    [InlineData("Func<int, int> f = i => { while (true) { } }; f(1);")]
    [InlineData("async Task Forever() { while (true) await Task.Yield(); } await Forever();")]
    public async Task Stops_and_keeps_the_session(string code)
    {
        // `stop` ends the work that the code left on other threads, which is not the cell's any more.
        await _cells.Run("var keep = 42; var stop = false;");
        var running = _cells.Run("Console.WriteLine(\"before\");\n" + code);
        var host = _cells.Host;
        await Started();
        var watch = Stopwatch.StartNew();
        _cells.Session.Interrupt();
        Assert.IsType<Outcome.Interrupted>(await running);
        Assert.True(watch.ElapsedMilliseconds < 2_000, $"took {watch.ElapsedMilliseconds} ms");
        Assert.Equal("before\n", host.Stdout);
        await _cells.Run("stop = true;");
        Assert.Equal(42, await _cells.Value("keep"));
    }

    [Fact]
    public async Task Runs_finally_blocks()
    {
        await _cells.Run("var cleaned = false;");
        var running = _cells.Run("Console.Write(1); try { while (true) { } } finally { cleaned = true; }");
        await Started();
        _cells.Session.Interrupt();
        Assert.IsType<Outcome.Interrupted>(await running);
        Assert.Equal(true, await _cells.Value("cleaned"));
    }

    [Fact]
    public async Task Keeps_what_the_stopped_cell_had_assigned()
    {
        var running = _cells.Run("var made = 7; Console.Write(1); while (true) { }");
        await Started();
        _cells.Session.Interrupt();
        Assert.IsType<Outcome.Interrupted>(await running);
        Assert.Equal(7, await _cells.Value("made"));
    }

    [Fact]
    public async Task Stops_a_value_that_takes_for_ever_to_print()
    {
        await _cells.Run("class Slow { public override string ToString() { Console.Write(1); while (true) { } } }");
        var running = _cells.Run("new Slow()");
        await Started();
        _cells.Session.Interrupt();
        Assert.IsType<Outcome.Interrupted>(await running);
        Assert.Equal(2, await _cells.Value("1 + 1"));
    }

    [Fact]
    public async Task A_cancelled_token_interrupts()
    {
        await _cells.Run("1");
        using var source = new CancellationTokenSource(100);
        var outcome = await _cells.Session.ExecuteAsync("while (true) { }", new CellContext("cell", new RecordingHost()) { Cancellation = source.Token });
        Assert.IsType<Outcome.Interrupted>(outcome);
    }

    [Fact]
    public async Task Between_cells_it_does_nothing()
    {
        _cells.Session.Interrupt();
        Assert.Equal(2, await _cells.Value("1 + 1"));
        _cells.Session.Interrupt();
        Assert.Equal(3, await _cells.Value("1 + 2"));
    }

    [Fact]
    public async Task A_cell_that_nothing_wakes_is_left_behind()
    {
        await _cells.Run("var keep = 42; var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0); listener.Start();");
        var running = _cells.Run("Console.Write(1); listener.AcceptTcpClient();");
        var host = _cells.Host;
        await Started();
        _cells.Session.Interrupt();
        Assert.IsType<Outcome.Interrupted>(await running.WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Equal(
            "The cell is inside a call to the operating system or to native code, where nothing can stop it. It was left behind: "
            + "when that call returns, the cell ends. The kernel can be used meanwhile; restart it to be rid of the call.\n", host.Stderr);
        Assert.Equal(42, await _cells.Value("keep"));
        await _cells.Run("listener.Stop();");
    }

    // By its output, because a machine under load takes its time to compile the cell; then a little longer, to be inside.
    async Task Started()
    {
        for (var i = 0; i < 1000 && _cells.Host.Stdout.Length == 0; i++) await Task.Delay(10);
        await Task.Delay(50);
    }

    // Where nothing is connected, a stop still comes in the end, as an abort, which .NET may not survive.
    [Theory]
    [InlineData("int Twice(int x) { return 2 * x; }\nTwice(1);\n")]
    [InlineData("Func<int, int> f = x => { while (x < 0) { } return x; };\n")]
    [InlineData("new[] { 1 }.Count(i => { for (; i < 0;) { } return i > 0; });\n")]
    public async Task Cells_ask_the_signal_of_their_session(string code) => Assert.Equal(true, await _cells.Value(code + """
        ((System.Threading.CancellationToken)System.Reflection.Assembly.GetExecutingAssembly().GetTypes().Single(t => t.Name.StartsWith("<PrivateImplementationDetails>"))
            .GetField("ModuleCancellationToken", System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic).GetValue(null)).CanBeCanceled
        """));
}
