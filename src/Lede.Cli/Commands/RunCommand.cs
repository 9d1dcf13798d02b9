using System.CommandLine;
using Lede.Kernel.Notebooks;

namespace Lede.Cli;

/// <summary><c>lede run NOTEBOOK</c>: runs the notebook fresh and saves what its cells show.</summary>
static class RunCommand
{
    public static Command Create()
    {
        var notebook = NotebookArgument.Create();
        var output = new Option<string?>("--output", "-o") { Description = "The notebook to write; NOTEBOOK itself without it.", HelpName = "OUT.ipynb" };
        var skip = NotebookArgument.SkipUnsupported();
        var command = new Command("run", "Run a notebook and save its outputs.") { notebook, output, skip };
        command.SetAction((parsed, _) => RunAsync(parsed.GetValue(notebook)!, parsed.GetValue(output), parsed.GetValue(skip)));
        return command;
    }

    static Task<int> RunAsync(string path, string? output, bool skipUnsupported)
    {
        var target = Path.GetFullPath(output ?? path);
        if (Path.GetExtension(target).Equals(".dib", StringComparison.OrdinalIgnoreCase))
            throw new NotebookException($"{target}: a .dib file has no place for outputs. Say where to write a notebook that has: -o {Path.GetFileNameWithoutExtension(target)}.ipynb.");
        return NotebookCommand.RunAsync(path, target, skipUnsupported, (notebook, _) =>
        {
            notebook.Write(target);
            Console.WriteLine($"Wrote {target}.");
        });
    }
}
