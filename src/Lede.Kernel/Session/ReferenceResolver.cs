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
        if (PackageRequest.IsPackage(reference)) return [FrameworkReferences.Get("System.Runtime")!];
        if (NamesAssembly(reference)) return Named(reference.Split(',')[0].Trim()) is { } known ? [known] : [];
        if (session.Locate(reference, baseFilePath) is not { } file) return [];
        if (ProjectBuild.IsProject(file)) return [FrameworkReferences.Get("System.Runtime")!];
        return session.Copies.TryOf(file) is { } copy ? [Of(copy)] : [];
    }

    // What belongs together lies together. The framework's own are taken in when they are needed (see ReferenceSet).
    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity) =>
        definition is PortableExecutableReference { FilePath: { } file }
        && Path.Combine(session.Copies.FolderOf(file), referenceIdentity.Name + ".dll") is var beside && File.Exists(beside)
        && (session.Copies.FolderOf(file) == Path.GetDirectoryName(file) ? beside : session.Copies.TryOf(beside)) is { } found
            ? Of(found)
            : null;

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    // `#r "System.Xml, Version=…"` names an assembly; which version there is was decided when the process started.
    static bool NamesAssembly(string reference) =>
        reference.IndexOfAny(['/', '\\']) < 0 && !reference.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)
        && !reference.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) && !ProjectBuild.IsProject(reference);

    PortableExecutableReference? Named(string name) =>
        FrameworkReferences.Get(name) ?? options.References.Where(a => a.GetName().Name == name).Select(FrameworkReferences.FromLoaded).FirstOrDefault();

    /// <returns>The reference to a file, always the same.</returns>
    public PortableExecutableReference Of(string path) => _files.GetOrAdd(path, FrameworkReferences.FromFile);
}
