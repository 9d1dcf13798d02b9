using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Lede.Kernel.Session;

/// <summary>In which assembly a name is to be found: a public type's, a part of a namespace's, an extension method's. Thread-safe.</summary>
sealed class NameIndex
{
    static readonly Lazy<NameIndex> Framework = new(() => new NameIndex(FrameworkReferences.Names));
    static readonly ConcurrentDictionary<string, NameIndex> Others = new(StringComparer.Ordinal);

    readonly Dictionary<string, List<string>> _assemblies = new(StringComparer.Ordinal);

    NameIndex(IEnumerable<string> assemblies)
    {
        foreach (var assembly in assemblies)
            if (FrameworkReferences.Find(assembly) is { } path) Read(assembly, path);
    }

    public static NameIndex OfFramework => Framework.Value;

    /// <returns>The index of assemblies that lie beside the program.</returns>
    public static NameIndex Of(IReadOnlyList<string> assemblies) => Others.GetOrAdd(string.Join('|', assemblies), _ => new NameIndex(assemblies));

    /// <returns>The simple names of the assemblies that have one of the names.</returns>
    public IEnumerable<string> Find(IEnumerable<string> names) =>
        names.SelectMany(name => _assemblies.TryGetValue(name, out var found) ? found : []).Distinct(StringComparer.Ordinal);

    void Read(string assembly, string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        if (!file.HasMetadata) return;
        var metadata = file.GetMetadataReader();
        var spaces = new HashSet<string>(StringComparer.Ordinal) { "" };
        foreach (var handle in metadata.TypeDefinitions)
        {
            var type = metadata.GetTypeDefinition(handle);
            if ((type.Attributes & TypeAttributes.VisibilityMask) != TypeAttributes.Public) continue;
            var name = metadata.GetString(type.Name);
            Add(name.Split('`')[0], assembly);
            var space = metadata.GetString(type.Namespace);
            if (spaces.Add(space))
                // These are never what is missing, and every assembly would answer to them.
                foreach (var part in space.Split('.').Except(["System", "Microsoft"])) Add(part, assembly);
            if ((type.Attributes & (TypeAttributes.Abstract | TypeAttributes.Sealed)) == (TypeAttributes.Abstract | TypeAttributes.Sealed)
                && IsExtension(metadata, type.GetCustomAttributes()))
                AddExtensions(metadata, type, assembly);
        }
    }

    void AddExtensions(MetadataReader metadata, TypeDefinition type, string assembly)
    {
        foreach (var handle in type.GetMethods())
        {
            var method = metadata.GetMethodDefinition(handle);
            if ((method.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public && IsExtension(metadata, method.GetCustomAttributes()))
                Add(metadata.GetString(method.Name), assembly);
        }
    }

    static bool IsExtension(MetadataReader metadata, CustomAttributeHandleCollection attributes)
    {
        foreach (var handle in attributes)
        {
            // Named in another assembly, but for the core library's own.
            var type = metadata.GetCustomAttribute(handle).Constructor switch
            {
                { Kind: HandleKind.MemberReference } member => metadata.GetMemberReference((MemberReferenceHandle)member).Parent,
                { Kind: HandleKind.MethodDefinition } method => metadata.GetMethodDefinition((MethodDefinitionHandle)method).GetDeclaringType(),
                _ => default(EntityHandle),
            };
            var name = type.Kind switch
            {
                HandleKind.TypeReference => metadata.GetTypeReference((TypeReferenceHandle)type).Name,
                HandleKind.TypeDefinition => metadata.GetTypeDefinition((TypeDefinitionHandle)type).Name,
                _ => default,
            };
            if (!name.IsNil && metadata.StringComparer.Equals(name, "ExtensionAttribute")) return true;
        }
        return false;
    }

    void Add(string name, string assembly)
    {
        if (!_assemblies.TryGetValue(name, out var found)) _assemblies[name] = found = new List<string>(1);
        if (found.Count == 0 || found[^1] != assembly) found.Add(assembly);
    }
}
