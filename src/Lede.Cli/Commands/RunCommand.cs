using System.CommandLine;
using Lede.Kernel.Notebooks;

namespace Lede.Cli;

/// <summary><c>lede run NOTEBOOK</c>: runs the notebook fresh and saves what its cells show.</summary>
static class RunCommand
{
    public static Command Create()
    {
        var command = new CommandWithExamples("run", "Run a notebook and save its outputs.", """
            lede run notebook.ipynb                                save the outputs in the notebook itself
            lede run notebook.ipynb -o june.ipynb -p month=6       with a value for a parameter, into another file
            lede run notebook.ipynb --timeout 5m                   stop a cell that takes longer
            """);
        var arguments = new NotebookArguments(command, new Option<string?>("--output", "-o") { Description = "The notebook to write; NOTEBOOK itself without it.", HelpName = "OUT.ipynb" });
        command.SetAction((parsed, _) => RunAsync(arguments.Read(parsed)));
        return command;
    }

    static Task<int> RunAsync(NotebookRequest request)
    {
        var target = Path.GetFullPath(request.Output ?? request.Notebook);
        if (Path.GetExtension(target).Equals(".dib", StringComparison.OrdinalIgnoreCase))
            throw new NotebookException($"{target}: a .dib file has no place for outputs. Say where to write a notebook that has: -o {Path.GetFileNameWithoutExtension(target)}.ipynb.");
        return NotebookCommand.RunAsync(request, target, (notebook, _) =>
        {
            notebook.Write(target);
            Console.WriteLine($"Wrote {target}.");
        });
    }
}
