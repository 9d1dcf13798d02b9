namespace Lede.Kernel.Tests;

/// <summary>Cells of several languages: what is shown, what is skipped, what is refused.</summary>
public sealed class LanguageDirectiveTests : IDisposable
{
    readonly Sessions _cells = new();
    readonly string _folder = Directory.CreateTempSubdirectory("lede").FullName;

    public void Dispose()
    {
        _cells.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    async Task<(Outcome Outcome, RecordingHost Host)> Skipping(string code)
    {
        var host = new RecordingHost();
        return (await _cells.Session.ExecuteAsync(code, new CellContext("cell", host) { SkipsUnsupported = true }), host);
    }

    [Fact]
    public async Task Sections_of_a_cell_run_in_their_order()
    {
        Assert.Equal(2, await _cells.Value("Console.Write(1);\n#!markdown\n# Title\n\n- a\n#!csharp\n1 + 1"));
        Assert.Equal([("stdout", "1"), ("display", "# Title\n\n- a")], _cells.Host.Shown);
    }

    [Theory]
    [InlineData("#!fsharp\nlet x = 1", "#!fsharp")]
    [InlineData("#!pwsh\nls", "#!pwsh")]
    [InlineData("#!sql-shop\nselect 1", "#!sql-shop")]
    [InlineData("%%bash\nls", "%%bash")]
    public async Task Another_language_is_named(string code, string command) => Assert.Equal(
        $"LEDE1002: {command} is a command of another kernel, and only C# is run here. Remove the line, or write the cell in C#.", (await _cells.Error(code)).Message);

    [Fact]
    public async Task Where_it_is_skipped_a_notice_stands_in_its_place_and_the_cell_goes_on()
    {
        var (outcome, host) = await Skipping("#!fsharp\nlet a = 1\nlet b = 2\n#!csharp\n40 + 2");
        Assert.Equal(42, Assert.IsType<Outcome.Succeeded>(outcome).Value);
        Assert.Equal([("display", "Skipped: #!fsharp with 2 lines below. Only C# is run here.")], host.Shown);
    }

    [Fact]
    public async Task A_directive_among_the_text_of_another_language_belongs_to_it()
    {
        var (outcome, host) = await Skipping("#!fsharp\n#!share --from csharp x\nsprintf \"%s\" x\n#!csharp\n7");
        Assert.Equal(7, Assert.IsType<Outcome.Succeeded>(outcome).Value);
        Assert.Equal([("display", "Skipped: #!fsharp with 1 line below. Only C# is run here.")], host.Shown);
        await _cells.Run("#!javascript\n#!share --from csharp x\nconst y = x;");
        Assert.Equal([("display", "const y = x;")], _cells.Host.Shown);
    }

    [Theory]
    [InlineData("#!connect mssql --kernel-name db \"Server=a;b\"\n1", "Skipped: #!connect. Only C# is run here.")]
    [InlineData("#!share --from fsharp x\n1", "Skipped: #!share --from fsharp x. Only C# is run here.")]
    [InlineData("#!set --name x --value @fsharp:x\n1", "Skipped: #!set --name x --value @fsharp:x. Only C# is run here.")]
    public async Task What_needs_another_kernel_can_be_skipped_too(string code, string notice)
    {
        var (outcome, host) = await Skipping(code);
        Assert.Equal(1, Assert.IsType<Outcome.Succeeded>(outcome).Value);
        Assert.Equal([("display", notice)], host.Shown);
    }

    [Theory]
    [InlineData("#!connect mssql --kernel-name db", "LEDE1008: #!connect mssql: other kernels cannot be connected, because only C# is run here. Use the database's or service's own .NET package from C#.")]
    [InlineData("#!share --from fsharp x", "LEDE1005: #!share --from fsharp: only C# is run here, so there is no value 'x' of fsharp. Make the value in C#.")]
    [InlineData("#!share x", "LEDE1005: #!share takes the kernel and the name of one value: #!share --from csharp x.")]
    [InlineData("#!share --from csharp nothing", "LEDE1005: #!share --from csharp: C# has no value 'nothing'. Run the cell that makes it first.")]
    [InlineData("#!set --name x", "LEDE1006: #!set takes a name and a value: #!set --name x --value 5.")]
    [InlineData("#!set --name 1x --value 2", "LEDE1006: #!set takes a name and a value: #!set --name x --value 5.")]
    [InlineData("#!set --name x --value @fsharp:x", "LEDE1006: #!set --value @fsharp:x: only C# is run here, so there is no value of fsharp. Make the value in C#.")]
    [InlineData("#!value\ntext", "LEDE1007: #!value takes the name of the variable that the text becomes: #!value --name x.")]
    public async Task What_a_directive_cannot_do_is_told_with_the_remedy(string code, string message) => Assert.Equal(message, (await _cells.Error(code)).Message);

    [Theory]
    [InlineData("#!set --name x --value plain\nx", "plain")]
    [InlineData("#!set --name x --value \"with \\ blanks\"\nx", "with \\ blanks")]
    [InlineData("var a = \"A\";\n#!set --name x --value @csharp:a\nx", "A")]
    [InlineData("var a = \"A\";\n#!share --from csharp a --as x\nx", "A")]
    [InlineData("#!value --name x\n{ \"a\": \"b\" }\n\"\"\"\n#!csharp\nx", "{ \"a\": \"b\" }\n\"\"\"")]
    public async Task Values_come_from_text_and_from_other_values(string code, string value) => Assert.Equal(value, await _cells.Value(code));

    [Fact]
    public async Task Text_of_a_file_becomes_a_value()
    {
        var file = Path.Combine(_folder, "a.txt");
        await File.WriteAllTextAsync(file, "one\ntwo");
        Assert.Equal("one\ntwo", await _cells.Value($"#!value --name x --from-file \"{file}\"\nx"));
        Assert.Equal($"LEDE1007: #!value: there is no file \"{file}x\". Paths are relative to the notebook.", (await _cells.Error($"#!value --name x --from-file \"{file}x\"")).Message);
    }

    [Fact]
    public async Task The_cells_of_another_notebook_run_where_it_is_imported()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "other.dib"), "#!markdown\nprose\n#!csharp\nvar a = 40;\n#!import code.csx\n#!csharp\nTwice(a)");
        await File.WriteAllTextAsync(Path.Combine(_folder, "code.csx"), "int Twice(int n) => 2 * n;");
        Assert.Equal(82, await _cells.Value($"#!import \"{Path.Combine(_folder, "other.dib")}\"\nTwice(a) + 2"));
        Assert.Equal([("display", "80")], _cells.Host.Shown);
    }

    [Fact]
    public async Task An_error_in_what_is_imported_names_its_file_and_line()
    {
        var file = Path.Combine(_folder, "bad.cs");
        await File.WriteAllTextAsync(file, "var a = 1;\nmissing();");
        Assert.StartsWith($"{file}, line 2, column 1: error CS0103", (await _cells.Error($"#!import {file}")).Traceback[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notebook_that_imports_itself_ends()
    {
        var file = Path.Combine(_folder, "self.dib");
        await File.WriteAllTextAsync(file, "#!csharp\n#!import self.dib");
        Assert.Equal($"LEDE1009: #!import: \"{file}\" is imported by what it imports. Remove one of the imports.", (await _cells.Error($"#!import {file}")).Message);
    }

    [Fact]
    public async Task A_file_that_is_not_there_or_no_code_is_told()
    {
        var missing = Path.Combine(_folder, "no.dib");
        Assert.Equal($"LEDE1009: #!import: there is no file \"{missing}\". Paths are relative to the file that imports.", (await _cells.Error($"#!import {missing}")).Message);
        var text = Path.Combine(_folder, "a.txt");
        await File.WriteAllTextAsync(text, "");
        Assert.Equal($"LEDE1009: #!import: \"{text}\" is of the kind .txt, and .ipynb, .dib, .cs and .csx can be imported.", (await _cells.Error($"#!import {text}")).Message);
    }
}
