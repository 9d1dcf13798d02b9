using System.CommandLine;
using Lede;
using Lede.Cli;
using Lede.Kernel.Notebooks;

var lede = new RootCommand("""
    Ask news articles questions in C#: in notebooks, scripts and reports.

    Examples:
      lede report notebooks/ai-money.ipynb        run a notebook, write ai-money.html
      lede run notebook.ipynb                     run a notebook, save its outputs
      lede extract seeds > found.jsonl            every value and fact of a folder of articles
      lede kernel install                         C# in Jupyter and VS Code
    """)
{
    ReportCommand.Create(),
    RunCommand.Create(),
    ScriptCommand.Create(),
    ExtractCommand.Create(),
    KernelCommand.Create(),
};
int code;
try
{
    code = await lede.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
}
catch (Exception e) when (e is ArticlesException or NotebookException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"lede: {e.Message}");
    code = ExitCode.Failed;
}
catch (Exception e)
{
    Console.Error.WriteLine($"lede: this is a mistake of lede's own ({e.GetType().Name}: {e.Message}). Please report it, with what you asked for.");
    code = ExitCode.Failed;
}
await Console.Out.FlushAsync();
// At once: a thread that a cell left running must not keep the process.
Environment.Exit(code);
