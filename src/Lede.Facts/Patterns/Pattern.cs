using System.Linq.Expressions;

namespace Lede;

/// <summary>
/// What a text must say, and the row that is made of it; written as a query: <c>from … in Find.… where … select new …</c>. A pattern is a tree before it
/// runs: it prints itself, and what it cannot mean is refused where it is built. Immutable and thread-safe.
/// <para>Within a sentence a pattern takes the nearest parts that fit. An amount, percentage, quantity or model size belongs to one match only, the one whose parts
/// stand closest together; names may belong to several.</para>
/// </summary>
public class Pattern<T>
{
    readonly IReadOnlyList<Sequence> _alternatives;
    Matcher<T>[]? _matchers;

    internal Pattern(params IReadOnlyList<Sequence> alternatives) => _alternatives = alternatives;

    internal IReadOnlyList<Sequence> Alternatives => _alternatives;

    /// <returns>What either finds; where both claim one value, what the left one finds.</returns>
    public static Pattern<T> operator |(Pattern<T> left, Pattern<T> right) => new([.. left._alternatives, .. right._alternatives]);

    public Pattern<TRow> Select<TRow>(Expression<Func<T, TRow>> row) => new([.. _alternatives.Select(a => a.Select(row))]);

    public Pattern<T> Where(Expression<Func<T, bool>> condition) => new([.. _alternatives.Select(a => a.Where(condition))]);

    /// <exception cref="PatternException">The next part depends on what an earlier one captured.</exception>
    public Pattern<TRow> SelectMany<TNext, TRow>(Expression<Func<T, Pattern<TNext>>> next, Expression<Func<T, TNext, TRow>> row)
    {
        var following = Evaluate(next);
        return new([.. _alternatives.SelectMany(a => following._alternatives.Select(b => a.Then(b, row)))]);
    }

    static Pattern<TNext> Evaluate<TNext>(Expression<Func<T, Pattern<TNext>>> next)
    {
        if (Uses.Of(next.Body, next.Parameters[0]) is { } use)
            throw new PatternException(
                $"The part `{next.Body}` depends on an earlier capture (`{use}`), which is not known before the pattern runs. "
                + "Write the part without it and compare the captures afterwards: from a in … from b in … where b.Low > a.Low select …");
        return Expression.Lambda<Func<Pattern<TNext>>>(next.Body).Compile(preferInterpretation: true)();
    }

    /// <returns>The rows, in order of the text.</returns>
    public IReadOnlyList<Match<T>> Matches(Reading reading)
    {
        var matchers = _matchers ??= [.. _alternatives.Select(a => new Matcher<T>(a))];
        var taken = new HashSet<Span>();
        var found = new List<Match<T>>();
        foreach (var matcher in matchers) matcher.Run(reading, taken, found);
        found.Sort(static (a, b) => a.Evidence.Span.CompareTo(b.Evidence.Span));
        return found;
    }

    /// <returns>A line for each alternative: <c>Organization → Quantity within 12 after 持有|拥有 → Product within 4 select ChipStock</c>.</returns>
    public override string ToString() => string.Join("\n| ", _alternatives);

    sealed class Uses(ParameterExpression parameter) : ExpressionVisitor
    {
        Expression? _found;

        public static Expression? Of(Expression tree, ParameterExpression parameter)
        {
            var visitor = new Uses(parameter);
            visitor.Visit(tree);
            return visitor._found;
        }

        protected override Expression VisitMember(MemberExpression node)
        {
            if (node.Expression == parameter) _found ??= node;
            return base.VisitMember(node);
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            if (node == parameter) _found ??= node;
            return node;
        }
    }
}

/// <summary>A row and where the text states it.</summary>
public readonly record struct Match<T>(T Row, Evidence Evidence);
