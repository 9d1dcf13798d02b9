using System.Text.RegularExpressions;

namespace Lede.Kernel.Session.Directives;

sealed partial class AddSource : IDirective
{
    public IReadOnlyList<string> Names { get; } = ["#i"];

    public string Help => "looks for packages there too: #i \"nuget: URL or folder\"";

    public Task<Outcome> RunAsync(DirectiveLine line, DirectedCell cell)
    {
        if (Source().Match(line.Arguments).Groups["source"] is not { Success: true, Value: var source })
            return Task.FromResult<Outcome>(line.Fail("LEDE1001", "#i names where packages are to be looked for, and this line names nothing. Write #i \"nuget: https://…/index.json\" or #i \"nuget: folder\"."));
        if (!source.Contains("://", StringComparison.Ordinal))
        {
            source = Path.GetFullPath(source, cell.Session.References.WorkingDirectory);
            if (!Directory.Exists(source))
                return Task.FromResult<Outcome>(line.Fail("LEDE1001", $"There is no folder {source} to look for packages in. Give a folder relative to the notebook, a full path, or the address of a feed."));
        }
        cell.Session.References.AddSource(source);
        return cell.RunRestAsync();
    }

    [GeneratedRegex("""^"nuget:\s*(?<source>[^"]+?)\s*"$""", RegexOptions.IgnoreCase)]
    private static partial Regex Source();
}
