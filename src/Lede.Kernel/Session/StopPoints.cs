using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lede.Kernel.Session;

/// <summary>
/// Asks the stop signal in each loop at the top of a cell. The compiler does so by itself in methods, which the top of a script is not:
/// there we write the question in, on the line where the loop's body begins, so that line numbers stay true.
/// </summary>
sealed class StopPoints : CSharpSyntaxRewriter
{
    /// <summary>A hidden first cell of every session: a method, in which the compiler asks the signal.</summary>
    public const string Declaration = "static class __Stop { public static void Here() { } }";

    static readonly StatementSyntax Ask = SyntaxFactory.ParseStatement("__Stop.Here();", options: SubmissionCompiler.ParseOptions);

    /// <returns>The same tree when its top has no loop.</returns>
    public static SyntaxTree Insert(SyntaxTree tree)
    {
        var root = tree.GetCompilationUnitRoot();
        var rewriter = new StopPoints();
        var members = root.Members;
        foreach (var member in root.Members.Where(m => m is GlobalStatementSyntax or FieldDeclarationSyntax))
            if (rewriter.Visit(member) is MemberDeclarationSyntax rewritten && rewritten != member)
                members = members.Replace(members[root.Members.IndexOf(member)], rewritten);
        return members == root.Members ? tree : tree.WithRootAndOptions(root.WithMembers(members), tree.Options);
    }

    public override SyntaxNode? VisitWhileStatement(WhileStatementSyntax node) =>
        base.VisitWhileStatement(node) is WhileStatementSyntax loop ? loop.WithStatement(Guarded(loop.Statement)) : node;

    public override SyntaxNode? VisitDoStatement(DoStatementSyntax node) =>
        base.VisitDoStatement(node) is DoStatementSyntax loop ? loop.WithStatement(Guarded(loop.Statement)) : node;

    public override SyntaxNode? VisitForStatement(ForStatementSyntax node) =>
        base.VisitForStatement(node) is ForStatementSyntax loop ? loop.WithStatement(Guarded(loop.Statement)) : node;

    public override SyntaxNode? VisitForEachStatement(ForEachStatementSyntax node) =>
        base.VisitForEachStatement(node) is ForEachStatementSyntax loop ? loop.WithStatement(Guarded(loop.Statement)) : node;

    public override SyntaxNode? VisitForEachVariableStatement(ForEachVariableStatementSyntax node) =>
        base.VisitForEachVariableStatement(node) is ForEachVariableStatementSyntax loop ? loop.WithStatement(Guarded(loop.Statement)) : node;

    static BlockSyntax Guarded(StatementSyntax body) => body is BlockSyntax block
        ? block.WithStatements(block.Statements.Insert(0, Ask))
        : SyntaxFactory.Block(Ask, body);
}
