using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lede.Kernel.Session;

/// <summary>Whether a person who presses Enter has said all, or goes on in the next line.</summary>
static class CodeCompleteness
{
    const int IndentWidth = 4;

    public static Completeness Of(string code)
    {
        var tree = SubmissionCompiler.Parse(code, "");
        if (!SyntaxFactory.IsCompleteSubmission(tree))
        {
            var depth = tree.GetRoot().DescendantTokens().Sum(token => token.IsMissing ? 0 : token.Kind() switch
            {
                SyntaxKind.OpenBraceToken => 1,
                SyntaxKind.CloseBraceToken => -1,
                _ => 0,
            });
            return new Completeness(CompletenessStatus.Incomplete, new string(' ', IndentWidth * Math.Max(0, depth)));
        }
        return new Completeness(tree.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error) ? CompletenessStatus.Invalid : CompletenessStatus.Complete);
    }
}
