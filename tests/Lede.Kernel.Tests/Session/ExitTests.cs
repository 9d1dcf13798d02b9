namespace Lede.Kernel.Tests;

/// <summary><c>Environment.Exit</c> ends the cell that calls it, and not everybody's variables.</summary>
public sealed class ExitTests : IDisposable
{
    readonly Sessions _cells = new();

    public void Dispose() => _cells.Dispose();

    [Theory]
    [InlineData("Environment.Exit(3);")]
    [InlineData("System.Environment.Exit(3);")]
    [InlineData("Environment.Exit(exitCode: 3);")]
    [InlineData("using static System.Environment;\nExit(3);")]
    [InlineData("void Leave() { Environment.Exit(3); }\nLeave();")]
    [InlineData("class Door { public void Leave() => Environment.Exit(3); }\nnew Door().Leave();")]
    [InlineData("await Task.Run(() => Environment.Exit(3));")]
    [InlineData("try { Environment.Exit(3); } catch { }\nwhile (true) { }")]
    public async Task The_cell_ends_and_the_session_goes_on(string code)
    {
        await _cells.Run("var kept = 1;");
        var error = await _cells.Error(code);
        Assert.Equal("Environment.Exit(3) ended this cell. The session goes on, with its variables.", error.Message);
        Assert.Equal(1, await _cells.Value("kept"));
    }

    [Fact]
    public async Task What_comes_after_it_does_not_run()
    {
        await _cells.Run("var reached = false;");
        await _cells.Error("Environment.Exit(0); reached = true;");
        Assert.Equal(false, await _cells.Value("reached"));
    }

    [Fact]
    public async Task A_method_that_is_only_called_so_is_left_alone() =>
        Assert.Equal("left", await _cells.Value("class Environment { public static string Exit(int code) => \"left\"; }\nEnvironment.Exit(1)"));
}
