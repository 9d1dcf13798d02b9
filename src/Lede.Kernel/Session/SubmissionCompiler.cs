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
    readonly ImmutableArray<MetadataReference> _references;

    public SubmissionCompiler(SessionOptions options, ReferenceResolver resolver)
    {
        // Some of a submission's settings (a newer reference supersedes an older one, for instance) have no public setter:
        // the scripting package sets them, and everything else is set here.
        _options = ((CSharpCompilationOptions)CSharpScript.Create("", ScriptOptions.Default.WithReferences(Array.Empty<MetadataReference>())).GetCompilation().Options)
            .WithUsings(SessionOptions.DefaultImports.Concat(options.Imports).Distinct())
            .WithOptimizationLevel(OptimizationLevel.Release)
            .WithOverflowChecks(false)
            .WithAllowUnsafe(true)
            .WithConcurrentBuild(true)
            .WithMetadataReferenceResolver(resolver)
            .WithSourceReferenceResolver(new SourceFileResolver([], Path.GetFullPath(options.WorkingDirectory)))
            .WithXmlReferenceResolver(null);
        _references =
        [
            .. FrameworkReferences.All,
            // Cells show things through it: x.Display().
            FrameworkReferences.FromLoaded(typeof(MimeBundle).Assembly)!,
            // And ask through it: Ask.Password().
            FrameworkReferences.FromLoaded(typeof(Ask).Assembly)!,
            .. options.References.Except([typeof(MimeBundle).Assembly, typeof(Ask).Assembly]).Select(FrameworkReferences.FromLoaded).OfType<MetadataReference>(),
        ];
    }

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
    public CSharpCompilation Compile(SyntaxTree tree, CSharpCompilation? previous, int number) =>
        // A submission takes over the references of the one before it.
        CSharpCompilation.CreateScriptCompilation(
            $"cell-{number}-{Guid.NewGuid():N}", tree, previous is null ? _references : [], _options.WithScriptClassName($"{ClassPrefix}{number}"), previous, typeof(object));

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
