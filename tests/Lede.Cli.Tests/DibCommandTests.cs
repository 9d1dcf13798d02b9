using System.Text.Json;

namespace Lede.Tests;

/// <summary><c>lede run</c> and <c>lede report</c> on notebooks of .NET Interactive.</summary>
public sealed class DibCommandTests : IDisposable
{
    const string TwoLanguages = "#!markdown\n\n# Two languages\n\n#!csharp\n\ndisplay(\"from C#\");\n\n#!fsharp\n\nlet x = 1\n\n#!csharp\n\n6 * 7\n";

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Cells_of_other_languages_are_skipped_on_request()
    {
        var saved = _folder.File("saved.ipynb");
        var result = LedeCommand.Run("run", _folder.Write("two.dib", TwoLanguages), "-o", saved, "--skip-unsupported");
        Assert.Equal(0, result.ExitCode);
        var cells = JsonDocument.Parse(File.ReadAllText(saved)).RootElement.GetProperty("cells").EnumerateArray().ToList();
        Assert.Equal("markdown", cells[0].GetProperty("cell_type").GetString());
        Assert.Equal(["from C#", "Skipped: #!fsharp with 1 line below. Only C# is run here.", "42"],
            cells.Skip(1).Select(c => c.GetProperty("outputs")[0].GetProperty("data").GetProperty("text/plain")[0].GetString()));
        Assert.Equal("fsharp", cells[2].GetProperty("metadata").GetProperty("polyglot_notebook").GetProperty("kernelName").GetString());
        Assert.Equal("let x = 1", cells[2].GetProperty("source")[0].GetString());
    }

    [Fact]
    public void Without_that_the_run_ends_at_the_first_of_them()
    {
        var result = LedeCommand.Run("run", _folder.Write("two.dib", TwoLanguages), "-o", _folder.File("saved.ipynb"));
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("#!fsharp is a command of another kernel, and only C# is run here.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dib_becomes_a_report()
    {
        var report = _folder.File("two.html");
        Assert.Equal(0, LedeCommand.Run("report", _folder.Write("two.dib", TwoLanguages), "-o", report, "--skip-unsupported").ExitCode);
        var page = File.ReadAllText(report);
        Assert.Contains("<title>Two languages</title>", page, StringComparison.Ordinal);
        Assert.Contains("Skipped: #!fsharp", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dib_has_no_place_for_outputs()
    {
        var file = _folder.Write("two.dib", TwoLanguages);
        var result = LedeCommand.Run("run", file);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("a .dib file has no place for outputs. Say where to write a notebook that has: -o two.ipynb.", result.Error, StringComparison.Ordinal);
        Assert.Equal(TwoLanguages, File.ReadAllText(file));
    }
}
