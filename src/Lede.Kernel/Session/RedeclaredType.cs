using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lede.Kernel.Session;

/// <summary>
/// A type that a later cell declares again is another type: what was made of the first does not fit the second. The compiler says of that
/// that it cannot convert a Foo to a Foo.
/// </summary>
static class RedeclaredType
{
    /// <returns>What does not fit and why; null where the error has another cause.</returns>
    public static string? Explain(Diagnostic diagnostic, CSharpCompilation compilation)
    {
        // No conversion (assigned, cast, passed, in a conditional), no such operator, another return type.
        if (diagnostic.Id is not ("CS0029" or "CS0030" or "CS0266" or "CS1503" or "CS0173" or "CS0019" or "CS0407" or "CS8506")) return null;
        if (diagnostic.Location.SourceTree is not { } tree || !compilation.ContainsSyntaxTree(tree)) return null;
        var place = tree.GetRoot().FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        SyntaxNode? statement = place.FirstAncestorOrSelf<StatementSyntax>();
        statement ??= place.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        if (statement is null) return null;

        var model = compilation.GetSemanticModel(tree);
        var uses = statement.DescendantNodesAndSelf().OfType<ExpressionSyntax>().Select(node => (Node: node, Types: TypesAt(model, node).SelectMany(Parts).ToList())).ToList();
        var twice = uses.SelectMany(use => use.Types).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
            .GroupBy(type => (type.Name, type.Arity)).FirstOrDefault(same => same.Count() > 1);
        if (twice is null || model.LookupNamespacesAndTypes(place.SpanStart, name: twice.Key.Name).OfType<INamedTypeSymbol>().FirstOrDefault(t => t.Arity == twice.Key.Arity) is not { } now) return null;
        if (twice.FirstOrDefault(type => !SymbolEqualityComparer.Default.Equals(type, now)) is not { } before) return null;

        var holder = uses.FirstOrDefault(use => use.Node is IdentifierNameSyntax && model.GetSymbolInfo(use.Node) is var found
            && (found.Symbol ?? found.CandidateSymbols.FirstOrDefault()) is not (null or ITypeSymbol) && use.Types.Contains(before, SymbolEqualityComparer.Default)).Node?.ToString();
        var type = now.Name;
        return $"{holder ?? "This"} holds {Article(type)} {type} of {CellOf(before)}, and {type} was declared again in {CellOf(now)}. Run the cell that makes {holder ?? "it"} again.";
    }

    static IEnumerable<ITypeSymbol> TypesAt(SemanticModel model, ExpressionSyntax node)
    {
        var info = model.GetTypeInfo(node);
        if (info.Type is not null) yield return info.Type;
        if (info.ConvertedType is not null) yield return info.ConvertedType;
        var symbol = model.GetSymbolInfo(node);
        foreach (var method in symbol.CandidateSymbols.Append(symbol.Symbol).OfType<IMethodSymbol>())
        {
            yield return method.ReturnType;
            foreach (var parameter in method.Parameters) yield return parameter.Type;
        }
    }

    /// <returns>Those of the types in the type's name that cells declare: Foo of <c>List&lt;Foo[]&gt;</c>.</returns>
    static IEnumerable<INamedTypeSymbol> Parts(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Parts(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.SelectMany(Parts).Concat(
            named.ContainingType is { IsScriptClass: true } && named.OriginalDefinition.Locations is [{ IsInSource: true }, ..] ? [named.OriginalDefinition] : []),
        _ => [],
    };

    static string CellOf(INamedTypeSymbol type) => type.Locations[0].SourceTree!.FilePath;

    static string Article(string name) => "AEIOU".Contains(char.ToUpperInvariant(name[0]), StringComparison.Ordinal) ? "an" : "a";
}
