using System.Globalization;
using Lede.Kernel.Notebooks;

namespace Lede.Kernel.Session.Directives;

/// <summary>Runs the cells of another notebook, or a file's code, as though they stood here.</summary>
sealed class Import : IDirective
{
    // A notebook that imports itself would never end.
    const int Deepest = 16;

    public IReadOnlyList<string> Names { get; } = ["#!import"];

    public string Help => "FILE: runs an .ipynb's, .dib's, .cs' or .csx' code; relative to the notebook";

    public async Task<Outcome> RunAsync(DirectiveLine line, DirectedCell cell)
    {
        var path = Path.GetFullPath(line.Arguments.Trim('"'), cell.Folder);
        if (!File.Exists(path)) return line.Fail("LEDE1009", $"#!import: there is no file \"{path}\". Paths are relative to the file that imports.");
        if (cell.Depth == Deepest) return line.Fail("LEDE1009", $"#!import: \"{path}\" is imported by what it imports. Remove one of the imports.");
        IEnumerable<(string Name, string Code)> pieces;
        try
        {
            pieces = Path.GetExtension(path).ToLowerInvariant() switch
            {
                ".cs" or ".csx" => [(path, await File.ReadAllTextAsync(path, cell.Stopped).ConfigureAwait(false))],
                ".ipynb" or ".dib" => Pieces(Notebook.Read(path), Path.GetFileName(path)),
                var other => throw new NotebookException($"\"{path}\" is of the kind {other}, and .ipynb, .dib, .cs and .csx can be imported."),
            };
        }
        catch (NotebookException exception)
        {
            return line.Fail("LEDE1009", $"#!import: {exception.Message}");
        }
        foreach (var (name, code) in pieces)
        {
            var outcome = await cell.RunOtherAsync(code, name, Path.GetDirectoryName(path)!).ConfigureAwait(false);
            if (outcome is not Outcome.Succeeded succeeded) return outcome;
            if (succeeded.Shown is { } shown) cell.Show(shown);
        }
        return await cell.RunRestAsync().ConfigureAwait(false);
    }

    static IEnumerable<(string, string)> Pieces(Notebook notebook, string file) => notebook.CodeCells
        .Select((cell, index) => (string.Create(CultureInfo.InvariantCulture, $"{file}, cell {index + 1}"), notebook.CodeOf(cell)));
}
