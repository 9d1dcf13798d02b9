using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Lede.Cli;

/// <summary>A command whose help ends with examples; the list of commands, which has a line for each, leaves them out.</summary>
/// <param name="name">What a person types.</param>
/// <param name="description">A sentence.</param>
/// <param name="examples">A line each: the command line, and after two spaces or more what it does.</param>
sealed class CommandWithExamples(string name, string description, string examples) : Command(name, description)
{
    /// <summary>Makes the help of all commands below <paramref name="root"/> show their examples.</summary>
    public static void ShowIn(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Action = new Help((HelpAction)option.Action!);
    }

    sealed class Help(HelpAction help) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var code = help.Invoke(parseResult);
            if (parseResult.CommandResult.Command is not CommandWithExamples command) return code;
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var line in command.Examples.Split('\n')) output.WriteLine("  " + line);
            output.WriteLine();
            return code;
        }
    }

    string Examples => examples;
}
