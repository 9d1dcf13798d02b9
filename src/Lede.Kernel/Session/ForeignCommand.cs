using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace Lede.Kernel.Session;

/// <summary>A cell that begins with another kernel's command (<c>#!fsharp</c>, <c>%%bash</c>): it is named, where the compiler would complain of its characters.</summary>
static partial class ForeignCommand
{
    /// <returns>What to tell the person; null for a cell of C#.</returns>
    public static CellDiagnostic? Find(SourceText code, string file)
    {
        foreach (var line in code.Lines)
        {
            var text = line.ToString();
            if (string.IsNullOrWhiteSpace(text)) continue;
            if (Command().Match(text) is not { Success: true } command || IsOurs(command.Value.Trim())) return null;
            return new CellDiagnostic(file, line.LineNumber + 1, 1, "LEDE1002",
                $"{command.Value.Trim()} is a command of another kernel, and only C# is run here. Remove the line, or write the cell in C#.", text);
        }
        return null;
    }

    static bool IsOurs(string command) => command.Equals("#!csharp", StringComparison.OrdinalIgnoreCase) || command.Equals("#!c#", StringComparison.OrdinalIgnoreCase);

    // A path after #! is how a script names its interpreter.
    [GeneratedRegex(@"^\s*(#![A-Za-z][\w#-]*|%%?[A-Za-z]\w*)")]
    private static partial Regex Command();
}
