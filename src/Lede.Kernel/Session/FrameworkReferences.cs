using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Lede.Kernel.Session;

/// <summary>
/// The assemblies this process was started with, as the compiler wants them. Made once for all sessions: the compiler keeps what it
/// learns of an assembly with its reference, so that a second session starts warm.
/// </summary>
/// <remarks>
/// Only their metadata is mapped, where <c>MetadataReference.CreateFromFile</c> reads the whole image; and the references carry no path, because
/// the compiler writes a line about each reference with a path into each cell's debug information.
/// </remarks>
static class FrameworkReferences
{
    static readonly Lazy<FrozenDictionary<string, string>> Paths = new(() =>
        // Where there are two of a name, the host loads the first.
        ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .DistinctBy(Path.GetFileNameWithoutExtension, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase));

    static readonly ConcurrentDictionary<string, PortableExecutableReference> References = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of the framework's assemblies: what every cell can use.</summary>
    public static IEnumerable<string> Names => Paths.Value.Keys.Where(IsFramework);

    /// <summary>The framework's assemblies.</summary>
    public static ImmutableArray<PortableExecutableReference> All => [.. Names.Select(name => Get(name)!)];

    /// <returns>Where the assembly of that simple name lies, be it the framework's or the program's own; null when it is neither.</returns>
    public static string? Find(string simpleName) => Paths.Value.GetValueOrDefault(simpleName);

    /// <returns>A reference to the assembly of that simple name; null when the process was not started with one.</returns>
    public static PortableExecutableReference? Get(string simpleName)
    {
        if (References.TryGetValue(simpleName, out var known)) return known;
        if (Find(simpleName) is not { } path) return null;
        return References.GetOrAdd(simpleName, static (name, path) =>
            AssemblyMetadata.CreateFromFile(path).GetReference(XmlDocumentation.Beside(path), display: name), path);
    }

    /// <returns>A reference to the assembly in a file of the person's, who may write it anew while it is in use.</returns>
    public static PortableExecutableReference FromFile(string path) =>
        MetadataReference.CreateFromFile(path, documentation: XmlDocumentation.Beside(path));

    /// <returns>A reference to an assembly that is loaded; null when it has no metadata to give (one made at run time).</returns>
    public static unsafe PortableExecutableReference? FromLoaded(Assembly assembly)
    {
        if (assembly.GetName().Name is not { } name) return null;
        if (assembly.Location is { Length: > 0 } path) return path == Find(name) ? Get(name) : FromFile(path);
        return System.Reflection.Metadata.AssemblyExtensions.TryGetRawMetadata(assembly, out var blob, out var length)
            ? AssemblyMetadata.Create(ModuleMetadata.CreateFromMetadata((nint)blob, length)).GetReference(display: assembly.FullName)
            : null;
    }

    // The program's own assemblies (the compiler, the sockets) lie in the same list. They are no part of a notebook's language
    // unless the program hands them in; #r by name still finds them.
    public static bool IsFramework(string name) =>
        name.StartsWith("System.", StringComparison.Ordinal) || name is "System" or "mscorlib" or "netstandard" or "WindowsBase"
        || name.StartsWith("Microsoft.Win32.", StringComparison.Ordinal) || name is "Microsoft.CSharp"
        || name.StartsWith("Microsoft.VisualBasic", StringComparison.Ordinal);
}
