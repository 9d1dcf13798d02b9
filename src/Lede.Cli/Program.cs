using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Lede;
using Lede.Cli;
using Lede.Kernel.Notebooks;

var lede = new RootCommand("""
    Ask news articles questions in C#: in notebooks, scripts and reports.

    Examples:
      lede report notebooks/ai-money.ipynb        run a notebook, write ai-money.html
      lede run notebook.ipynb                     run a notebook, save its outputs
      lede repl                                   C# in this terminal
      lede extract seeds > found.jsonl            every value and fact of a folder of articles
      lede kernel install                         C# in Jupyter and VS Code
    """)
{
    ReportCommand.Create(),
    RunCommand.Create(),
    ScriptCommand.Create(),
    ReplCommand.Create(),
    ExtractCommand.Create(),
    KernelCommand.Create(),
};
CommandWithExamples.ShowIn(lede);
int code;
try
{
    var parsed = lede.Parse(args.Length == 0 ? ["--help"] : args);
    code = parsed.Action is ParseErrorAction
        ? Refuse(parsed)
        : await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
}
catch (Exception e) when (e is ArticlesException or NotebookException or ParameterException or IOException or UnauthorizedAccessException)
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

static int Refuse(ParseResult parsed)
{
    var path = new Stack<string>();
    for (SymbolResult? command = parsed.CommandResult; command is CommandResult { Parent: not null } named; command = named.Parent) path.Push(named.Command.Name);
    // The last error says it most exactly: after "a command is missing", which word was none.
    Console.Error.WriteLine($"lede: {parsed.Errors[^1].Message}\nSee {string.Join(' ', path.Prepend("lede"))} --help.");
    return ExitCode.Failed;
}
