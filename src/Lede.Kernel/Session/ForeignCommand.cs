using System.Collections.Frozen;
using Lede.Kernel.Session.Directives;

namespace Lede.Kernel.Session;

/// <summary>A command that is none of ours (<c>#!fsharp</c>, <c>%%bash</c>): it is named, where the compiler would complain of its characters.</summary>
static class ForeignCommand
{
    static readonly FrozenSet<string> Languages = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "#!fsharp", "#!f#", "#!pwsh", "#!powershell", "#!javascript", "#!js", "#!html", "#!markdown", "#!md", "#!mermaid", "#!sql", "#!kql", "#!http", "#!python", "#!r", "#!bash");

    /// <returns>What to tell the person.</returns>
    public static string Describe(string command) => command[0] == '%' || Languages.Contains(command)
        ? $"{command} is a command of another kernel, and only C# is run here. Remove the line, or write the cell in C#."
        : $"{command} is no command here. There are {string.Join(", ", DirectiveList.All.Select(directive => directive.Names[0]))}; #!help tells what they do.";
}
