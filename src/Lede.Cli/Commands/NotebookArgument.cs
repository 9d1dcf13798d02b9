using System.CommandLine;

namespace Lede.Cli;

/// <summary>The notebook that a command is about.</summary>
static class NotebookArgument
{
    public static Argument<string> Create() => new("NOTEBOOK") { Description = "An .ipynb or .dib file with C# cells." };

    public static Option<bool> SkipUnsupported() => new("--skip-unsupported") { Description = "Go on past cells of other languages, with a notice in their place." };
}
