using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Lede.Kernel.Session.Packages;

/// <summary>What <c>#r "nuget: Name, Version"</c> asks for.</summary>
/// <param name="Version">As NuGet reads it: <c>1.2.3</c>, <c>1.*</c>, <c>*-*</c>, <c>[1.0,2.0)</c>; <c>*</c>, the latest stable one, where none was written.</param>
sealed partial record PackageRequest(string Name, string Version)
{
    /// <summary>What makes a reference or a source one of NuGet's.</summary>
    public const string Scheme = "nuget:";

    /// <summary>True where the version can be another one tomorrow.</summary>
    public bool IsFloating => Version.Contains('*');

    public static bool IsPackage(string reference) => reference.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);

    /// <returns>False where the text names no package, or a version that cannot be one.</returns>
    public static bool TryParse(string reference, [NotNullWhen(true)] out PackageRequest? request)
    {
        var match = Form().Match(reference);
        request = match.Success ? new PackageRequest(match.Groups["name"].Value, match.Groups["version"] is { Length: > 0 } version ? version.Value : "*") : null;
        return request is not null;
    }

    [GeneratedRegex(@"^nuget:\s*(?<name>\w+([.-]\w+)*)\s*(,\s*(?<version>[\[(]?[\w.*+, -]*?[\])]?)\s*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
