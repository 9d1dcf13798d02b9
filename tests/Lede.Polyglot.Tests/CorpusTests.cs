using System.Globalization;
using Lede.Cli;
using Lede.Kernel;
using Lede.Kernel.Notebooks;

namespace Lede.Tests;

/// <summary>
/// Notebooks as .NET Interactive's users write them (tests/data/interactive). Prose after a cell says what it shows: its words, in their
/// order, whatever stands between them; or that it fails, and with what words.
/// </summary>
public class CorpusTests
{
    static string Folder => Path.Combine(Repository.Root, "tests", "data", "interactive");

    static string[] Names() =>
        [.. Directory.EnumerateFiles(Folder).Select(f => Path.GetFileName(f)!).Where(f => Path.GetExtension(f) is ".dib" or ".ipynb").Order(StringComparer.Ordinal)];

    public static TheoryData<string> Files() => [.. Names()];

    [Fact]
    public void There_are_cells_of_all_kinds_of_use() =>
        Assert.InRange(Names().Sum(file => Notebook.Read(Path.Combine(Folder, file)).CodeCells.Count()), 140, int.MaxValue);

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Each_cell_shows_what_the_prose_after_it_says(string file)
    {
        var notebook = Notebook.Read(Path.Combine(Folder, file));
        Assert.True(notebook.IsOfInteractive);
        using var session = NewsSession.Start(Folder, fromInteractive: true);
        var number = 0;
        var wrong = new List<string>();
        for (var i = 0; i < notebook.Cells.Count; i++)
        {
            if (notebook.Cells[i].Kind != CellKind.Code) continue;
            var host = new NotebookHost();
            var name = string.Create(CultureInfo.InvariantCulture, $"cell {++number}");
            var outcome = await session.ExecuteAsync(notebook.CodeOf(notebook.Cells[i]), new CellContext(name, host));
            if (Difference(notebook.Cells[i + 1].Source, outcome, host) is { } difference) wrong.Add($"{name}: {notebook.Cells[i].Source}\n  → {difference}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    static string? Difference(string says, Outcome outcome, NotebookHost host)
    {
        var told = outcome is Outcome.Failed failed ? failed.Error.Message : null;
        if (says.StartsWith("Fails: ", StringComparison.Ordinal))
            return told is not null && told.Contains(says["Fails: ".Length..], StringComparison.Ordinal) ? null : $"it should fail with '{says}', and said '{told ?? host.Text}'.";
        if (told is not null) return $"it failed: {told}";
        var shown = $"{host.Text} {(outcome as Outcome.Succeeded)?.Shown?[MimeBundle.Text]}";
        if (says == "Shows nothing.") return string.IsNullOrWhiteSpace(shown) ? null : $"it shows '{shown}' where nothing should be.";
        var at = 0;
        foreach (var word in says["Shows:".Length..].Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var found = shown.IndexOf(word, at, StringComparison.Ordinal);
            if (found < 0) return $"'{word}' of '{says}' is missing in '{shown}'.";
            at = found + word.Length;
        }
        return null;
    }
}
