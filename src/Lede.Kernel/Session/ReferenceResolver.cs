using System.Collections.Concurrent;
using System.Collections.Immutable;
using Lede.Kernel.Session.Packages;
using Microsoft.CodeAnalysis;

namespace Lede.Kernel.Session;

/// <summary>Finds what <c>#r</c> names: a file, relative to the code that names it, a project's or package's, or an assembly of the framework or the program.</summary>
sealed class ReferenceResolver(SessionOptions options, SessionReferences session) : MetadataReferenceResolver
{
    // One reference a file, so that the compiler knows the types of two cells for the same.
    readonly ConcurrentDictionary<string, PortableExecutableReference> _files = new(StringComparer.Ordinal);

    public override bool ResolveMissingAssemblies => true;

    public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        // The compiler takes one reference for a directive, and no answer for a failure. A package's and a project's assemblies are handed
        // to it with the cell; here it gets what it has.
        if (PackageRequest.IsPackage(reference)) return [FrameworkReferences.All[0]];
        if (NamesAssembly(reference)) return Loaded(reference) is { } path ? [Of(path)] : [];
        if (session.Locate(reference, baseFilePath) is not { } file) return [];
        return [ProjectBuild.IsProject(file) ? FrameworkReferences.All[0] : Of(session.Copies.Of(file))];
    }

    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity)
    {
        if (definition is PortableExecutableReference { FilePath: { } file }
            && Path.Combine(session.Copies.FolderOf(file), referenceIdentity.Name + ".dll") is var beside && File.Exists(beside))
            return Of(session.Copies.FolderOf(file) == Path.GetDirectoryName(file) ? beside : session.Copies.Of(beside));
        return FrameworkReferences.Find(referenceIdentity.Name) is { } path ? Of(path) : null;
    }

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    static bool NamesAssembly(string reference) =>
        reference.IndexOfAny(['/', '\\']) < 0 && !reference.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)
        && !reference.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) && !ProjectBuild.IsProject(reference);

    string? Loaded(string reference)
    {
        // `#r "System.Xml, Version=…"` names an assembly; which version there is was decided when the process started.
        var name = reference.Split(',')[0].Trim();
        return FrameworkReferences.Find(name) ?? options.References.FirstOrDefault(a => a.GetName().Name == name)?.Location;
    }

    /// <returns>The reference to a file, always the same.</returns>
    public PortableExecutableReference Of(string path) => _files.GetOrAdd(path, FrameworkReferences.FromFile);
}
