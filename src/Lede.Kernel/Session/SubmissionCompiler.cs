using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Text;

namespace Lede.Kernel.Session;

/// <summary>
/// Turns a cell's text into an assembly that builds on the cells before it. Roslyn calls such a piece a submission. We emit them
/// ourselves rather than through <c>Script</c>, whose cells cannot be left out of the chain.
/// </summary>
sealed class SubmissionCompiler
{
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.Parse, SourceCodeKind.Script);

    // Endless recursion then throws where it would otherwise end the process, and a stop reaches every method and loop.
    static readonly EmitOptions EmitOptions = new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb)
        .WithInstrumentationKinds([InstrumentationKind.ModuleCancellation, InstrumentationKind.StackOverflowProbing]);

    readonly CSharpCompilationOptions _options;

    /// <param name="references">What the first submission is compiled against; those after it take over what the one before had.</param>
    public SubmissionCompiler(SessionOptions options, ReferenceResolver resolver, ReferenceSet references)
    {
        // Some of a submission's settings (a newer reference supersedes an older one, for instance) have no public setter:
        // the scripting package sets them, and everything else is set here.
        _options = ((CSharpCompilationOptions)CSharpScript.Create("", ScriptOptions.Default.WithReferences(Array.Empty<MetadataReference>())).GetCompilation().Options)
            .WithUsings(SessionOptions.DefaultImports.Concat(options.Imports).Distinct())
            .WithOverflowChecks(false)
            .WithAllowUnsafe(true)
            // A cell is small: to share its methods out among threads costs more than to compile them.
            .WithConcurrentBuild(false)
            .WithMetadataReferenceResolver(resolver)
            .WithSourceReferenceResolver(new SourceFileResolver([], Path.GetFullPath(options.WorkingDirectory)))
            .WithXmlReferenceResolver(null);
        References = references;
    }

    /// <summary>What cells are compiled against by now.</summary>
    public ReferenceSet References { get; set; }

    public static SyntaxTree Parse(string code, string name, CancellationToken cancellation = default) =>
        EndingInWith(CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), ParseOptions, name, cancellation), code, name);

    // The compiler reads `p with { A = 2 }` at the top of a script as a property of type p that is named with. As the last of a cell
    // it is the value to show.
    static SyntaxTree EndingInWith(SyntaxTree tree, string code, string name)
    {
        var root = tree.GetCompilationUnitRoot();
        for (var i = 0; i < root.Members.Count; i++)
        {
            if (root.Members[i] is not PropertyDeclarationSyntax { Identifier.ValueText: "with" } property) continue;
            var value = SyntaxFactory.ParseExpression(code, property.FullSpan.Start, ParseOptions, consumeFullText: false);
            var end = property.FullSpan.Start + value.FullSpan.Length;
            if (value is not WithExpressionSyntax || value.ContainsDiagnostics || end > code.Length || !string.IsNullOrWhiteSpace(code[end..])) return tree;
            var statement = SyntaxFactory.GlobalStatement(SyntaxFactory.ExpressionStatement(value, SyntaxFactory.MissingToken(SyntaxKind.SemicolonToken)));
            var shown = root.WithMembers([.. root.Members.Take(i), statement])
                .WithEndOfFileToken(SyntaxFactory.Token(SyntaxFactory.TriviaList(SyntaxFactory.Whitespace(code[end..])), SyntaxKind.EndOfFileToken, SyntaxFactory.TriviaList()));
            return CSharpSyntaxTree.Create(shown, ParseOptions, name, Encoding.UTF8);
        }
        return tree;
    }

    /// <returns>The cell as the compiler sees it, not yet checked.</returns>
    /// <param name="number">Makes the names of the cell's class and assembly its own.</param>
    /// <param name="brought">What the cell's directives brought, beside what they name themselves.</param>
    public CSharpCompilation Compile(SyntaxTree tree, CSharpCompilation? previous, int number, ImmutableArray<MetadataReference>? brought = null) =>
        // A submission takes over the references and the imports of the one before it.
        CSharpCompilation.CreateScriptCompilation(
            $"cell-{number}-{Guid.NewGuid():N}", tree, previous is null ? References.References : brought ?? [],
            (previous is null ? _options : _options.WithUsings()).WithScriptClassName($"{ClassPrefix}{number}").WithOptimizationLevel(RunsOnce(tree) ? OptimizationLevel.Debug : OptimizationLevel.Release),
            previous, typeof(object));

    /// <returns>The code by itself, with everything at hand that a cell could ever name: for questions about names, not to be run.</returns>
    public CSharpCompilation CompileAlone(SyntaxTree tree, IEnumerable<MetadataReference> more) =>
        CSharpCompilation.CreateScriptCompilation("question", tree, [.. References.Whole, .. more], _options.WithScriptClassName("Question"), null, typeof(object));

    /// <returns>
    /// The same submissions, against other references. All of them at once: a type that two submissions know from two readings of the same
    /// assembly is two types to the compiler.
    /// </returns>
    public static CSharpCompilation Rebase(CSharpCompilation last, ReferenceSet references)
    {
        var chain = new Stack<CSharpCompilation>();
        for (var cell = last; cell is not null; cell = cell.ScriptCompilationInfo?.PreviousScriptCompilation) chain.Push(cell);
        var rebased = chain.Pop().WithReferences(references.References);
        foreach (var cell in chain)
        {
            // Binds it now: when the last is asked for, the compiler would go down the whole chain on one stack.
            _ = rebased.Assembly;
            rebased = cell.WithScriptCompilationInfo(cell.ScriptCompilationInfo!.WithPreviousScriptCompilation(rebased));
        }
        return rebased;
    }

    // Code that runs from top to bottom once is not worth being optimized by the JIT; and without that, a cell that can be unloaded costs no
    // more than one that stays.
    static bool RunsOnce(SyntaxTree tree) => tree.GetCompilationUnitRoot() is { } root
        && root.Members.All(m => m is GlobalStatementSyntax { Statement: ExpressionStatementSyntax })
        && !root.DescendantNodes().Any(node => node is AnonymousFunctionExpressionSyntax or QueryExpressionSyntax);

    public const string ClassPrefix = "Submission#";

    public static EmitResult Emit(CSharpCompilation compilation, Stream assembly, Stream symbols, CancellationToken cancellation) =>
        compilation.Emit(assembly, symbols, options: EmitOptions, cancellationToken: cancellation);

    /// <returns>What runs the submission: given the slots of all earlier cells' variables, it fills its own.</returns>
    public static Func<object?[], Task<object?>> Factory(Assembly assembly, CSharpCompilation submission) =>
        assembly.GetType(submission.ScriptClass!.MetadataName, throwOnError: true)!
            .GetMethod("<Factory>", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
            .CreateDelegate<Func<object?[], Task<object?>>>();

    /// <returns>False for a cell of usings and directives only, which has no code to run.</returns>
    public static bool HasCode(CSharpCompilation compilation) =>
        compilation.SyntaxTrees.Any(tree => tree.GetCompilationUnitRoot().Members.Count > 0);

    /// <returns>True when a later cell could name something of this one, so that it must stay in the chain.</returns>
    public static bool Declares(CSharpCompilation compilation) =>
        compilation.SyntaxTrees.Any(tree => tree.GetCompilationUnitRoot() is { } unit
            && (unit.Usings.Count > 0 || unit.Externs.Count > 0 || unit.GetReferenceDirectives().Count > 0 || unit.GetLoadDirectives().Count > 0))
        || DeclaredMembers(compilation).Any();

    /// <returns>The fields, methods, properties and types that the cell's text declares at its top.</returns>
    public static IEnumerable<ISymbol> DeclaredMembers(CSharpCompilation compilation) =>
        compilation.ScriptClass?.GetMembers().Where(m => !m.IsImplicitlyDeclared && m.CanBeReferencedByName) ?? [];

    /// <returns>Whether the cell ends in an expression that has a value: one without a semicolon and not of type void.</returns>
    public static bool EndsInValue(CSharpCompilation compilation)
    {
        var tree = compilation.SyntaxTrees[^1];
        return tree.GetCompilationUnitRoot().Members.LastOrDefault() is GlobalStatementSyntax
        {
            Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last,
        }
            && compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression).Type is not { SpecialType: SpecialType.System_Void };
    }
}
