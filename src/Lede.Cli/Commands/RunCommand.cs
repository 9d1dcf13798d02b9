using System.CommandLine;

namespace Lede.Cli;

/// <summary><c>lede run NOTEBOOK</c>: runs the notebook fresh and saves what its cells show.</summary>
static class RunCommand
{
    public static Command Create()
    {
        var notebook = NotebookArgument.Create();
        var output = new Option<string?>("--output", "-o") { Description = "The notebook to write; NOTEBOOK itself without it.", HelpName = "OUT.ipynb" };
        var command = new Command("run", "Run a notebook and save its outputs.") { notebook, output };
        command.SetAction((parsed, _) => RunAsync(parsed.GetValue(notebook)!, parsed.GetValue(output)));
        return command;
    }

    static Task<int> RunAsync(string path, string? output)
    {
        var target = Path.GetFullPath(output ?? path);
        return NotebookCommand.RunAsync(path, target, (notebook, _) =>
        {
            notebook.Write(target);
            Console.WriteLine($"Wrote {target}.");
        });
    }
}
