using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lede.Kernel.Session.Packages;

/// <summary>A <c>#r</c>, in a cell or in a file that it loads.</summary>
/// <param name="Reference">What stands between the quotes.</param>
/// <param name="File">The cell's name, or the loaded file's path.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units: where the quotes begin.</param>
/// <param name="Text">The whole line.</param>
sealed record ReferenceLine(string Reference, string File, int Line, int Column, string Text)
{
    public CellDiagnostic Refuse(string id, string message) => new(File, Line, Column, id, message, Text);

    /// <param name="files">Finds what <c>#load</c> names.</param>
    /// <returns>Those of the tree, and of the files it loads, and of those they load. A file that cannot be read has none: the compiler will say so.</returns>
    public static List<ReferenceLine> In(SyntaxTree tree, SourceReferenceResolver files)
    {
        var found = new List<ReferenceLine>();
        Add(tree, []);
        return found;

        void Add(SyntaxTree tree, HashSet<string> seen)
        {
            var unit = tree.GetCompilationUnitRoot();
            foreach (var load in unit.GetLoadDirectives().Where(d => d.IsActive))
                if (files.ResolveReference(load.File.ValueText, tree.FilePath) is { } path && seen.Add(path) && Read(path) is { } loaded) Add(loaded, seen);
            foreach (var directive in unit.GetReferenceDirectives().Where(d => d.IsActive))
            {
                var place = directive.File.GetLocation().GetLineSpan().StartLinePosition;
                found.Add(new ReferenceLine(directive.File.ValueText, tree.FilePath, place.Line + 1, place.Character + 1, tree.GetText().Lines[place.Line].ToString()));
            }
        }
    }

    static SyntaxTree? Read(string path)
    {
        try
        {
            return SubmissionCompiler.Parse(System.IO.File.ReadAllText(path, Encoding.UTF8), path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
