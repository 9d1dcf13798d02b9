using System.Collections.Frozen;
using System.Globalization;

namespace Lede.Kernel.Session.Directives;

/// <summary>Text of a language that is not run here (<c>#!fsharp</c>, <c>%%bash</c>): it is named, where the compiler would complain of its characters.</summary>
sealed class ForeignLanguage : IDirective
{
    static readonly FrozenSet<string> Known = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "#!fsharp", "#!f#", "#!pwsh", "#!powershell", "#!sql", "#!kql", "#!http", "#!python", "#!r", "#!bash", "#!vb", "#!webview");

    public static ForeignLanguage Instance { get; } = new();

    public IReadOnlyList<string> Names => [];

    public string Help => "text of another language";

    public bool TakesText => true;

    public static bool IsKnown(string name) => name[0] == '%' || Known.Contains(name)
        // Connected databases have names of their own behind these.
        || name.StartsWith("#!sql-", StringComparison.OrdinalIgnoreCase) || name.StartsWith("#!kql-", StringComparison.OrdinalIgnoreCase);

    public async Task<Outcome> RunAsync(DirectiveLine line, DirectedCell cell)
    {
        if (!cell.Context.SkipsUnsupported)
            return line.Fail("LEDE1002", $"{line.Name} is a command of another kernel, and only C# is run here. Remove the line, or write the cell in C#.");
        var lines = cell.TakeText().Split('\n').Length;
        cell.Show(string.Create(CultureInfo.InvariantCulture, $"Skipped: {line.Name} with {lines} {(lines == 1 ? "line" : "lines")} below. Only C# is run here."));
        return await cell.RunRestAsync().ConfigureAwait(false);
    }
}
