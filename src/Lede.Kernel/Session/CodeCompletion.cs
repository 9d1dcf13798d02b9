using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lede.Kernel.Session;

/// <summary>What can stand at the cursor: the members of what is before the dot, or every name in sight.</summary>
sealed class CodeCompletion(SubmissionCompiler compiler, CSharpCompilation? last, DeclaredNames names, string code, int cursor)
{
    // A list nobody scrolls through to its end; to describe all of it would take longer than to type on.
    const int MostDescribed = 300;

    static readonly SymbolDisplayFormat Signature = SymbolDisplayFormat.MinimallyQualifiedFormat;

    public Completions Find()
    {
        var tree = SubmissionCompiler.Parse(code, "");
        var position = CodePosition.At(tree.GetRoot(), code, cursor);
        if (position.IsText) return Completions.None(position.Cursor);
        var found = position.Left.IsKind(SyntaxKind.DotToken)
            ? Members(tree, position)
            : InSight(position).Concat(Keywords());
        var word = position.Word;
        var items = found
            .Where(item => item.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .GroupBy(item => item.Name, (_, overloads) => overloads.First() with { Overloads = overloads.Count(item => item.Symbol is IMethodSymbol) }, StringComparer.Ordinal)
            .OrderByDescending(item => item.Name.StartsWith(word, StringComparison.Ordinal))
            .ThenBy(item => item.Name, StringComparer.OrdinalIgnoreCase)
            .ToList();
        return new Completions(position.WordStart, position.Cursor,
            [.. items.Select(item => new Completion(item.Name, item.Kind, items.Count <= MostDescribed ? item.Describe() : ""))]);
    }

    IEnumerable<Item> Members(SyntaxTree tree, CodePosition position)
    {
        if (position.Container() is not { } container) return [];
        if (MembersOf(compiler.Compile(tree, last, 0).GetSemanticModel(tree), container, position.WordStart) is { } members) return members.Select(Item.Of);
        // A namespace, which has more to it than what cells have needed so far, or a name from something that none has needed.
        var (model, before) = Alone();
        return CodePosition.At(model.SyntaxTree.GetRoot(), before + code, before.Length + cursor) is var there && there.Container() is { } again
            ? Namespaced(model, again, there.WordStart).Select(Item.Of)
            : [];
    }

    static IEnumerable<ISymbol> Namespaced(SemanticModel model, ExpressionSyntax container, int at) => SymbolOf(model, container, at) is INamespaceSymbol space
        ? model.LookupNamespacesAndTypes(at, space).Where(IsForPeople)
        : MembersOf(model, container, at) ?? [];

    /// <returns>Null where the container is nothing with members: a namespace, or unknown.</returns>
    static IEnumerable<ISymbol>? MembersOf(SemanticModel model, ExpressionSyntax container, int at)
    {
        var symbol = SymbolOf(model, container, at);
        if (symbol is IAliasSymbol alias) symbol = alias.Target;
        return (symbol switch
        {
            INamespaceSymbol => null,
            // `Color.` may name the type and a property of that type; either list is right.
            ITypeSymbol { TypeKind: not TypeKind.Error } type => model.LookupStaticMembers(at, type).AddRange(model.LookupNamespacesAndTypes(at, type)),
            _ when TypeOf(model, container, at) is { } type => model.LookupSymbols(at, type, includeReducedExtensionMethods: true).Where(s => !s.IsStatic && s is not ITypeSymbol),
            _ => (IEnumerable<ISymbol>?)null,
        })?.Where(IsForPeople);
    }

    static ISymbol? SymbolOf(SemanticModel model, ExpressionSyntax container, int at)
    {
        var info = model.GetSymbolInfo(container);
        if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is { } symbol) return symbol;
        // Before another statement, `text.` reads as the beginning of a type's name; asked again as what it was meant for.
        info = model.GetSpeculativeSymbolInfo(at, SyntaxFactory.ParseExpression(container.ToString()), SpeculativeBindingOption.BindAsExpression);
        return info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
    }

    static ITypeSymbol? TypeOf(SemanticModel model, ExpressionSyntax container, int at)
    {
        var type = model.GetTypeInfo(container).Type;
        if (type is null or IErrorTypeSymbol)
            type = model.GetSpeculativeTypeInfo(at, SyntaxFactory.ParseExpression(container.ToString()), SpeculativeBindingOption.BindAsExpression).Type;
        return type is null or IErrorTypeSymbol ? null : type;
    }

    /// <summary>
    /// The names of earlier cells from our own table, and the rest from a compilation that has no earlier cells: the compiler's own
    /// search takes longer with each of them.
    /// </summary>
    IEnumerable<Item> InSight(CodePosition position)
    {
        foreach (var (_, declared) in names.All) yield return Item.Of(declared.Symbol);
        var (model, before) = Alone();
        foreach (var symbol in model.LookupSymbols(before.Length + position.WordStart))
            if (IsForPeople(symbol)) yield return Item.Of(symbol);
    }

    /// <returns>The code without earlier cells, and what stands before it there.</returns>
    (SemanticModel Model, string Before) Alone()
    {
        var usings = string.Concat(names.Usings.Select(u => u + " "));
        var tree = SubmissionCompiler.Parse(usings + code, "");
        return (compiler.CompileAlone(tree, names.References).GetSemanticModel(tree), usings);
    }

    static IEnumerable<Item> Keywords() =>
        SyntaxFacts.GetReservedKeywordKinds().Concat([SyntaxKind.AsyncKeyword, SyntaxKind.AwaitKeyword, SyntaxKind.VarKeyword, SyntaxKind.RecordKeyword])
            .Select(SyntaxFacts.GetText).Where(text => text.Length > 0).Select(text => new Item(text, "keyword", null));

    static bool IsForPeople(ISymbol symbol) =>
        symbol.CanBeReferencedByName && !symbol.Name.StartsWith('<')
        && !symbol.GetAttributes().Any(a => a.AttributeClass?.Name == "EditorBrowsableAttribute" && a.ConstructorArguments is [{ Value: 1 }]);

    /// <param name="Overloads">How many methods of that name there are; 0 for what is no method.</param>
    readonly record struct Item(string Name, string Kind, ISymbol? Symbol, int Overloads = 0)
    {
        public string Describe() => Symbol?.ToDisplayString(Signature) is not { } signature ? ""
            : Overloads > 1 ? string.Create(CultureInfo.InvariantCulture, $"{signature} (+ {Overloads - 1} {(Overloads == 2 ? "overload" : "overloads")})")
            : signature;

        public static Item Of(ISymbol symbol) => new(symbol.Name, SymbolKindName.Of(symbol), symbol);
    }
}
