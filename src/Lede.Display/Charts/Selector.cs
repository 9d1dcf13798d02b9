using System.Linq.Expressions;

namespace Lede;

/// <summary>Reads a value from a row, and knows what the row's author calls it.</summary>
sealed class Selector<T>(Expression<Func<T, object?>> expression)
{
    // Interpreted: a chart's few hundred rows are read before a compiled one would be ready.
    readonly Func<T, object?> read = expression.Compile(preferInterpretation: true);

    // A Nullable without a value, asked for it, throws; other calls that throw the same are the author's to see.
    readonly bool asksNullable = NullableValues.In(expression);

    /// <summary>"Amount" for <c>v => v.Amount</c>, "Company name" for <c>v => v.Company.Name</c>; null for a computed value.</summary>
    public string? Name { get; } = NameOf(expression);

    /// <returns>The value; null also where the way to it passes through a null.</returns>
    public object? Read(T row)
    {
        try
        {
            return read(row);
        }
        catch (NullReferenceException)
        {
            return null;
        }
        catch (InvalidOperationException) when (asksNullable)
        {
            return null;
        }
    }

    public AxisValue ReadAxis(T row)
    {
        if (Read(row) is not { } value) return default;
        return Formatter.AxisFor(value.GetType())?.Invoke(value) ?? new AxisValue(PlainText.Of(value));
    }

    public string? ReadText(T row) => Read(row) is { } value ? CellMaker.Of(value).Text : null;

    static string? NameOf(Expression<Func<T, object?>> expression)
    {
        var names = new Stack<string>();
        var node = expression.Body;
        while (true)
        {
            switch (node)
            {
                case UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked or ExpressionType.TypeAs } convert:
                    node = convert.Operand;
                    break;
                // Nullable's own Value is no name of the author's.
                case MemberExpression { Member.DeclaringType: var type, Expression: { } owner } when NullableValues.IsNullable(type):
                    node = owner;
                    break;
                case MemberExpression { Expression: { } owner } member:
                    names.Push(member.Member.Name);
                    node = owner;
                    break;
                case ParameterExpression when names.Count > 0:
                    return Words.Header(string.Join('_', names));
                default:
                    return null;
            }
        }
    }
}

/// <summary>Finds the places in an expression that ask a <c>Nullable</c> for its value.</summary>
sealed class NullableValues : ExpressionVisitor
{
    bool found;

    public static bool In(Expression expression)
    {
        var visitor = new NullableValues();
        visitor.Visit(expression);
        return visitor.found;
    }

    public static bool IsNullable(Type? type) => type is not null && Nullable.GetUnderlyingType(type) is not null;

    protected override Expression VisitMember(MemberExpression node)
    {
        found |= IsNullable(node.Member.DeclaringType);
        return base.VisitMember(node);
    }

    protected override Expression VisitUnary(UnaryExpression node)
    {
        found |= IsNullable(node.Operand.Type) && !IsNullable(node.Type);
        return base.VisitUnary(node);
    }
}
