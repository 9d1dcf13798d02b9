using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lede.Kernel.Session;

/// <summary>
/// Asks the stop signal in each loop, lambda and query clause at the top of a cell. The compiler does so by itself in methods, which the
/// top of a script is not: there we write the question in, on the line where the body begins, so that line numbers stay true.
/// <c>Environment.Exit</c> is sent to the session, wherever it stands.
/// </summary>
sealed class StopPoints : CSharpSyntaxRewriter
{
    /// <summary>A hidden first cell of every session: methods, in which the compiler asks the signal, and what <c>Environment.Exit</c> becomes.</summary>
    public const string Declaration = "static class __Stop { public static void Here() { } public static T Here<T>(T value) { return value; } "
        + "public static System.Action<int> Exiting; public static void Exit(int exitCode) { Exiting(exitCode); } }";

    static readonly StatementSyntax Ask = SyntaxFactory.ParseStatement("__Stop.Here();", options: SubmissionCompiler.ParseOptions);

    readonly SyntaxTree _tree;
    readonly Func<CSharpCompilation> _bind;
    SemanticModel? _model;

    StopPoints(SyntaxTree tree, Func<CSharpCompilation> bind) => (_tree, _bind) = (tree, bind);

    /// <param name="bind">The tree as a submission, asked for only where a lambda could be an expression tree, which must stay as it is.</param>
    /// <returns>The same tree when its top has nothing that could go on for ever.</returns>
    public static SyntaxTree Insert(SyntaxTree tree, Func<CSharpCompilation> bind)
    {
        var root = tree.GetCompilationUnitRoot();
        var rewriter = new StopPoints(tree, bind);
        // Each member as it stands in the tree: the compiler knows nothing of the nodes of a list that was changed.
        var changed = false;
        var mayExit = tree.GetText().ToString().Contains("Exit", StringComparison.Ordinal);
        var members = new List<MemberDeclarationSyntax>(root.Members.Count);
        foreach (var member in root.Members)
        {
            var written = (mayExit || member is GlobalStatementSyntax or FieldDeclarationSyntax) && rewriter.Visit(member) is MemberDeclarationSyntax rewritten ? rewritten : member;
            changed |= written != member;
            members.Add(written);
        }
        return changed ? tree.WithRootAndOptions(root.WithMembers(SyntaxFactory.List(members)), tree.Options) : tree;
    }

    SemanticModel Model => _model ??= _bind().GetSemanticModel(_tree);

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

    public override SyntaxNode? VisitLabeledStatement(LabeledStatementSyntax node) =>
        base.VisitLabeledStatement(node) is LabeledStatementSyntax label && label.Statement is not (LocalDeclarationStatementSyntax or LocalFunctionStatementSyntax)
            ? label.WithStatement(Guarded(label.Statement)) : node;

    public override SyntaxNode? VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) =>
        base.VisitSimpleLambdaExpression(node) is LambdaExpressionSyntax lambda ? Guarded(lambda, node) : node;

    public override SyntaxNode? VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) =>
        base.VisitParenthesizedLambdaExpression(node) is LambdaExpressionSyntax lambda ? Guarded(lambda, node) : node;

    public override SyntaxNode? VisitAnonymousMethodExpression(AnonymousMethodExpressionSyntax node) =>
        base.VisitAnonymousMethodExpression(node) is AnonymousMethodExpressionSyntax method ? method.WithBlock(Guarded(method.Block)) : node;

    public override SyntaxNode? VisitWhereClause(WhereClauseSyntax node) =>
        base.VisitWhereClause(node) is WhereClauseSyntax clause && IsDelegate(Model.GetQueryClauseInfo(node).OperationInfo.Symbol)
            ? clause.WithCondition(Passing(clause.Condition, node.Condition)) : node;

    public override SyntaxNode? VisitSelectClause(SelectClauseSyntax node) =>
        base.VisitSelectClause(node) is SelectClauseSyntax clause && IsDelegate(Model.GetSymbolInfo(node).Symbol)
            ? clause.WithExpression(Passing(clause.Expression, node.Expression)) : node;

    public override SyntaxNode? VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        if (base.VisitInvocationExpression(node) is not InvocationExpressionSyntax call) return node;
        var isExit = node.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Exit" } or IdentifierNameSyntax { Identifier.ValueText: "Exit" }
            && Model.GetSymbolInfo(node).Symbol is IMethodSymbol { ContainingType: { Name: "Environment", ContainingNamespace.Name: "System" } };
        return isExit ? call.WithExpression(Member("Exit").WithTriviaFrom(call.Expression)) : call;
    }

    static MemberAccessExpressionSyntax Member(string name) =>
        SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, SyntaxFactory.IdentifierName("__Stop"), SyntaxFactory.IdentifierName(name));

    static BlockSyntax Guarded(StatementSyntax body) => body is BlockSyntax block
        ? block.WithStatements(block.Statements.Insert(0, Ask))
        : SyntaxFactory.Block(Ask, body);

    // A body in braces is never an expression tree; what the others become only the compiler knows.
    LambdaExpressionSyntax Guarded(LambdaExpressionSyntax lambda, LambdaExpressionSyntax original)
    {
        if (lambda.Block is { } block) return lambda.WithBlock(Guarded(block));
        if (lambda.ExpressionBody is not { } value || value is ThrowExpressionSyntax or RefExpressionSyntax) return lambda;
        if (Model.GetTypeInfo(original).ConvertedType is not INamedTypeSymbol { DelegateInvokeMethod: { ReturnsByRef: false, ReturnsByRefReadonly: false } invoke }) return lambda;
        var hasValue = !invoke.ReturnsVoid && !(lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword) && invoke.ReturnType is not INamedTypeSymbol { IsGenericType: true });
        StatementSyntax statement = hasValue
            ? SyntaxFactory.ReturnStatement(SyntaxFactory.Token(SyntaxKind.ReturnKeyword).WithTrailingTrivia(SyntaxFactory.Space), value, SyntaxFactory.Token(SyntaxKind.SemicolonToken))
            : SyntaxFactory.ExpressionStatement(value);
        return lambda.WithBody(SyntaxFactory.Block(Ask, statement));
    }

    // Delegate parameters only: a query over IQueryable is made of expression trees.
    static bool IsDelegate(ISymbol? operation) =>
        operation is IMethodSymbol { Parameters: [.., { Type.TypeKind: TypeKind.Delegate }] };

    ExpressionSyntax Passing(ExpressionSyntax value, ExpressionSyntax original) => Model.GetTypeInfo(original).Type is null or { TypeKind: TypeKind.Error } or { IsRefLikeType: true } or { TypeKind: TypeKind.Pointer }
        ? value
        : SyntaxFactory.InvocationExpression(Member("Here"),
            SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(value))));
}
