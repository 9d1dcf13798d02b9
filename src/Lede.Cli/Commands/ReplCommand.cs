using System.CommandLine;
using System.Runtime.InteropServices;
using Lede.Kernel;
using Lede.Kernel.Session;

namespace Lede.Cli;

/// <summary><c>lede repl</c>: the session of the notebooks in a terminal, or fed by a pipe.</summary>
static class ReplCommand
{
    const string Prompt = "> ";

    public static Command Create()
    {
        var command = new CommandWithExamples("repl", "C# a cell at a time: in the terminal, or from standard input.", """
            lede repl                                              Tab completes, Alt+Enter begins a line, Ctrl+C stops, Ctrl+D ends
            echo 'Corpus.Open("seeds").Articles.Count()' | lede repl
            """);
        command.SetAction((_, _) => Console.IsInputRedirected || Console.IsOutputRedirected || Environment.GetEnvironmentVariable("TERM") == "dumb" ? ReadAsync() : TalkAsync());
        return command;
    }

    /// <returns>The exit code: 1 when a cell failed, though all of them ran.</returns>
    static async Task<int> ReadAsync()
    {
        using var stop = new StopKey("the running cell is stopped, and no other runs. Once more ends at once.");
        using var session = NewsSession.Start(Environment.CurrentDirectory, exitEndsCell: false);
        var input = new SubmissionReader(Console.In.ReadLine, session.IsComplete);
        var host = new TerminalHost((_, question) =>
        {
            Console.Out.Write(question);
            return input.ReadLine();
        });
        var code = ExitCode.Done;
        for (var number = 1; input.Read() is { } text; number++)
        {
            switch (await RunAsync(session, new CellContext($"cell {number}", host) { Cancellation = stop.Token }, text))
            {
                case Outcome.Failed: code = ExitCode.Failed; break;
                case Outcome.Interrupted: return ExitCode.Interrupted;
            }
        }
        return code;
    }

    static async Task<int> TalkAsync()
    {
        WindowsTerminal.UnderstandEscapes();
        using var session = NewsSession.Start(Environment.CurrentDirectory, exitEndsCell: false);
        // While something is typed the key is a key; while a cell runs it is the signal.
        using var stop = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
        {
            signal.Cancel = true;
            session.Interrupt();
        });
        var editor = new LineEditor(Console.Out, Prompt, Ink.Wanted, session.IsComplete, session.Complete, new InputHistory(InputHistory.UserFile()));
        var host = new TerminalHost((line, question) => new LineEditor(Console.Out, line + question, colours: false, null, null, null).Read(TerminalHost.NextKey));
        Console.WriteLine($"{session.Info.Banner}. Tab completes, Ctrl+D ends.");
        for (var number = 1; Type() is { } text; number++)
            if (text.Length > 0) await RunAsync(session, new CellContext($"cell {number}", host), text);
        return ExitCode.Done;

        string? Type()
        {
            host.EndLine();
            Console.TreatControlCAsInput = true;
            try
            {
                return editor.Read(() => Console.ReadKey(intercept: true));
            }
            finally
            {
                Console.TreatControlCAsInput = false;
            }
        }
    }

    static async Task<Outcome> RunAsync(CSharpSession session, CellContext cell, string text)
    {
        var outcome = await session.ExecuteAsync(text, cell);
        var host = (TerminalHost)cell.Host;
        var error = outcome switch { Outcome.Failed failed => failed.Error, Outcome.Interrupted => Outcome.Interrupted.Error, _ => null };
        if (outcome is Outcome.Succeeded { Shown: { } shown }) host.Show(shown, null, false);
        if (error is null) return outcome;
        host.EndLine();
        var coloured = Ink.Wanted && !Console.IsErrorRedirected;
        foreach (var line in error.Traceback) Console.Error.WriteLine(Ink.Error(line, coloured));
        return outcome;
    }
}
