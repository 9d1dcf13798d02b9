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
    public async Task An_index_out_of_range_names_at_least_the_cell()
    {
        await _cells.Run("int At(int[] a, int i)\n{\n    return a[i];\n}");
        var error = await _cells.Error("At(new int[1], 3)");
        Assert.Contains(error.Traceback, line => line.StartsWith("   cell 1", StringComparison.Ordinal) && line.EndsWith(", in At", StringComparison.Ordinal));
        var top = await _cells.Error("(new int[1])[int.Parse(\"3\")]");
        Assert.Contains(top.Traceback, line => line.StartsWith("   cell 3", StringComparison.Ordinal));
        Assert.Contains("       (new int[1])[int.Parse(\"3\")]", top.Traceback);
    }

    [Fact]
    public async Task What_has_no_place_in_the_code_is_not_told_beside_what_has_one()
    {
        var error = await _cells.Error("extension(string s) { public int Twice => 2 * s.Length; }");
        Assert.Single(error.Diagnostics);
        Assert.Contains("write an extension method", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_extension_method_in_a_class_is_told_what_to_do()
    {
        var error = await _cells.Error("static class Texts { public static string Twice(this string s) => s + s; }");
        Assert.Contains("In a cell, write the extension method by itself", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!fsharp\nlet x = 1", "#!fsharp")]
    [InlineData("%matplotlib inline", "%matplotlib")]
    [InlineData("\n%%bash\nls", "%%bash")]
    public async Task Another_kernels_command_is_named(string code, string command)
    {
        var error = await _cells.Error(code);
        Assert.Equal($"LEDE1002: {command} is a command of another kernel, and only C# is run here. Remove the line, or write the cell in C#.", error.Message);
    }

    [Fact]
    public async Task The_command_that_says_csharp_is_no_error() => Assert.Equal(2, await _cells.Value("#!csharp\n1 + 1"));

    [Fact]
    public async Task An_exception_on_another_thread_is_told_in_the_persons_terms()
    {
        await _cells.Run("var t = new Thread(() => throw new InvalidOperationException(\"elsewhere\")); t.Start(); t.Join(); Thread.Sleep(100);");
        Assert.StartsWith("A background thread failed: System.InvalidOperationException: elsewhere\n   cell 1, line 1", _cells.Host.Stderr, StringComparison.Ordinal);
        Assert.DoesNotContain("Submission#", _cells.Host.Stderr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_on_another_thread_leaves_the_session_alive()
    {
        await _cells.Run("new Thread(() => throw new InvalidOperationException(\"elsewhere\")).Start();");
        await Task.Delay(100);
        Assert.Equal(2, await _cells.Value("1 + 1"));
    }

    [Fact]
    public async Task A_type_that_cannot_be_loaded_costs_its_own_cell_only()
    {
        await _cells.Run("int Twice(int x) { while (x < 0) { } return 2 * x; }");
        await _cells.Run("[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] struct Bad { [System.Runtime.InteropServices.FieldOffset(0)] object o; [System.Runtime.InteropServices.FieldOffset(0)] int i; }");
        Assert.Equal(42, await _cells.Value("Twice(21)"));
    }

    [Fact]
    public async Task What_a_directive_cannot_read_is_the_cells_error()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        Directory.CreateDirectory(Path.Combine(folder, "notebook.ipynb"));
        var error = await _cells.Error($"#!import {Path.Combine(folder, "notebook.ipynb")}");
        Assert.NotEmpty(error.Message);
        Assert.Equal(2, await _cells.Value("1 + 1"));
        Directory.Delete(folder, recursive: true);
    }
}
