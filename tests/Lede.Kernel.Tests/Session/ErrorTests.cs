namespace Lede.Kernel.Tests;

public sealed class ErrorTests : IDisposable
{
    readonly Sessions _cells = new();

    public void Dispose() => _cells.Dispose();

    [Fact]
    public async Task A_compile_error_shows_line_column_and_caret()
    {
        var error = await _cells.Error("var a = 1;\nvar b = a + c;");
        Assert.Equal("CompilationError", error.Name);
        Assert.Equal("CS0103: The name 'c' does not exist in the current context", error.Message);
        Assert.Equal(
            [
                "cell 1, line 2, column 13: error CS0103: The name 'c' does not exist in the current context",
                "    var b = a + c;",
                "                ^",
            ], error.Traceback.ToArray());
        Assert.Equal([new CellDiagnostic("cell 1", 2, 13, "CS0103", "The name 'c' does not exist in the current context", "var b = a + c;")], error.Diagnostics.ToArray());
    }

    [Fact]
    public async Task The_caret_stands_below_the_error_after_wide_characters()
    {
        var error = await _cells.Error("var s = \"算力\" + x;");
        Assert.Equal("    var s = \"算力\" + x;", error.Traceback[1]);
        // Nine narrow characters, two wide ones, four narrow ones.
        Assert.Equal("    " + new string(' ', 9) + "\u3000\u3000" + new string(' ', 4) + "^", error.Traceback[2]);
    }

    [Fact]
    public async Task The_column_is_the_persons_where_a_loop_stands_before_the_error()
    {
        var error = await _cells.Error("while (true) { break; } missing();");
        Assert.Equal("cell 1, line 1, column 25: error CS0103: The name 'missing' does not exist in the current context", error.Traceback[0]);
    }

    [Fact]
    public async Task Several_errors_are_told_in_the_order_of_the_lines()
    {
        var error = await _cells.Error("one();\ntwo();");
        Assert.Equal([1, 2], error.Diagnostics.Select(d => d.Line));
        Assert.Equal("CS0103: The name 'one' does not exist in the current context (2 errors)", error.Message);
    }

    [Fact]
    public async Task A_traceback_names_cells_and_lines_and_nothing_of_ours()
    {
        await _cells.Run("int Divide(int a, int b)\n{\n    return a / b;\n}");
        await _cells.Run("async Task<int> Later(int n)\n{\n    await Task.Delay(1);\n    return Divide(n, 0);\n}");
        var error = await _cells.Error("// comes first\nvar r = await Later(1);");
        Assert.Equal("System.DivideByZeroException", error.Name);
        Assert.Equal("Attempted to divide by zero.", error.Message);
        Assert.Equal(
            [
                "System.DivideByZeroException: Attempted to divide by zero.",
                "   cell 1, line 3, in Divide",
                "       return a / b;",
                "   cell 2, line 4, in Later",
                "       return Divide(n, 0);",
                "   cell 3, line 2",
                "       var r = await Later(1);",
            ], error.Traceback.ToArray());
    }

    [Fact]
    public async Task An_exception_of_ones_own_is_named_as_it_was_declared()
    {
        await _cells.Run("class TooOld : Exception { public TooOld(string m) : base(m) { } }");
        var error = await _cells.Error("throw new TooOld(\"1999\");");
        Assert.Equal("TooOld", error.Name);
        Assert.Equal("TooOld: 1999", error.Traceback[0]);
    }

    [Fact]
    public async Task A_cause_is_told_too()
    {
        var error = await _cells.Error("try { int.Parse(\"x\"); } catch (Exception e) { throw new InvalidOperationException(\"outer\", e); }");
        Assert.Equal("System.InvalidOperationException: outer", error.Traceback[0]);
        Assert.Contains("caused by System.FormatException: The input string 'x' was not in a correct format.", error.Traceback);
    }

    [Fact]
    public async Task Endless_recursion_is_an_error_and_not_the_end_of_the_process()
    {
        var error = await _cells.Error("int Deeper(int n) => Deeper(n + 1) + 1;\nDeeper(0)");
        Assert.Equal("System.InsufficientExecutionStackException", error.Name);
        Assert.Equal(2, await _cells.Value("1 + 1"));
    }

    [Fact]
    public async Task An_exception_on_another_thread_leaves_the_session_alive()
    {
        await _cells.Run("new Thread(() => throw new InvalidOperationException(\"elsewhere\")).Start();");
        await Task.Delay(100);
        Assert.Equal(2, await _cells.Value("1 + 1"));
    }
}
