using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lede.Kernel.Session;

/// <summary>
/// What the cells so far declared, by name. The compiler can tell it too, but takes longer with every cell: 600 ms at a thousand.
/// Immutable behind one field, so that completion reads it while a cell runs.
/// </summary>
sealed class DeclaredNames
{
    /// <param name="Variables">The object that holds the cell's variables; null for a cell that ran no code.</param>
    public sealed record Declared(ISymbol Symbol, object? Variables)
    {
        /// <returns>False where the name is no variable, or its value cannot be read.</returns>
        public bool TryGetValue(out object? value)
        {
            var field = Symbol is IFieldSymbol ? Variables?.GetType().GetField(Symbol.MetadataName) : null;
            value = field?.GetValue(Variables);
            return field is not null;
        }
    }

    sealed record Snapshot(ImmutableDictionary<string, Declared> Names, ImmutableArray<string> Usings, ImmutableArray<MetadataReference> References);

    volatile Snapshot _all = new(ImmutableDictionary.Create<string, Declared>(StringComparer.Ordinal), [], []);

    public IEnumerable<KeyValuePair<string, Declared>> All => _all.Names;

    /// <summary>The using directives of earlier cells, as they were written.</summary>
    public ImmutableArray<string> Usings => _all.Usings;

    /// <summary>What earlier cells' <c>#r</c> brought.</summary>
    public ImmutableArray<MetadataReference> References => _all.References;

    public Declared? Find(string name) => _all.Names.GetValueOrDefault(name);

    public void Add(CSharpCompilation submission, object? variables)
    {
        var names = _all.Names.SetItems(SubmissionCompiler.DeclaredMembers(submission)
            .Select(member => KeyValuePair.Create(member.Name, new Declared(member, variables))));
        var usings = submission.SyntaxTrees.SelectMany(tree => tree.GetCompilationUnitRoot().Usings).Select(u => u.ToString()).Except(_all.Usings);
        _all = new Snapshot(names, _all.Usings.AddRange(usings), _all.References.AddRange(submission.DirectiveReferences.Concat(submission.ExternalReferences).Except(_all.References)));
    }
}
