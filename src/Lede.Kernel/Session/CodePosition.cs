using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lede.Kernel.Session;

/// <summary>A place in code that is being typed, and so seldom compiles.</summary>
readonly struct CodePosition
{
    CodePosition(string code, int cursor, int wordStart, SyntaxNode root)
    {
        (Code, Cursor, WordStart, Root) = (code, cursor, wordStart, root);
        var token = root.FindToken(Math.Min(wordStart, root.FullSpan.End));
        Left = token.SpanStart >= wordStart ? token.GetPreviousToken() : token;
    }

    public string Code { get; }

    public int Cursor { get; }

    /// <summary>Where the word that the cursor ends begins.</summary>
    public int WordStart { get; }

    public SyntaxNode Root { get; }

    /// <summary>The token before that word.</summary>
    public SyntaxToken Left { get; }

    public string Word => Code[WordStart..Cursor];

    public static CodePosition At(SyntaxNode root, string code, int cursor)
    {
        cursor = Math.Clamp(cursor, 0, code.Length);
        var start = cursor;
        while (start > 0 && SyntaxFacts.IsIdentifierPartCharacter(code[start - 1])) start--;
        return new CodePosition(code, cursor, start, root);
    }

    /// <summary>True inside a comment, a literal or a directive, where no name stands.</summary>
    public bool IsText
    {
        get
        {
            if (Word is [>= '0' and <= '9', ..]) return true;
            var trivia = Root.FindTrivia(Math.Max(0, Cursor - 1), findInsideTrivia: false);
            if (trivia.IsDirective || trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.DisabledTextTrivia)) return true;
            if (trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) && Cursor > trivia.SpanStart) return true;
            var token = Root.FindToken(Math.Max(0, Cursor - 1));
            return token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.InterpolatedStringTextToken
                    or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
                && Cursor > token.SpanStart && (Cursor < token.Span.End || token.ContainsDiagnostics || token.IsKind(SyntaxKind.InterpolatedStringTextToken));
        }
    }

    /// <returns>What stands before the dot that the word follows; null when it follows none.</returns>
    public ExpressionSyntax? Container()
    {
        if (!Left.IsKind(SyntaxKind.DotToken)) return null;
        var position = WordStart;
        return Left.Parent switch
        {
            MemberAccessExpressionSyntax access => access.Expression,
            QualifiedNameSyntax name => name.Left,
            MemberBindingExpressionSyntax binding => binding.Ancestors().OfType<ConditionalAccessExpressionSyntax>()
                .FirstOrDefault(access => access.WhenNotNull.FullSpan.Contains(position - 1))?.Expression,
            _ => null,
        };
    }
}
