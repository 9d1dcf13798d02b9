using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lede.Kernel.Session;

/// <summary>What the compiler said, in lines a person can act on.</summary>
static class DiagnosticText
{
    // Thirty errors have one cause; the first of them names it.
    const int MostShown = 20;

    /// <returns>The error that stands for these diagnostics, of which at least one is an error.</returns>
    /// <param name="compilation">Where they come from.</param>
    public static CellError ToError(IEnumerable<Diagnostic> diagnostics, CSharpCompilation compilation)
    {
        ImmutableArray<CellDiagnostic> errors =
            [.. Told(diagnostics).Select(d => Describe(d, compilation)).Distinct().OrderBy(d => d.Line).ThenBy(d => d.Column)];
        return ToError(errors);
    }

    // What has no place in the code follows from what has one.
    static IEnumerable<Diagnostic> Told(IEnumerable<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        var placed = errors.Where(d => d.Location.IsInSource).ToList();
        return placed.Count > 0 ? placed : errors;
    }

    public static CellError ToError(ImmutableArray<CellDiagnostic> errors)
    {
        var lines = errors.Take(MostShown).SelectMany(Lines).ToList();
        if (errors.Length > MostShown) lines.Add(string.Create(CultureInfo.InvariantCulture, $"… and {errors.Length - MostShown} more"));
        var message = errors is [var only]
            ? $"{only.Id}: {only.Message}"
            : string.Create(CultureInfo.InvariantCulture, $"{errors[0].Id}: {errors[0].Message} ({errors.Length} errors)");
        return new CellError(CellError.Compilation, message, [.. lines], errors);
    }

    static CellDiagnostic Describe(Diagnostic diagnostic, CSharpCompilation compilation)
    {
        var place = diagnostic.Location.GetMappedLineSpan();
        var text = diagnostic.Location.SourceTree?.GetText() is { } source && diagnostic.Location.GetLineSpan().StartLinePosition.Line is var line
            && line < source.Lines.Count ? source.Lines[line].ToString() : "";
        return new CellDiagnostic(place.Path ?? "", place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1,
            diagnostic.Id, RedeclaredType.Explain(diagnostic, compilation) ?? diagnostic.GetMessage(CultureInfo.InvariantCulture) + Remedy(diagnostic.Id), text);
    }

    // What is good C# in a file and not in a cell, where everything stands in a class that the compiler makes of it.
    static string Remedy(string id) => id switch
    {
        "CS1109" => ". In a cell, write the extension method by itself, without a class around it.",
        "CS9283" => ". In a cell, write an extension method (static int Twice(this int n) => …) instead.",
        "CS0825" => ". If this is 'using var': in a cell, write using (var x = …) { … }, or leave 'using' out.",
        _ => "",
    };

    static IEnumerable<string> Lines(CellDiagnostic d)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"{d.File}, line {d.Line}, column {d.Column}: error {d.Id}: {d.Message}");
        if (string.IsNullOrWhiteSpace(d.Text)) yield break;
        yield return "    " + d.Text;
        yield return "    " + Padding(d.Text, d.Column - 1) + "^";
    }

    // As wide as the text before the caret: a tab stays a tab, and a full-width character gets a full-width space.
    static string Padding(string text, int length)
    {
        var padding = new StringBuilder();
        foreach (var rune in text[..Math.Min(length, text.Length)].EnumerateRunes())
            padding.Append(rune.Value == '\t' ? '\t' : IsWide(rune.Value) ? '\u3000' : ' ');
        return padding.ToString();
    }

    static bool IsWide(int rune) =>
        rune is >= 0x1100 and (<= 0x115F or >= 0x2E80 and <= 0x303E or >= 0x3041 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3
            or >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE4F or >= 0xFF00 and <= 0xFF60 or >= 0xFFE0 and <= 0xFFE6 or >= 0x1F300 and <= 0x1F64F
            or >= 0x1F900 and <= 0x1F9FF or >= 0x20000 and <= 0x3FFFD);
}
