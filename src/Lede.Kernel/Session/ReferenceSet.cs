using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lede.Kernel.Session;

/// <summary>
/// The assemblies that cells are compiled against. Every one of them costs every cell: with the whole framework (some 170) a cell of one
/// expression takes twice as long as with those that the default imports live in. So a session begins with these, and takes in another
/// as soon as a cell does not compile without it. Immutable.
/// </summary>
sealed class ReferenceSet
{
    // Where the types and extension methods of SessionOptions.DefaultImports live, and what those assemblies' signatures name most.
    static readonly string[] Everyday =
    [
        "System.Private.CoreLib", "System.Runtime", "System.Collections", "System.Collections.Concurrent", "System.Collections.Immutable", "System.Console",
        "System.Linq", "System.Linq.AsyncEnumerable", "System.Linq.Expressions", "System.Linq.Parallel", "System.Linq.Queryable", "System.Memory",
        "System.Net.Http", "System.Net.Primitives", "System.Private.Uri", "System.Text.RegularExpressions", "System.Threading",
        "System.Threading.Tasks.Parallel", "Microsoft.CSharp",
    ];

    readonly SessionOptions _options;
    readonly ImmutableHashSet<string> _names;

    ReferenceSet(SessionOptions options, ImmutableHashSet<string> names, ImmutableArray<MetadataReference> references) =>
        (_options, _names, References) = (options, names, references);

    public ImmutableArray<MetadataReference> References { get; }

    /// <returns>What a session begins with.</returns>
    public static ReferenceSet Of(SessionOptions options)
    {
        // Cells show things through the one (x.Display()) and ask through the other (Ask.Password()).
        var given = options.References.Append(typeof(MimeBundle).Assembly).Append(typeof(Ask).Assembly).Distinct().ToList();
        var names = given.Select(a => a.GetName().Name ?? "").Concat(Everyday);
        return new ReferenceSet(options, names.ToImmutableHashSet(StringComparer.OrdinalIgnoreCase),
            [.. Everyday.Select(FrameworkReferences.Get).OfType<MetadataReference>(), .. given.Select(FrameworkReferences.FromLoaded).OfType<MetadataReference>()]);
    }

    /// <returns>Everything that could ever be taken in, for the questions of completion.</returns>
    public ImmutableArray<MetadataReference> Whole =>
        [.. References, .. FrameworkReferences.Names.Concat(_options.Libraries).Where(name => !_names.Contains(name)).Select(FrameworkReferences.Get).OfType<MetadataReference>()];

    /// <returns>The set with what the errors ask for; null when nothing that could be taken in would help.</returns>
    public ReferenceSet? GrownFor(CSharpCompilation failed, ImmutableArray<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        var missing = errors.SelectMany(error => failed.GetUnreferencedAssemblyIdentities(error)).Select(identity => identity.Name)
            .Where(CanTakeIn).ToHashSet(StringComparer.OrdinalIgnoreCase);
        // Only then: the index of the framework's names takes a tenth of a second to make.
        if (missing.Count == 0)
        {
            var words = errors.SelectMany(MissingNames.In).ToHashSet(StringComparer.Ordinal);
            missing = [.. NameIndex.Of(_options.Libraries).Find(words).Where(CanTakeIn)];
            if (missing.Count == 0) missing = [.. NameIndex.OfFramework.Find(words).Where(CanTakeIn)];
        }
        if (missing.Count == 0) return null;
        var taken = missing.Select(FrameworkReferences.Get).OfType<MetadataReference>();
        return new ReferenceSet(_options, _names.Union(missing), [.. References, .. taken]);
    }

    bool CanTakeIn(string name) => !_names.Contains(name) && FrameworkReferences.Find(name) is not null
        && (_options.Libraries.Contains(name, StringComparer.OrdinalIgnoreCase) || FrameworkReferences.IsFramework(name));
}
