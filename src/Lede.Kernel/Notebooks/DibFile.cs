using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lede.Kernel.Session.Directives;

namespace Lede.Kernel.Notebooks;

/// <summary>A <c>.dib</c> file: the source of a notebook without outputs, each cell under a line that names its language.</summary>
static class DibFile
{
    const string Meta = "meta";
    const string Markdown = "markdown";

    // What a file may name without introducing it: the kernels that .NET Interactive comes with, and their other names.
    static readonly string[] Languages =
        ["csharp", "c#", "cs", "fsharp", "f#", "fs", "pwsh", "powershell", "javascript", "js", "html", Markdown, "md", "mermaid", "sql", "kql", "http", "value"];

    /// <param name="name">What error messages call the file.</param>
    /// <exception cref="NotebookException">The block <c>#!meta</c> is no JSON object.</exception>
    public static Notebook Parse(string text, string name)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var meta = ReadMeta(lines, name);
        var languages = Languages.Concat(Named(meta)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var notebook = Notebook.Create();
        if (meta["kernelInfo"] is { } kernels) notebook.Metadata["polyglot_notebook"] = new JsonObject { ["kernelInfo"] = kernels.DeepClone() };
        foreach (var (key, value) in meta)
            if (key != "kernelInfo") notebook.Metadata[key] = value?.DeepClone();

        var language = TextOf(meta["kernelInfo"]?["defaultKernelName"]) ?? "csharp";
        for (int start = 0, at = 0; at <= lines.Length; at++)
        {
            var next = at < lines.Length ? LanguageOf(lines[at]) : "";
            if (next is null || next.Length > 0 && next != Meta && !languages.Contains(next)) continue;
            var source = string.Join('\n', lines[start..at]).Trim('\n');
            if (language != Meta && !string.IsNullOrWhiteSpace(source)) notebook.Cells.Add(Cell(language, source));
            (language, start) = (next, at + 1);
        }
        return notebook;
    }

    static NotebookCell Cell(string language, string source)
    {
        if (language is Markdown or "md") return NotebookCell.Create(CellKind.Markdown, source);
        var cell = NotebookCell.Create(CellKind.Code, source);
        var named = CSharpNames.IsCSharp(language) ? "csharp" : language;
        cell.Metadata["dotnet_interactive"] = new JsonObject { ["language"] = named };
        cell.Metadata["polyglot_notebook"] = new JsonObject { ["kernelName"] = named };
        return cell;
    }

    /// <returns>The language that the line begins; null for a line of text.</returns>
    static string? LanguageOf(string line) => line.StartsWith("#!", StringComparison.Ordinal) && line[2..].TrimEnd() is { Length: > 0 } name && !name.Contains(' ') ? name : null;

    static JsonObject ReadMeta(string[] lines, string name)
    {
        var start = Array.FindIndex(lines, line => LanguageOf(line) == Meta);
        if (start < 0) return [];
        var end = Array.FindIndex(lines, start + 1, line => LanguageOf(line) is not null);
        var text = string.Join('\n', lines[(start + 1)..(end < 0 ? lines.Length : end)]);
        if (string.IsNullOrWhiteSpace(text)) return [];
        try
        {
            if (JsonNode.Parse(text) is JsonObject meta) return meta;
        }
        catch (JsonException)
        {
            // Told below, as anything else that is no object.
        }
        throw new NotebookException(string.Create(CultureInfo.InvariantCulture, $"{name}, line {start + 1}: what follows #!meta is no JSON object. Mend it, or remove the block."));
    }

    static IEnumerable<string> Named(JsonObject meta) => (meta["kernelInfo"]?["items"] as JsonArray ?? [])
        .SelectMany(item => (item?["aliases"] as JsonArray ?? []).Append(item?["name"]).Select(TextOf)).OfType<string>();

    static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
