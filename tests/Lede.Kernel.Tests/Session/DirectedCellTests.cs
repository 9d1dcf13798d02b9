using System.Text.RegularExpressions;

namespace Lede.Kernel.Tests;

public sealed partial class DirectedCellTests : IDisposable
{
    readonly Sessions _cells = new();

    public void Dispose() => _cells.Dispose();

    [Fact]
    public async Task Time_is_shown_after_what_the_cell_shows()
    {
        Assert.Equal(2, await _cells.Value("#!time\nConsole.WriteLine(\"a\");\n1 + 1"));
        Assert.Equal(["stdout", "display"], _cells.Host.Shown.Select(s => s.Kind));
        Assert.Matches(WallTime(), _cells.Host.Shown[1].Text);
    }

    [Fact]
    public async Task Time_is_what_the_clock_says()
    {
        await _cells.Run("#!time\nThread.Sleep(100);");
        Assert.InRange(double.Parse(WallTime().Match(_cells.Host.Shown[0].Text).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), 100, 5000);
    }

    [Fact]
    public async Task Time_is_shown_of_a_cell_that_fails()
    {
        await _cells.Error("#!time\nthrow new Exception();");
        Assert.Matches(WallTime(), _cells.Host.Shown[0].Text);
    }

    [Fact]
    public async Task Code_above_a_directive_has_run_before_it_and_shows_its_value()
    {
        Assert.Equal(3, await _cells.Value("var a = 1;\na + 1\n  #!time\na + 2"));
        Assert.Equal(["2", "Wall time"], _cells.Host.Shown.Select(s => s.Text.Split(':')[0]));
    }

    [Fact]
    public async Task Code_below_a_directive_does_not_run_when_that_above_fails()
    {
        await _cells.Error("throw new Exception();\n#!time\nvar b = 1;");
        Assert.Empty(_cells.Host.Shown);
        Assert.Contains("'b' does not exist", (await _cells.Error("b")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_and_columns_are_those_of_the_whole_cell()
    {
        var error = await _cells.Error("#!time\nvar a = 1;\n#!time\n   missing();");
        Assert.Equal("cell 1, line 4, column 4: error CS0103: The name 'missing' does not exist in the current context", error.Traceback[0]);
        Assert.Equal("       missing();", error.Traceback[1]);
    }

    [Fact]
    public async Task A_traceback_shows_the_line_of_a_piece_that_ran_before()
    {
        var error = await _cells.Error("int Half(int n)\n{\n    return n / 0.CompareTo(0);\n}\n#!time\nHalf(1)");
        Assert.Equal(["   cell 1, line 3, in Half", "       return n / 0.CompareTo(0);", "   cell 1, line 6", "       Half(1)"], error.Traceback.Skip(1));
    }

    [Theory]
    [InlineData("var s = @\"\n#!time\n\"; s.Length", 8)]
    [InlineData("var s = \"\"\"\n#!nothing\n\"\"\"; s.Length", 9)]
    [InlineData("/*\n#!nothing\n*/ 8", 8)]
    public async Task What_looks_like_a_directive_inside_a_string_or_a_comment_is_none(string code, int value)
    {
        Assert.Equal(value, await _cells.Value(code));
        Assert.Empty(_cells.Host.Shown);
    }

    [Theory]
    [InlineData("#!tiem\n1", "#!tiem")]
    [InlineData("1 + 1\n#!Nothing --at all", "#!Nothing")]
    public async Task A_command_that_is_not_known_says_which_are(string code, string command)
    {
        var error = await _cells.Error(code);
        Assert.StartsWith($"LEDE1002: {command} is no command here. There are ", error.Message, StringComparison.Ordinal);
        Assert.Contains("#!time", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_error_of_a_command_names_its_line()
    {
        var error = await _cells.Error("var a = 1;\n\n  #!tiem");
        Assert.StartsWith("cell 1, line 3, column 3: error LEDE1002: #!tiem", error.Traceback[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reference_may_stand_below_code() =>
        Assert.Equal("a", await _cells.Value("var name = \"a\";\n#r \"System.Xml.Linq\"\nnew System.Xml.Linq.XElement(name).Name.LocalName"));

    [Theory]
    [InlineData("#!time\n1 + 1", CompletenessStatus.Complete)]
    [InlineData("var a = 1;\n#!time", CompletenessStatus.Complete)]
    [InlineData("#!time\nif (true) {", CompletenessStatus.Incomplete)]
    [InlineData("#!time\nvar = ;", CompletenessStatus.Invalid)]
    [InlineData("var a = 1;\n#r \"System.Xml.Linq\"\na", CompletenessStatus.Complete)]
    public void A_directive_does_not_make_a_cell_incomplete(string code, CompletenessStatus status) =>
        Assert.Equal(status, _cells.Session.IsComplete(code).Status);

    [GeneratedRegex(@"^Wall time: (\d+\.\d)ms$")]
    private static partial Regex WallTime();
}
