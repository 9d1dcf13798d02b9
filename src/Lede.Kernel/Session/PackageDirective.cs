using System.Diagnostics.CodeAnalysis;

namespace Lede.Kernel.Session;

/// <summary>The text of <c>#r "nuget: Name, Version"</c>.</summary>
static class PackageDirective
{
    const string Scheme = "nuget:";

    public static bool TryParse(string reference, [NotNullWhen(true)] out string? package)
    {
        package = reference.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? reference[Scheme.Length..].Split(',')[0].Trim() : null;
        return package is not null;
    }

    public static bool IsBuiltIn(string package, SessionOptions options) =>
        options.BuiltInPackages.Contains(package, StringComparer.OrdinalIgnoreCase);

    public static string NotSupported(string reference) =>
        $"#r \"{reference}\" asks for a NuGet package, and packages are not supported yet. Reference the assembly by its path instead: #r \"path/to/assembly.dll\".";
}
