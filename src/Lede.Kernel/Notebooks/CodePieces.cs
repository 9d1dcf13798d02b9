using Lede.Kernel.Session;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lede.Kernel.Notebooks;

/// <param name="Class"><c>keyword</c>, <c>string</c>, <c>number</c>, <c>comment</c>, <c>type</c> or <c>preprocessor</c>; null for what has no colour.</param>
public readonly record struct CodePiece(string? Class, string Text);

/// <summary>C# in the pieces that are coloured alike.</summary>
public static class CodePieces
{
    /// <returns>All of the code, in order; code that does not compile is told apart as far as it can be read.</returns>
    public static IEnumerable<CodePiece> Of(string code)
    {
        foreach (var token in SubmissionCompiler.Parse(code, "").GetRoot().DescendantTokens())
        {
            foreach (var trivia in token.LeadingTrivia) yield return new CodePiece(ClassOf(trivia), trivia.ToFullString());
            if (token.Text.Length > 0) yield return new CodePiece(ClassOf(token), token.Text);
            foreach (var trivia in token.TrailingTrivia) yield return new CodePiece(ClassOf(trivia), trivia.ToFullString());
        }
    }

    static string? ClassOf(SyntaxTrivia trivia)
    {
        if (trivia.IsDirective || trivia.IsKind(SyntaxKind.DisabledTextTrivia)) return "preprocessor";
        return trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia ? "comment" : null;
    }

    static string? ClassOf(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.NumericLiteralToken => "number",
        SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.Utf8StringLiteralToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken
            or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedStringEndToken
            or SyntaxKind.InterpolatedVerbatimStringStartToken or SyntaxKind.InterpolatedSingleLineRawStringStartToken
            or SyntaxKind.InterpolatedMultiLineRawStringStartToken or SyntaxKind.InterpolatedRawStringEndToken => "string",
        SyntaxKind.IdentifierToken => IsType(token) ? "type" : IsVar(token) ? "keyword" : null,
        var kind => SyntaxFacts.IsKeywordKind(kind) ? "keyword" : null,
    };

    static bool IsVar(SyntaxToken token) => token is { Text: "var", Parent: IdentifierNameSyntax { IsVar: true } };

    // By where the name stands: no symbols are asked, so that a report need not compile what it prints.
    static bool IsType(SyntaxToken token)
    {
        if (IsVar(token)) return false;
        if (token.Parent is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or TypeParameterSyntax) return true;
        if (token.Parent is not SimpleNameSyntax name) return false;
        SyntaxNode type = name.Parent is QualifiedNameSyntax qualified && qualified.Right == name ? qualified : name;
        while (type.Parent is NullableTypeSyntax or ArrayTypeSyntax or PointerTypeSyntax or RefTypeSyntax) type = type.Parent;
        return type.Parent switch
        {
            VariableDeclarationSyntax v => v.Type == type,
            ParameterSyntax p => p.Type == type,
            ObjectCreationExpressionSyntax o => o.Type == type,
            MethodDeclarationSyntax m => m.ReturnType == type,
            LocalFunctionStatementSyntax f => f.ReturnType == type,
            PropertyDeclarationSyntax p => p.Type == type,
            ForEachStatementSyntax f => f.Type == type,
            CastExpressionSyntax c => c.Type == type,
            DeclarationExpressionSyntax d => d.Type == type,
            CatchDeclarationSyntax c => c.Type == type,
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression or (int)SyntaxKind.IsExpression } b => b.Right == type,
            TypeArgumentListSyntax or BaseTypeSyntax or TypeOfExpressionSyntax or DefaultExpressionSyntax or DeclarationPatternSyntax
                or TupleElementSyntax or AttributeSyntax or TypeConstraintSyntax => true,
            _ => false,
        };
    }
}
