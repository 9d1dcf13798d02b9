using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lede.Kernel.Session;

/// <summary>The names that a compiler's error may be about, as the code has them.</summary>
static class MissingNames
{
    /// <returns>The last name at the error's place: the type, namespace or method that was not found; also as an attribute is named in full.</returns>
    public static IEnumerable<string> In(Diagnostic error)
    {
        // Of `dynamic`, `await using` and the like the compiler says which member it needs, and the code has no name for it.
        if (error.Id is "CS0656" or "CS0518")
            return error.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Split('\'', '.', '`');
        if (error.Location is not { IsInSource: true, SourceTree: { } tree, SourceSpan: var span }) return [];
        var node = tree.GetRoot().FindNode(span, getInnermostNodeForTie: true);
        return NameOf(node) is not { } name ? []
            : node.FirstAncestorOrSelf<AttributeSyntax>() is null ? [name] : [name, name + "Attribute"];
    }

    static string? NameOf(SyntaxNode node) => node switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        QualifiedNameSyntax qualified => NameOf(qualified.Right),
        MemberAccessExpressionSyntax access => NameOf(access.Name),
        MemberBindingExpressionSyntax binding => NameOf(binding.Name),
        InvocationExpressionSyntax call => NameOf(call.Expression),
        ObjectCreationExpressionSyntax creation => NameOf(creation.Type),
        AttributeSyntax attribute => NameOf(attribute.Name),
        NullableTypeSyntax nullable => NameOf(nullable.ElementType),
        ArrayTypeSyntax array => NameOf(array.ElementType),
        _ => null,
    };
}
