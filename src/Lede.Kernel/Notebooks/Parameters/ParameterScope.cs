using System.Globalization;
using Lede.Kernel.Session;
using Lede.Kernel.Session.Packages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lede.Kernel.Notebooks;

/// <summary>What the cells up to the defaults declare, as the compiler sees it.</summary>
sealed class ParameterScope
{
    readonly SubmissionCompiler _compiler;
    readonly CSharpCompilation? _last;
    readonly Dictionary<string, ITypeSymbol> _types = new(StringComparer.Ordinal);

    public ParameterScope(IEnumerable<NotebookCell> cells, SessionOptions options)
    {
        _compiler = new SubmissionCompiler(options, new ReferenceResolver(options, new SessionReferences(options)), ReferenceSet.Of(options));
        foreach (var cell in cells.Where(c => c.Kind == CellKind.Code)) _last = Compile(cell.Source);
        if (_last is null) return;
        foreach (var variable in SubmissionCompiler.DeclaredMembers(_last).OfType<IFieldSymbol>()) _types[variable.Name] = variable.Type;
    }

    /// <summary>The variables that have a default.</summary>
    public IReadOnlyCollection<string> Names => _types.Keys;

    /// <returns>The statement that sets the variable.</returns>
    public string Declare(GivenParameter given)
    {
        var name = SyntaxFacts.GetKeywordKind(given.Name) == SyntaxKind.None ? given.Name : "@" + given.Name;
        if (!_types.TryGetValue(given.Name, out var type) || type is IErrorTypeSymbol)
        {
            var untyped = UntypedParameter.Of(given.Value, given.IsPlain);
            return $"{(untyped.Code == "null" ? untyped.Type : "var")} {name} = {untyped.Code};";
        }
        return new ParameterCode(NameOf, given.IsPlain).Of(given.Value, type) is { } code
            ? $"{NameOf(type)} {name} = {code};"
            : throw new ParameterException(Impossible(given, type));
    }

    /// <exception cref="ParameterException">The cell does not compile.</exception>
    public void Check(string code)
    {
        if (Compile(code).GetDiagnostics().FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error && d.Location.IsInSource) is { } error)
            throw new ParameterException($"The parameters do not make a cell that compiles: {error.GetMessage(CultureInfo.InvariantCulture)}\n{code}");
    }

    // With everything at hand from the first on: nothing here is run, so nobody waits for what a cell does not name.
    CSharpCompilation Compile(string code) =>
        SubmissionCompiler.Parse(code, "parameters") is var tree && _last is null ? _compiler.CompileAlone(tree, []) : _compiler.Compile(tree, _last, 0);

    // As the notebook's own cells may write it, whatever they use.
    string NameOf(ITypeSymbol type)
    {
        var tree = _last!.SyntaxTrees[^1];
        return type.ToMinimalDisplayString(_last.GetSemanticModel(tree), tree.Length);
    }

    string Impossible(GivenParameter given, ITypeSymbol type)
    {
        var written = given.IsPlain ? given.Value.GetString() : given.Value.GetRawText();
        var remedy = ParameterCode.Members(type).ToList() is { Count: > 0 } members ? $"Give one of {string.Join(", ", members)}."
            : given.IsPlain && type.SpecialType == SpecialType.None && type.TypeKind != TypeKind.Struct ? $"Give it as JSON, if it has such a form: -p:json {given.Name}=…"
            : "Give a value of that type, or change the notebook's default.";
        return $"The parameter '{given.Name}' is declared as {NameOf(type)}, and '{written}' cannot be one. {remedy}";
    }
}
