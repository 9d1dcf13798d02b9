using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Xml;
using Microsoft.CodeAnalysis;

namespace Lede.Kernel.Session;

/// <summary>The documentation file of an assembly, read when somebody first asks for a name in it.</summary>
sealed class XmlDocumentation : DocumentationProvider
{
    readonly string _assembly;
    readonly Lazy<FrozenDictionary<string, string>> _members;

    XmlDocumentation(string assembly)
    {
        _assembly = assembly;
        _members = new(Read);
    }

    public static XmlDocumentation Beside(string assembly) => new(assembly);

    protected override string? GetDocumentationForSymbol(string documentationMemberID, CultureInfo preferredCulture, CancellationToken cancellationToken = default) =>
        _members.Value.GetValueOrDefault(documentationMemberID);

    public override bool Equals(object? obj) => obj is XmlDocumentation other && other._assembly == _assembly;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_assembly);

    FrozenDictionary<string, string> Read()
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Candidates().Where(File.Exists).Take(1))
        {
            try
            {
                using var reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
                while (!reader.EOF)
                {
                    if (reader is { NodeType: XmlNodeType.Element, Name: "member" } && reader.GetAttribute("name") is { } name)
                        members[name] = reader.ReadOuterXml();
                    else reader.Read();
                }
            }
            catch (Exception exception) when (exception is XmlException or IOException or UnauthorizedAccessException)
            {
                // A name without a summary is better than no name.
            }
        }
        return members.ToFrozenDictionary(StringComparer.Ordinal);
    }

    IEnumerable<string> Candidates()
    {
        yield return Path.ChangeExtension(_assembly, ".xml");

        // The runtime's folder has no documentation; an SDK on the same machine has it, in its reference pack.
        var runtime = RuntimeEnvironment.GetRuntimeDirectory();
        if (!_assembly.StartsWith(runtime, StringComparison.Ordinal)) yield break;
        var root = Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        if (!Directory.Exists(root)) yield break;
        // The parts of the core library are documented in the files of the names they are referenced by.
        var name = Path.GetFileNameWithoutExtension(_assembly);
        foreach (var version in Directory.GetDirectories(root).OrderDescending(StringComparer.Ordinal))
            foreach (var target in Directory.GetDirectories(Path.Combine(version, "ref")))
                yield return Path.Combine(target, name == "System.Private.CoreLib" ? "System.Runtime.xml" : name + ".xml");
    }
}
