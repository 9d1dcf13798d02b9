using System.Text.Json.Serialization;

namespace Lede.Kernel.Session.Packages;

/// <summary>What a restore found.</summary>
/// <param name="Packages">Those asked for, and all they need.</param>
/// <param name="Warnings">What NuGet said about them.</param>
/// <param name="Found">When it was asked, in UTC: a floating version is looked for again after a while.</param>
sealed record PackageAssets(IReadOnlyList<ResolvedPackage> Packages, IReadOnlyList<string> Warnings, DateTimeOffset Found)
{
    /// <returns>Whether all of it is still on the disk.</returns>
    public bool IsThere() => Packages.All(package => package.Compile.Concat(package.Runtime).Concat(package.Native).All(File.Exists));
}

/// <summary>One package, for this platform. Files by their full paths.</summary>
/// <param name="Compile">The assemblies the compiler reads.</param>
/// <param name="Runtime">The assemblies that run; those of <paramref name="Compile"/> may hold no code.</param>
/// <param name="Native">Libraries that are no .NET.</param>
sealed record ResolvedPackage(string Name, string Version, IReadOnlyList<string> Compile, IReadOnlyList<string> Runtime, IReadOnlyList<string> Native);

// Without reflection, which would cost the first package of a session 100 ms.
[JsonSerializable(typeof(PackageAssets))]
sealed partial class PackageAssetsJson : JsonSerializerContext;
