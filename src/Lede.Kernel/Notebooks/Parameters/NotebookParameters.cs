using System.Text.Json.Nodes;

namespace Lede.Kernel.Notebooks;

/// <summary>
/// Values from outside in a notebook, as papermill puts them: the cell tagged <c>parameters</c> declares the defaults, and a cell tagged
/// <c>injected-parameters</c> after it declares the same variables anew.
/// </summary>
public static class NotebookParameters
{
    const string Defaults = "parameters";
    const string Injected = "injected-parameters";

    /// <summary>
    /// Puts the cell of the given values after the one of the defaults, at the top where there is none, or in place of an earlier one. A value takes
    /// the type that the default is declared with; without a default, that of its form. Nothing is run.
    /// </summary>
    /// <param name="given">Of two with one name, the later counts.</param>
    /// <param name="options">What the notebook's session will begin with.</param>
    /// <returns>A sentence to warn with where the notebook does not declare what is given; null when all is well.</returns>
    /// <exception cref="ParameterException">A value cannot be of the type that the notebook declares.</exception>
    public static string? Set(Notebook notebook, IEnumerable<GivenParameter> given, SessionOptions options)
    {
        var values = given.GroupBy(g => g.Name, StringComparer.Ordinal).Select(g => g.Last()).ToList();
        var defaults = notebook.Cells.FindIndex(c => Has(c, Defaults));
        var earlier = notebook.Cells.FindIndex(c => Has(c, Injected));
        var scope = new ParameterScope(notebook.Cells.Take(defaults + 1), options);

        var cell = notebook.NewCell(CellKind.Code, "// Parameters\n" + string.Join('\n', values.Select(scope.Declare)));
        scope.Check(cell.Source);
        cell.Metadata["tags"] = new JsonArray(Injected);
        if (earlier >= 0) notebook.Cells[earlier] = cell;
        else notebook.Cells.Insert(defaults + 1, cell);

        if (defaults < 0) return "The notebook has no cell tagged 'parameters'; the values are set at its top.";
        var unknown = values.Select(v => v.Name).Except(scope.Names).ToList();
        if (unknown.Count == 0) return null;
        return $"The notebook's parameters are {(scope.Names.Count > 0 ? string.Join(", ", scope.Names) : "none")}; set all the same, though it may not look at {(unknown.Count == 1 ? "it" : "them")}: {string.Join(", ", unknown)}.";
    }

    static bool Has(NotebookCell cell, string tag) =>
        cell.Kind == CellKind.Code && cell.Metadata["tags"] is JsonArray tags && tags.Any(t => t is JsonValue value && value.TryGetValue(out string? text) && text == tag);
}
