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
            return PackageDirective.IsBuiltIn(package, options) ? [FrameworkReferences.All[0]] : [];
        if (Locate(reference, baseFilePath) is not { } path) return [];
        return [Reference(path)];
    }

    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity)
    {
        if (definition is PortableExecutableReference { FilePath: { } file }
            && Path.Combine(Path.GetDirectoryName(file) ?? "", referenceIdentity.Name + ".dll") is var beside && File.Exists(beside))
            return Reference(beside);
        return FrameworkReferences.Find(referenceIdentity.Name) is { } path ? Reference(path) : null;
    }

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    string? Locate(string reference, string? baseFilePath)
    {
        if (reference.IndexOfAny(['/', '\\']) < 0 && !reference.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)
            && !reference.EndsWith(".exe", StringComparison.OrdinalIgnoreCase))
        {
            // `#r "System.Xml, Version=…"` names an assembly; which version there is was decided when the process started.
            var name = reference.Split(',')[0].Trim();
            return FrameworkReferences.Find(name)
                ?? options.References.FirstOrDefault(a => a.GetName().Name == name)?.Location;
        }
        var folders = new[] { Path.IsPathRooted(baseFilePath) ? Path.GetDirectoryName(baseFilePath) : null, options.WorkingDirectory };
        foreach (var folder in folders.OfType<string>())
            if (Path.GetFullPath(reference, Path.GetFullPath(folder)) is var path && File.Exists(path)) return path;
        return null;
    }

    PortableExecutableReference Reference(string path) => _files.GetOrAdd(path, FrameworkReferences.FromFile);
}
