using Lede.Kernel.Notebooks;

namespace Lede.Kernel.Tests;

public sealed class DibFileTests
{
    static Notebook Read(string text) => DibFile.Parse(text, "n.dib");

    static IEnumerable<(CellKind, string?, string)> Cells(string text) => Read(text).Cells.Select(c => (c.Kind, c.Language, c.Source));

    [Fact]
    public void Each_line_that_names_a_language_begins_a_cell() => Assert.Equal(
        [(CellKind.Markdown, null, "# Title\n\nProse."), (CellKind.Code, "csharp", "var a = 1;\n\na"), (CellKind.Code, "fsharp", "let b = 2")],
        Cells("#!markdown\n\n# Title\n\nProse.\n\n#!csharp\n\nvar a = 1;\n\na\n\n#!fsharp\n\nlet b = 2\n"));

    [Fact]
    public void What_stands_first_is_of_the_default_language()
    {
        Assert.Equal([(CellKind.Code, "csharp", "1")], Cells("1\n"));
        Assert.Equal([(CellKind.Code, "fsharp", "let a = 1")], Cells("let a = 1\n#!meta\n{\"kernelInfo\":{\"defaultKernelName\":\"fsharp\"}}\n"));
    }

    [Fact]
    public void Directives_belong_to_the_cell_they_stand_in() =>
        Assert.Equal([(CellKind.Code, "csharp", "#!time\n#!share --from fsharp x\n#r \"nuget: A\"\nx")], Cells("#!csharp\n#!time\n#!share --from fsharp x\n#r \"nuget: A\"\nx"));

    [Theory]
    [InlineData("#!c#", "csharp")]
    [InlineData("#!cs", "csharp")]
    [InlineData("#!pwsh", "pwsh")]
    [InlineData("#!mermaid", "mermaid")]
    public void Languages_have_several_names(string line, string language) => Assert.Equal([(CellKind.Code, language, "x")], Cells($"{line}\nx"));

    [Fact]
    public void Languages_that_the_file_introduces_begin_cells_too()
    {
        const string meta = "#!meta\n\n{\"kernelInfo\":{\"defaultKernelName\":\"csharp\",\"items\":[{\"name\":\"sql-shop\",\"aliases\":[\"shop\"]}]},\"author\":\"A\"}\n\n";
        Assert.Equal(["sql-shop", "shop"], Cells(meta + "#!sql-shop\nselect 1\n#!shop\nselect 2").Select(c => c.Item2));
        Assert.Equal([(CellKind.Code, "csharp", "#!sql-other\nselect 1")], Cells(meta + "#!csharp\n#!sql-other\nselect 1"));
    }

    [Fact]
    public void What_the_file_says_of_itself_is_kept_in_the_notebook()
    {
        var notebook = Read("#!meta\r\n\r\n{\"kernelInfo\":{\"defaultKernelName\":\"csharp\"},\"author\":\"A\"}\r\n\r\n#!csharp\r\n\r\n1\r\n2\r\n");
        Assert.Equal("1\n2", notebook.Cells.Single().Source);
        var again = Notebook.Parse(notebook.ToJson(), "again");
        Assert.Equal("csharp", (string?)again.Metadata["polyglot_notebook"]!["kernelInfo"]!["defaultKernelName"]);
        Assert.Equal("A", (string?)again.Metadata["author"]);
        Assert.True(again.IsOfInteractive);
        Assert.Equal("csharp", again.Cells.Single().Language);
    }

    [Theory]
    [InlineData("#!csharp\n1\n#!meta\n[1]", "n.dib, line 3: what follows #!meta is no JSON object. Mend it, or remove the block.")]
    [InlineData("#!meta\n{\"a\": ", "n.dib, line 1: what follows #!meta is no JSON object. Mend it, or remove the block.")]
    public void A_broken_block_is_told_by_file_place_and_remedy(string text, string message) =>
        Assert.Equal(message, Assert.Throws<NotebookException>(() => Read(text)).Message);

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("#!csharp\n\n#!markdown\n")]
    public void Empty_cells_are_none(string text) => Assert.Empty(Read(text).Cells);

    [Theory]
    [InlineData("{\"polyglot_notebook\":{\"kernelName\":\"fsharp\"}}", "#!fsharp\nx")]
    [InlineData("{\"dotnet_interactive\":{\"language\":\"pwsh\"}}", "#!pwsh\nx")]
    [InlineData("{\"dotnet_interactive\":{\"language\":\"csharp\"}}", "x")]
    [InlineData("{}", "x")]
    public void A_cell_is_run_in_the_language_its_notebook_says(string metadata, string code)
    {
        var notebook = Notebook.Parse($"{{\"nbformat\":4,\"cells\":[{{\"cell_type\":\"code\",\"source\":\"x\",\"metadata\":{metadata}}}]}}", "n");
        Assert.Equal(code, notebook.CodeOf(notebook.Cells[0]));
    }

    [Fact]
    public void A_cell_that_names_its_language_itself_is_not_told_twice()
    {
        var notebook = Notebook.Parse("{\"nbformat\":4,\"cells\":[{\"cell_type\":\"code\",\"source\":\"#!html\\nx\",\"metadata\":{\"dotnet_interactive\":{\"language\":\"html\"}}}]}", "n");
        Assert.Equal("#!html\nx", notebook.CodeOf(notebook.Cells[0]));
    }
}
