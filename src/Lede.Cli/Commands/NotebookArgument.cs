using System.CommandLine;

namespace Lede.Cli;

/// <summary>The notebook that a command is about.</summary>
static class NotebookArgument
{
    public static Argument<string> Create() => new("NOTEBOOK") { Description = "An .ipynb file with C# cells." };
}
