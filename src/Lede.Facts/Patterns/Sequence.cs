using System.Linq.Expressions;

namespace Lede;

/// <summary>
/// Parts in order, conditions on what they capture, and the row made of it: one alternative of a pattern, as a tree. A capture is a parameter in
/// the expressions, the same object for the part and wherever it is used.
/// </summary>
sealed record Sequence(
    IReadOnlyList<(PartSpec Spec, ParameterExpression Capture)> Parts,
    IReadOnlyList<Expression> Conditions,
    Expression Row)
{
    public static Sequence Of(PartSpec spec, ParameterExpression capture) => new([(spec, capture)], [], capture);

    public Sequence Where(LambdaExpression condition) => this with { Conditions = [.. Conditions, Substitution.Apply(condition, Row)] };

    public Sequence Select(LambdaExpression row) => this with { Row = Substitution.Apply(row, Row) };

    /// <summary>This, then <paramref name="next"/>, whose captures are made new: one part may stand in a pattern twice.</summary>
    public Sequence Then(Sequence next, LambdaExpression row)
    {
        var fresh = next.Parts.Select(p => (p.Spec, Capture: Expression.Parameter(p.Capture.Type))).ToList();
        Expression Renew(Expression tree) => new Substitution(next.Parts.Zip(fresh).ToDictionary(p => p.First.Capture, p => (Expression)p.Second.Capture)).Visit(tree);
        return new Sequence(
            [.. Parts, .. fresh],
            [.. Conditions, .. next.Conditions.Select(Renew)],
            Substitution.Apply(row, Row, Renew(next.Row)));
    }

    public override string ToString() =>
        string.Join(" → ", Parts.Select(p => p.Spec.ToString()))
        + string.Concat(Conditions.Select(c => $" where {Printed(c)}"))
        + (Row is ParameterExpression ? "" : $" select {Row.Type.Name}");

    /// <summary>Captures have no names after the compiler is done with them; they print as #1, #2 in the order of their parts.</summary>
    string Printed(Expression tree) =>
        new Substitution(Parts.Select((p, i) => (p.Capture, Name: (Expression)Expression.Parameter(p.Capture.Type, $"#{i + 1}"))).ToDictionary(p => p.Capture, p => p.Name))
            .Visit(new WithoutConversions().Visit(tree)).ToString();

    /// <summary>What the compiler adds between a number and a nullable number says nothing to a reader.</summary>
    sealed class WithoutConversions : ExpressionVisitor
    {
        protected override Expression VisitUnary(UnaryExpression node) => node.NodeType == ExpressionType.Convert && node.Operand is not ParameterExpression
            ? Expression.Parameter(node.Type, Visit(node.Operand).ToString())
            : base.VisitUnary(node);
    }
}

/// <summary>Puts expressions in the place of parameters, and takes apart at once what the compiler packed between two clauses of a query.</summary>
sealed class Substitution(Dictionary<ParameterExpression, Expression> replacements) : ExpressionVisitor
{
    public static Expression Apply(LambdaExpression lambda, params Expression[] arguments) =>
        new Substitution(lambda.Parameters.Zip(arguments).ToDictionary(p => p.First, p => p.Second)).Visit(lambda.Body);

    protected override Expression VisitParameter(ParameterExpression node) => replacements.GetValueOrDefault(node, node);

    // new { a, b }.a is a: the compiler hands earlier captures on in such objects.
    protected override Expression VisitMember(MemberExpression node)
    {
        var inner = Visit(node.Expression);
        if (inner is NewExpression { Members: { } members } packed)
        {
            var index = members.ToList().FindIndex(m => m.Name == node.Member.Name);
            if (index >= 0) return packed.Arguments[index];
        }
        return node.Update(inner);
    }
}
