using System.CommandLine;
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
        var host = new TerminalHost((_, question) =>
        {
            Console.Out.Write(question);
            return Console.In.ReadLine();
        });
        // A JSON string is a C# string.
        var given = $"string[] Args = [{string.Join(", ", arguments.Select(a => JsonSerializer.Serialize(a)))}];";
        await session.ExecuteAsync(given, new CellContext("arguments", host));
        switch (await CSharpScriptFile.RunAsync(path, session, host, stop.Token))
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
}
