using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Lede.Kernel.Session;

/// <summary>Finds what <c>#r</c> names: a file, relative to the code that names it, or an assembly of the framework or the program.</summary>
sealed class ReferenceResolver(SessionOptions options) : MetadataReferenceResolver
{
    // One reference a file, so that the compiler knows the types of two cells for the same.
    readonly ConcurrentDictionary<string, PortableExecutableReference> _files = new(StringComparer.Ordinal);

    public override bool ResolveMissingAssemblies => true;

    public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        // A built-in package brings nothing new; the compiler takes an empty answer for a failure, so it gets what it has.
        if (PackageDirective.TryParse(reference, out var package))
            return PackageDirective.IsBuiltIn(package, options) ? [FrameworkReferences.Get("System.Runtime")!] : [];
        if (IsName(reference)) return Named(reference.Split(',')[0].Trim()) is { } known ? [known] : [];
        return Locate(reference, baseFilePath) is { } path ? [Reference(path)] : [];
    }

    // What belongs together lies together. The framework's own are taken in when they are needed (see ReferenceSet).
    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity) =>
        definition is PortableExecutableReference { FilePath: { } file }
        && Path.Combine(Path.GetDirectoryName(file) ?? "", referenceIdentity.Name + ".dll") is var beside && File.Exists(beside)
            ? Reference(beside)
            : null;

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    // `#r "System.Xml, Version=…"` names an assembly; which version there is was decided when the process started.
    static bool IsName(string reference) => reference.IndexOfAny(['/', '\\']) < 0
        && !reference.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) && !reference.EndsWith(".exe", StringComparison.OrdinalIgnoreCase);

    PortableExecutableReference? Named(string name) =>
        FrameworkReferences.Get(name) ?? options.References.Where(a => a.GetName().Name == name).Select(FrameworkReferences.FromLoaded).FirstOrDefault();

    string? Locate(string reference, string? baseFilePath)
    {
        var folders = new[] { Path.IsPathRooted(baseFilePath) ? Path.GetDirectoryName(baseFilePath) : null, options.WorkingDirectory };
        foreach (var folder in folders.OfType<string>())
            if (Path.GetFullPath(reference, Path.GetFullPath(folder)) is var path && File.Exists(path)) return path;
        return null;
    }

    PortableExecutableReference Reference(string path) => _files.GetOrAdd(path, FrameworkReferences.FromFile);
}
