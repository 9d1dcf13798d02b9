using System.CommandLine;
using System.Text;
using System.Text.Json;
using Lede.Kernel;
using Lede.Kernel.Notebooks;

namespace Lede.Cli;

/// <summary><c>lede script FILE.csx</c>: runs a script in the session that notebooks run in.</summary>
static class ScriptCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE.csx") { Description = "A C# script." };
        var arguments = new Argument<string[]>("ARGS") { Description = "What the script finds in Args.", Arity = ArgumentArity.ZeroOrMore };
        var command = new CommandWithExamples("script", "Run a C# script.", """
            lede script report.csx                                 run it in this folder
            lede script report.csx seeds 2024                      with the arguments it finds in Args
            """) { file, arguments };
        command.SetAction((parsed, _) => RunAsync(parsed.GetValue(file)!, parsed.GetValue(arguments) ?? []));
        return command;
    }

    static async Task<int> RunAsync(string path, string[] arguments)
    {
        if (!File.Exists(path)) throw new FileNotFoundException($"There is no file \"{path}\".");
        using var stop = new StopKey("the script is stopped. Once more ends at once.");
        using var session = NewsSession.Start(Environment.CurrentDirectory, exitEndsCell: false);
        var terminal = new Terminal();
        // A JSON string is a C# string.
        var given = $"string[] Args = [{string.Join(", ", arguments.Select(a => JsonSerializer.Serialize(a)))}];";
        await session.ExecuteAsync(given, new CellContext("arguments", terminal));
        switch (await CSharpScriptFile.RunAsync(path, session, terminal, stop.Token))
        {
            case Outcome.Failed failed:
                foreach (var line in failed.Error.Traceback) Console.Error.WriteLine(line);
                return ExitCode.Failed;
            case Outcome.Interrupted:
                return ExitCode.Interrupted;
            default:
                return ExitCode.Done;
        }
    }

    /// <summary>A script's output, as text.</summary>
    sealed class Terminal : ICellHost
    {
        readonly TextWriter _output = Console.Out;
        readonly TextWriter _error = Console.Error;

        public bool CanRead => true;

        public void Stream(OutputStream stream, string text)
        {
            var writer = stream == OutputStream.Stdout ? _output : _error;
            writer.Write(text);
            writer.Flush();
        }

        public string? ReadLine(string prompt, bool password)
        {
            _output.Write(prompt);
            return password && !Console.IsInputRedirected ? ReadHidden() : Console.In.ReadLine();
        }

        string ReadHidden()
        {
            var typed = new StringBuilder();
            while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
            {
                if (key.Key == ConsoleKey.Backspace) typed.Length = Math.Max(typed.Length - 1, 0);
                else if (!char.IsControl(key.KeyChar)) typed.Append(key.KeyChar);
            }
            _output.WriteLine();
            return typed.ToString();
        }

        public void Show(MimeBundle bundle, string? displayId, bool update) => _output.WriteLine(bundle[MimeBundle.Text]);

        public void Clear(bool wait)
        {
            // What a terminal has printed stays printed.
        }
    }
}
