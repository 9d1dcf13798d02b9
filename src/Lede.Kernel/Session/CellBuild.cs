using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lede.Kernel.Session;

/// <summary>A cell's way from its tree to the image of an assembly, and what came of it.</summary>
/// <param name="Submission">The cell as it was compiled.</param>
/// <param name="Previous">The cells before it, which stand in another chain when the references grew.</param>
/// <param name="References">What all of them were compiled against.</param>
/// <param name="Image">Empty for a cell that has no code to run, as <paramref name="Symbols"/> is.</param>
sealed record CellBuild(
    CSharpCompilation Submission, CSharpCompilation? Previous, ReferenceSet References, ImmutableArray<Diagnostic> Diagnostics, MemoryStream Image, MemoryStream Symbols)
{
    public bool Succeeded => !Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);

    /// <summary>
    /// Compiles with the stop points in place; against more references, as long as such a one could help; and where all else fails as it was
    /// typed: for the person's columns, and because a cell is worth more than its stop points, should they be what does not compile.
    /// </summary>
    /// <param name="brought">What the cell's own directives brought.</param>
    /// <returns>The cell, or the errors in it; the compiler's references and the chain are as they were.</returns>
    public static CellBuild Of(SubmissionCompiler compiler, SyntaxTree tree, CSharpCompilation? previous, ImmutableArray<MetadataReference> brought, int number, CancellationToken cancellation)
    {
        var build = Once(Instrumented(previous), previous, compiler.References);
        while (!build.Succeeded)
        {
            if (build.Submission.SyntaxTrees[^1] != tree) build = Once(tree, build.Previous, build.References);
            if (build.Succeeded || build.References.GrownFor(build.Submission, build.Diagnostics) is not { } grown) break;
            var rebased = build.Previous is null ? null : SubmissionCompiler.Rebase(build.Previous, grown);
            build = Once(Instrumented(rebased), rebased, grown);
        }
        return build;

        SyntaxTree Instrumented(CSharpCompilation? before) => StopPoints.Insert(tree, () => compiler.Compile(tree, before, number, brought));

        CellBuild Once(SyntaxTree code, CSharpCompilation? before, ReferenceSet references)
        {
            var submission = compiler.Compile(code, before, number, brought);
            var (image, symbols) = (new MemoryStream(), new MemoryStream());
            var diagnostics = SubmissionCompiler.HasCode(submission)
                ? SubmissionCompiler.Emit(submission, image, symbols, cancellation).Diagnostics
                : submission.GetDiagnostics(cancellation);
            return new CellBuild(submission, before, references, diagnostics, image, symbols);
        }
    }
}
