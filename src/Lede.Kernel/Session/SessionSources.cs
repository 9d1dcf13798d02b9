using System.Collections.Concurrent;
using Microsoft.CodeAnalysis.Text;

namespace Lede.Kernel.Session;

/// <summary>The text of each cell and loaded file, found again by the path that debug information has for it.</summary>
sealed class SessionSources(string workingDirectory)
{
    readonly ConcurrentDictionary<string, (string Name, SourceText Text)> _byPath = new(StringComparer.Ordinal);

    readonly ConcurrentDictionary<string, (string Name, SourceText Text)> _byAssembly = new(StringComparer.Ordinal);

    // The compiler writes full paths into debug information, for a cell's name too.
    public void Add(string name, SourceText text, string assembly)
    {
        _byPath[Path.GetFullPath(name, workingDirectory)] = (name, text);
        _byAssembly[assembly] = (name, text);
    }

    /// <returns>The cell that was compiled to that assembly, for frames that debug information says nothing of; its text where it is one line.</returns>
    public (string Name, string Text)? FindCell(string? assembly) => assembly is not null && _byAssembly.TryGetValue(assembly, out var source)
        ? (source.Name, source.Text.Lines.Count == 1 ? source.Text.ToString() : "")
        : null;

    /// <returns>The name a person knows it by, and the text of the line; null when the path is none of the session's.</returns>
    public (string Name, string Text)? Find(string? path, int line)
    {
        if (path is null || !_byPath.TryGetValue(path, out var source)) return null;
        return (source.Name, line >= 1 && line <= source.Text.Lines.Count ? source.Text.Lines[line - 1].ToString() : "");
    }
}
