using System.Runtime.InteropServices;

namespace Lede.Kernel.Tests;

public sealed class MagicTests : IDisposable
{
    readonly Sessions _cells = new();

    public void Dispose() => _cells.Dispose();

    [Fact]
    public async Task Who_names_the_variables()
    {
        await _cells.Run("#!who");
        Assert.Equal("There are no variables yet.", Shown());
        await _cells.Run("var b = 1; var a = \"x\"; int NoVariable() => 1; class Neither { }");
        await _cells.Run("var c = 2;\n#!who");
        Assert.Equal("a, b, c", Shown());
    }

    [Fact]
    public async Task Whos_tells_types_and_values()
    {
        await _cells.Run("var numbers = new List<int> { 1, 2, 3 };\nvar text = \"words\";\nstring? none = null;\n#!whos");
        var lines = Shown().Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        Assert.Contains(lines, line => line is [.., "Name", "Type", "Value"]);
        Assert.Contains(lines, line => line is [.., "text", "string", "words"]);
        Assert.Contains(lines, line => line.Contains("numbers") && line.Contains("List<int>"));
        Assert.Contains(lines, line => line.Contains("none"));
    }

    [Fact]
    public async Task A_value_that_is_endless_to_show_can_be_stopped()
    {
        await _cells.Run("class Slow { public static ManualResetEventSlim Reached = new(); public override string ToString() { Reached.Set(); while (true) { } } }\nvar slow = new Slow();");
        var reached = (ManualResetEventSlim)(await _cells.Value("Slow.Reached"))!;
        var cell = _cells.Run("#!whos");
        Assert.True(await Task.Run(() => reached.Wait(TimeSpan.FromSeconds(30))));
        _cells.Session.Interrupt();
        Assert.IsType<Outcome.Interrupted>(await cell.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Equal(2, await _cells.Value("1 + 1"));
    }

    [Fact]
    public async Task Reset_forgets_variables_types_usings_and_references()
    {
        await _cells.Run("using System.Numerics;\n#r \"System.Xml.Linq\"\nvar a = 1; class Mine { } BigInteger big = 1;");
        Assert.Equal(3, await _cells.Value("#!reset\nvar b = 2;\nb + 1"));
        foreach (var gone in new[] { "a", "new Mine()", "typeof(BigInteger)" })
            Assert.Contains("error CS0", (await _cells.Error(gone)).Traceback[0], StringComparison.Ordinal);
        await _cells.Run("#!who");
        Assert.Equal("b", Shown());
        Assert.DoesNotContain("a", _cells.Session.Complete("", 0).Items.Select(item => item.Text));
    }

    [Theory]
    [InlineData("#!help")]
    [InlineData("#!lsmagic")]
    public async Task Help_tells_each_command_on_a_line(string command)
    {
        await _cells.Run(command);
        Assert.All(new[] { "#!time", "#!who", "#!whos", "#!reset", "#!about", "#!help, #!lsmagic", "#!csharp, #!c#", "#r \"nuget: ", "#load \"" },
            name => Assert.Contains(Shown().Split('\n'), line => line.StartsWith(name, StringComparison.Ordinal) && line.Length > name.Length + 10));
    }

    [Fact]
    public async Task About_tells_version_runtime_system_and_path()
    {
        await _cells.Run("#!about");
        Assert.StartsWith("Lede 0.", Shown(), StringComparison.Ordinal);
        Assert.Contains(RuntimeInformation.FrameworkDescription, Shown(), StringComparison.Ordinal);
        Assert.Contains(RuntimeInformation.RuntimeIdentifier, Shown(), StringComparison.Ordinal);
        Assert.Contains(AppContext.BaseDirectory, Shown(), StringComparison.Ordinal);
    }

    string Shown() => Assert.Single(_cells.Host.Shown).Text;
}
