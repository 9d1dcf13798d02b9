using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Lede.Kernel.Session.Directives;

/// <summary>
/// The next place where a cell falls into two pieces: a directive, or a <c>#r</c> or <c>#load</c> that stands below code and would have
/// to stand above it.
/// </summary>
/// <param name="Start">Where the piece above ends.</param>
/// <param name="End">Where the piece below begins.</param>
/// <param name="Name">The directive's name; null when there is none and the piece below begins with its <c>#r</c>.</param>
readonly partial record struct CellCut(int Start, int End, string? Name)
{
    /// <returns>Whether there is anything to look for: most cells have nothing, and this is all it costs them.</returns>
    public static bool IsPossible(string code) => code.Contains('#') || code.AsSpan().TrimStart().StartsWith('%');

    /// <param name="from">What stands before it has been dealt with.</param>
    public static CellCut? Find(string code, int from)
    {
        if (from == 0 && Percent().Match(code).Groups["name"] is { Success: true } percent) return At(code, percent.Index, percent.Value);
        // The compiler tells a line that begins with # from one inside a string or a comment.
        var root = SubmissionCompiler.Parse(Piece(code, from, code.Length), "").GetRoot();
        var first = root.GetFirstToken(includeZeroWidth: true).SpanStart;
        foreach (var trivia in root.DescendantTrivia())
        {
            if (!trivia.IsDirective || trivia.SpanStart < from || trivia.GetStructure() is not Microsoft.CodeAnalysis.CSharp.Syntax.DirectiveTriviaSyntax { IsActive: true }) continue;
            switch (trivia.Kind())
            {
                case SyntaxKind.ShebangDirectiveTrivia or SyntaxKind.BadDirectiveTrivia when Hash().Match(code, trivia.SpanStart) is { Success: true } hash:
                    return At(code, trivia.SpanStart, hash.Value);
                case SyntaxKind.ReferenceDirectiveTrivia or SyntaxKind.LoadDirectiveTrivia when trivia.SpanStart > first:
                    return new CellCut(trivia.SpanStart, trivia.SpanStart, null);
            }
        }
        return null;
    }

    /// <returns>The offset of the next line that begins a language, C# or another, or the text's end: where text that is no C# ends.</returns>
    public static int FindInText(string code, int from)
    {
        for (var line = Line().Match(code, from); line.Success; line = line.NextMatch())
            if (DirectiveList.Find(line.Groups["name"].Value) is CSharp or { TakesText: true }) return line.Index;
        return code.Length;
    }

    /// <returns>The code with everything outside the piece blank, so that each line and column is where it was.</returns>
    public static string Piece(string code, int start, int end) => start == 0 && end == code.Length
        ? code
        : string.Create(code.Length, (code, start, end), static (piece, state) =>
        {
            for (var i = 0; i < piece.Length; i++)
                piece[i] = i >= state.start && i < state.end || state.code[i] is '\n' or '\r' ? state.code[i] : ' ';
        });

    /// <returns>The line the directive stands on.</returns>
    public DirectiveLine Read(string code, string file)
    {
        var line = SourceText.From(code).Lines.GetLineFromPosition(Start);
        var name = Start + Name!.Length;
        return new DirectiveLine(Name, code[name..line.End].Trim(), file, line.LineNumber + 1, Start - line.Start + 1, line.ToString());
    }

    static CellCut At(string code, int start, string name)
    {
        var end = code.AsSpan(start).IndexOfAny('\r', '\n');
        return new CellCut(start, end < 0 ? code.Length : start + end, name);
    }

    // A path after #! is how a script names its interpreter.
    [GeneratedRegex(@"\G#(![A-Za-z][\w#.-]*|i\b)")]
    private static partial Regex Hash();

    // Only as the first of a cell: % elsewhere is C#.
    [GeneratedRegex(@"\G\s*(?<name>%%?[A-Za-z]\w*)")]
    private static partial Regex Percent();

    [GeneratedRegex(@"^[ \t]*(?<name>#![A-Za-z][\w#.-]*)", RegexOptions.Multiline)]
    private static partial Regex Line();
}
