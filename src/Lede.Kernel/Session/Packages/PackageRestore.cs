using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Lede.Kernel.Session.Packages;

/// <summary>Asks NuGet for packages and all they need, by <c>dotnet restore</c> of a project that has nothing but their names.</summary>
static partial class PackageRestore
{
    /// <exception cref="PackageException">They cannot be had.</exception>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public static async Task<PackageAssets> RunAsync(DotnetSdk sdk, IReadOnlyCollection<PackageRequest> requests, PackageSources sources, CancellationToken stopped)
    {
        var folder = Directory.CreateDirectory(Path.Combine(PackageCache.Folder, Guid.NewGuid().ToString("N"))).FullName;
        try
        {
            var project = Path.Combine(folder, "notebook.csproj");
            await File.WriteAllTextAsync(project, Project(requests, sources).ToString(), stopped).ConfigureAwait(false);
            var (code, output) = await sdk.RunAsync(folder, ["restore", project, "-nologo", "-v", "quiet", "-p:NuGetInteractive=false"], stopped).ConfigureAwait(false);
            if (code != 0) throw Explain(output, requests);
            return AssetsFile.Read(Path.Combine(folder, "obj", "project.assets.json"), RuntimeInformation.RuntimeIdentifier, requests);
        }
        finally
        {
            Delete(folder);
        }
    }

    static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // A process that was stopped may write its last file in this moment. What is left is small and is asked for by nobody.
        }
    }

    static XElement Project(IReadOnlyCollection<PackageRequest> requests, PackageSources sources) => new("Project",
        new XAttribute("Sdk", "Microsoft.NET.Sdk"),
        new XElement("PropertyGroup",
            new XElement("TargetFramework", $"net{Environment.Version.Major}.{Environment.Version.Minor}"),
            new XElement("RuntimeIdentifier", RuntimeInformation.RuntimeIdentifier),
            // The NuGet.Config files that hold for the notebook, not those that hold for this file.
            new XElement("RestoreRootConfigDirectory", sources.WorkingDirectory),
            new XElement("RestoreAdditionalProjectSources", string.Join(';', sources.Added)),
            // Nothing is built of it, and nothing around it is part of it.
            new XElement("SelfContained", "false"), new XElement("UseAppHost", "false"), new XElement("ImplicitUsings", "disable"),
            new XElement("ImportDirectoryBuildProps", "false"), new XElement("ImportDirectoryBuildTargets", "false"), new XElement("ImportDirectoryPackagesProps", "false"),
            new XElement("NuGetAudit", "false"),
            // A package that is older than another one asks for is the person's wish: told, not refused.
            new XElement("TreatWarningsAsErrors", "false"), new XElement("WarningsAsErrors")),
        new XElement("ItemGroup", requests.Select(request =>
            new XElement("PackageReference", new XAttribute("Include", request.Name), new XAttribute("Version", request.Version)))));

    static PackageException Explain(string output, IReadOnlyCollection<PackageRequest> requests)
    {
        var errors = Error().Matches(output).Select(match => (Code: match.Groups["code"].Value, Text: match.Groups["text"].Value.Trim())).ToList();
        if (errors.Count == 0) return new PackageException("", $"NuGet ended without saying why: {Line(output)}", null);
        // NuGet goes on in further lines of the same code, and says the same of each platform.
        var code = errors[0].Code;
        var prefix = code.Length > 0 ? code + ": " : "";
        var text = string.Join(' ', errors.Where(e => e.Code == code).Select(e => e.Text).Distinct(StringComparer.Ordinal));
        var about = requests.Where(request => text.Contains(request.Name, StringComparison.OrdinalIgnoreCase)).MaxBy(request => request.Name.Length);
        return new PackageException(code, $"{prefix}{text.TrimEnd('.')}. {Remedy(code)}".TrimEnd(), about);
    }

    static string Remedy(string code) => code switch
    {
        "NU1101" => "Check the name, or add the source that has it: #i \"nuget: URL or folder\".",
        "NU1102" or "NU1103" => "Ask for a version that there is, or leave the version out to get the latest.",
        "NU1301" => "Check the network, and the sources in NuGet.Config and in #i.",
        "NU1302" => "Add the source to a NuGet.Config beside the notebook, with allowInsecureConnections=\"true\".",
        "NU1202" => $"Take a version of the package for .NET {Environment.Version.Major} or .NET Standard.",
        "NU1107" or "NU1108" => "Ask for one version of it, by a #r of its own.",
        "NETSDK1045" => $"Install the .NET {Environment.Version.Major} SDK (https://dot.net/download).",
        _ => "",
    };

    static string Line(string output) => Blanks().Replace(output, " ").Trim();

    [GeneratedRegex(@"error\s*(?<code>[A-Z]+\d+)?\s*: (?<text>.*)$", RegexOptions.Multiline)]
    private static partial Regex Error();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}

/// <summary>Packages cannot be had.</summary>
/// <param name="code">NuGet's, <c>NU1101</c> for instance; empty where it gave none.</param>
/// <param name="about">The package that it is about; null where it is about none in particular.</param>
sealed class PackageException(string code, string message, PackageRequest? about) : Exception(message)
{
    public string Code => code;

    public PackageRequest? About => about;
}
