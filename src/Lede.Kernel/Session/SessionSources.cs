using System.Collections.Concurrent;
using Microsoft.CodeAnalysis.Text;

namespace Lede.Kernel.Session;

/// <summary>The text of each cell and loaded file, found again by the path that debug information has for it.</summary>
sealed class SessionSources(string workingDirectory)
{
    // What a cell without declarations started in the background may throw a while later.
    const int MostPassing = 200;

    readonly ConcurrentDictionary<string, (string Name, SourceText Text, string Assembly)> _byPath = new(StringComparer.Ordinal);

    readonly ConcurrentDictionary<string, (string Name, SourceText Text)> _byAssembly = new(StringComparer.Ordinal);

    readonly Queue<(string Path, string Assembly)> _passing = new();

    // The compiler writes full paths into debug information, for a cell's name too.
    /// <param name="stays">False for a cell that later ones cannot name; only the last of these are remembered.</param>
    public void Add(string name, SourceText text, string assembly, bool stays)
    {
        var path = Path.GetFullPath(name, workingDirectory);
        _byPath[path] = (name, text, assembly);
        _byAssembly[assembly] = (name, text);
        if (stays) return;
        _passing.Enqueue((path, assembly));
        if (_passing.Count <= MostPassing) return;
        var passed = _passing.Dequeue();
        _byAssembly.TryRemove(passed.Assembly, out _);
        // A later piece of the same cell may stay.
        if (_byPath.TryGetValue(passed.Path, out var source) && source.Assembly == passed.Assembly) _byPath.TryRemove(passed.Path, out _);
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
