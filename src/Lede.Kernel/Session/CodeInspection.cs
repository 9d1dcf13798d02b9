using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lede.Kernel.Session;

/// <summary>What is known of the name at the cursor: its signature, its summary, and a variable's value.</summary>
sealed partial class CodeInspection(SubmissionCompiler compiler, CSharpCompilation? last, DeclaredNames names, string code, int cursor)
{
    const int MostValueLength = 200;

    static readonly SymbolDisplayFormat Signature = SymbolDisplayFormat.CSharpErrorMessageFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeContainingType)
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeModifiers | SymbolDisplayParameterOptions.IncludeExtensionThis)
        .WithKindOptions(SymbolDisplayKindOptions.IncludeTypeKeyword | SymbolDisplayKindOptions.IncludeNamespaceKeyword);

    public Inspection Find()
    {
        var tree = SubmissionCompiler.Parse(code, "");
        var found = Find(compiler.Compile(tree, last, 0).GetSemanticModel(tree), cursor);
        if (found.Symbol is null)
        {
            // A name from something that no cell has needed so far.
            var usings = string.Concat(names.Usings.Select(u => u + " "));
            tree = SubmissionCompiler.Parse(usings + code, "");
            found = Find(compiler.CompileAlone(tree, names.References).GetSemanticModel(tree), usings.Length + cursor);
        }
        if (found is not ({ } symbol, var candidates)) return Inspection.Nothing;

        var signature = Describe(symbol);
        if (candidates.Length > 1) signature += string.Create(CultureInfo.InvariantCulture, $" (+ {candidates.Length - 1} overloads)");
        var summary = Summary(symbol);
        var value = ValueOf(symbol);
        var text = string.Join("\n\n", new[] { value is null ? signature : $"{signature} = {value}", summary }.OfType<string>());
        var markdown = string.Join("\n\n", new[] { $"```csharp\n{(value is null ? signature : $"{signature} = {value}")}\n```", summary }.OfType<string>());
        return new Inspection(true, MimeBundle.OfText(text).With(MimeBundle.Markdown, markdown));
    }

    static (ISymbol? Symbol, ImmutableArray<ISymbol> Candidates) Find(SemanticModel model, int cursor)
    {
        if (NameAt(model.SyntaxTree.GetRoot(), cursor) is not { } node) return default;
        var info = model.GetSymbolInfo(node);
        var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault() ?? model.GetDeclaredSymbol(node) ?? model.GetTypeInfo(node).Type;
        return (symbol is IErrorTypeSymbol ? null : symbol, info.CandidateSymbols);
    }

    // The name under the cursor, the one it has just left, or the method whose arguments it stands in.
    static SyntaxNode? NameAt(SyntaxNode root, int cursor)
    {
        var at = Math.Clamp(cursor, 0, root.FullSpan.End);
        var token = root.FindToken(at);
        if (!IsName(token) || token.SpanStart > at)
        {
            token = root.FindToken(Math.Max(0, at - 1));
            if (token.SpanStart >= at) token = token.GetPreviousToken();
        }
        if (!IsName(token) && token.Parent?.FirstAncestorOrSelf<ArgumentListSyntax>()?.Parent is InvocationExpressionSyntax call)
            return call.Expression is MemberAccessExpressionSyntax access ? access.Name : call.Expression;
        return IsName(token) ? token.Parent : null;
    }

    static bool IsName(SyntaxToken token) => token.IsKind(SyntaxKind.IdentifierToken) || token.Parent is PredefinedTypeSyntax;

    static string Describe(ISymbol symbol) => symbol switch
    {
        IFieldSymbol { ContainingType.IsScriptClass: true } field => $"{field.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)} {field.Name}",
        IMethodSymbol { ContainingType.IsScriptClass: true } method => method.ToDisplayString(Signature.WithMemberOptions(
            SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType)),
        ILocalSymbol local => $"{local.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)} {local.Name}",
        _ => symbol.ToDisplayString(Signature),
    };

    string? ValueOf(ISymbol symbol)
    {
        if (symbol is not IFieldSymbol { ContainingType.IsScriptClass: true } || names.Find(symbol.Name) is not { } declared
            || !declared.TryGetValue(out var value)) return null;
        // Only what cannot take long or change anything: to hover must not run the person's code.
        var text = value switch
        {
            null => "null",
            string s => SymbolDisplay.FormatLiteral(s.Length > MostValueLength ? s[..MostValueLength] + "…" : s, quote: true),
            char c => SymbolDisplay.FormatLiteral(c, quote: true),
            bool b => b ? "true" : "false",
            Enum e => e.ToString(),
            IFormattable f when value.GetType().Assembly == typeof(object).Assembly => f.ToString(null, CultureInfo.InvariantCulture),
            System.Collections.ICollection c when value.GetType().Assembly == typeof(object).Assembly => string.Create(CultureInfo.InvariantCulture, $"{{{c.Count} elements}}"),
            _ => null,
        };
        return text;
    }

    static string? Summary(ISymbol symbol)
    {
        var xml = (symbol is IMethodSymbol { ReducedFrom: { } original } ? original : symbol.OriginalDefinition).GetDocumentationCommentXml();
        if (string.IsNullOrWhiteSpace(xml)) return null;
        try
        {
            var summary = XElement.Parse(xml.StartsWith("<member", StringComparison.Ordinal) ? xml : $"<member>{xml}</member>").Descendants("summary").FirstOrDefault();
            if (summary is null) return null;
            // <see cref="T:System.String"/> and <paramref name="value"/> have their text in an attribute.
            foreach (var reference in summary.Descendants().Where(e => e.IsEmpty).ToList())
                reference.ReplaceWith(new XText((reference.Attribute("cref")?.Value is { } cref ? cref[(cref.IndexOf(':') + 1)..] : null)
                    ?? reference.Attribute("name")?.Value ?? reference.Attribute("langword")?.Value ?? ""));
            return Blanks().Replace(summary.Value, " ").Trim() is { Length: > 0 } text ? text : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
