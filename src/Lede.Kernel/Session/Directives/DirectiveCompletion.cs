using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Lede.Kernel.Session.Directives;

/// <summary>What can stand at the cursor on a line that begins with #: the directives, and the files that <c>#r</c> and <c>#load</c> can name.</summary>
static partial class DirectiveCompletion
{
    const string Kind = "keyword";

    // What C# itself has, as far as a cell has a use for it.
    static readonly string[] OfCSharp = ["#if", "#else", "#endif", "#region", "#endregion", "#nullable", "#pragma"];

    static readonly Completion Package = new("nuget: ", Kind, "a package: nuget: Name, Version");

    /// <returns>Null where the line does not begin with #, which is C#'s to complete.</returns>
    public static Completions? Find(string code, int cursor, string workingDirectory)
    {
        cursor = Math.Clamp(cursor, 0, code.Length);
        var start = code.AsSpan(0, cursor).LastIndexOf('\n') + 1;
        var line = code[start..cursor];
        if (!line.AsSpan().TrimStart().StartsWith('#')) return null;
        var quoted = Quoted().Match(line);
        if (quoted.Success)
        {
            var typed = quoted.Groups["typed"].Value;
            var inQuotes = start + quoted.Groups["typed"].Index;
            var packages = quoted.Groups["name"].Value != "load" && Package.Text.StartsWith(typed, StringComparison.OrdinalIgnoreCase) ? [Package] : Array.Empty<Completion>();
            string[] kinds = quoted.Groups["name"].Value switch { "r" => [".dll", ".csproj", ".fsproj", ".vbproj"], "load" => [".csx", ".cs"], _ => [] };
            var word = inQuotes + typed.LastIndexOfAny(['/', '\\']) + 1;
            return new Completions(packages.Length > 0 ? inQuotes : word, cursor, [.. packages, .. Files(typed, kinds, workingDirectory)]);
        }
        var hash = line.IndexOf('#', StringComparison.Ordinal);
        if (!Command().IsMatch(line[hash..])) return Completions.None(cursor);
        return new Completions(start + hash, cursor, [.. Commands().Where(item => item.Text.StartsWith(line[hash..], StringComparison.OrdinalIgnoreCase))]);
    }

    static IEnumerable<Completion> Commands() =>
        DirectiveList.All.SelectMany(directive => directive.Names.Select(name => new Completion(name, Kind, directive.Help)))
            .Concat([new("#r \"nuget: ", Kind, "adds a NuGet package"), new("#r \"", Kind, "adds an assembly or a project"), new("#load \"", Kind, "runs a file as part of the cell")])
            .Concat(OfCSharp.Select(text => new Completion(text, Kind, "")));

    static ImmutableArray<Completion> Files(string typed, string[] kinds, string workingDirectory)
    {
        var slash = typed.LastIndexOfAny(['/', '\\']);
        if (kinds.Length == 0 || typed.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase)) return [];
        var folder = new DirectoryInfo(Path.Combine(workingDirectory, typed[..(slash + 1)]));
        var options = new EnumerationOptions { IgnoreInaccessible = true };
        return !folder.Exists ? [] : [.. folder.EnumerateFileSystemInfos(typed[(slash + 1)..] + "*", options)
            .Where(entry => entry is DirectoryInfo || kinds.Contains(entry.Extension, StringComparer.OrdinalIgnoreCase))
            .OrderBy(entry => entry is DirectoryInfo).ThenBy(entry => entry.Name, StringComparer.Ordinal)
            .Select(entry => new Completion(entry is DirectoryInfo ? entry.Name + "/" : entry.Name, "path", ""))];
    }

    [GeneratedRegex("""^\s*#(?<name>r|load|i)\s+"(?<typed>[^"]*)$""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^#!?[\w#-]*$")]
    private static partial Regex Command();
}
