using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Lede.Kernel.Session.Packages;

/// <summary>Builds the project that <c>#r "library.csproj"</c> names.</summary>
static partial class ProjectBuild
{
    public static bool IsProject(string reference) => Path.GetExtension(reference).ToUpperInvariant() is ".CSPROJ" or ".FSPROJ" or ".VBPROJ";

    /// <returns>The assembly the project makes, first, and those it needs, which lie beside it; or what is wrong with its code.</returns>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public static async Task<(IReadOnlyList<string> Assemblies, IReadOnlyList<CellDiagnostic> Errors)> RunAsync(DotnetSdk sdk, string project, CancellationToken stopped)
    {
        var folder = Path.GetDirectoryName(project)!;
        // A library's packages are copied beside it, as a program's are.
        var (code, output) = await sdk.RunAsync(folder, ["build", project, "-nologo", "-v", "quiet", "-p:CopyLocalLockFileAssemblies=true", "-t:Build", "-getProperty:TargetPath"], stopped).ConfigureAwait(false);
        if (code != 0) return ([], [.. Errors(output, project)]);
        var target = output.Trim();
        return File.Exists(target)
            ? ([target, .. Directory.GetFiles(Path.GetDirectoryName(target)!, "*.dll").Where(file => file != target && IsAssembly(file))], [])
            : ([], [new CellDiagnostic(project, 1, 1, "LEDE1005", "The project makes no assembly that can be referenced. Give it one TargetFramework, and a library's or program's OutputType.", "")]);
    }

    static IEnumerable<CellDiagnostic> Errors(string output, string project)
    {
        var errors = Error().Matches(output).Select(match => new CellDiagnostic(
            match.Groups["file"].Value.Trim(), Number(match.Groups["line"]), Number(match.Groups["column"]), match.Groups["code"].Value, match.Groups["text"].Value.Trim(),
            LineOf(match.Groups["file"].Value.Trim(), Number(match.Groups["line"])))).Distinct().ToList();
        return errors.Count > 0 ? errors : [new CellDiagnostic(project, 1, 1, "LEDE1005", $"The project does not build: {output.Trim()}", "")];
    }

    static int Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 1;

    static string LineOf(string file, int line) => File.Exists(file) ? File.ReadLines(file).ElementAtOrDefault(line - 1) ?? "" : "";

    static bool IsAssembly(string file)
    {
        try
        {
            return AssemblyName.GetAssemblyName(file) is not null;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"^\s*(?<file>.+?)(\((?<line>\d+),(?<column>\d+)(,\d+,\d+)?\))?\s*: error (?<code>[A-Z]+\d+)\s*: (?<text>.*?)(\s*\[[^\]]*\])?\s*$", RegexOptions.Multiline)]
    private static partial Regex Error();
}
