using System.Globalization;
using System.Text.Json.Nodes;

namespace Lede.Kernel.Notebooks;

public enum CellKind { Markdown, Code, Raw }

/// <summary>One cell of a notebook.</summary>
public sealed class NotebookCell
{
    readonly JsonObject _json;

    NotebookCell(JsonObject json, CellKind kind) => (_json, Kind) = (json, kind);

    public CellKind Kind { get; }

    /// <summary>The cell's lasting name; null in notebooks older than format 4.5.</summary>
    public string? Id => _json["id"]?.GetValue<string>();

    public string Source { get; set; } = "";

    /// <summary>The language of a code cell where the file says it for the cell alone, as notebooks of several languages do; else null.</summary>
    public string? Language => TextAt("polyglot_notebook", "kernelName") ?? TextAt("dotnet_interactive", "language");

    string? TextAt(string section, string field) =>
        (_json["metadata"] as JsonObject)?[section] is JsonObject found && found[field] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    /// <summary>Which number the cell had when it ran; null when it has not run, and for cells that are no code.</summary>
    public int? ExecutionCount { get; set; }

    public List<CellOutput> Outputs { get; } = [];

    /// <summary>The cell's metadata, live: changes are written.</summary>
    public JsonObject Metadata => _json["metadata"] as JsonObject ?? (JsonObject)(_json["metadata"] = new JsonObject());

    /// <param name="named">False for a notebook older than format 4.5.</param>
    public static NotebookCell Create(CellKind kind, string source, bool named = true)
    {
        var json = new JsonObject { ["cell_type"] = kind.ToString().ToLowerInvariant() };
        if (named) json["id"] = Guid.NewGuid().ToString("N")[..8];
        json["metadata"] = new JsonObject();
        return new NotebookCell(json, kind) { Source = source };
    }

    internal static NotebookCell Read(JsonNode? node, int index, string file)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{file}, cell {index + 1}");
        if (node is not JsonObject json) throw new NotebookException($"{place}: the cell is no object. Remove it from the list 'cells'.");
        var type = json["cell_type"] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
        if (!Enum.TryParse<CellKind>(type, ignoreCase: true, out var kind))
            throw new NotebookException($"{place}: the cell's type is '{type}'. It must be markdown, code or raw.");
        if (json["id"] is { } id && !(id is JsonValue idValue && idValue.TryGetValue(out string? _)))
            throw new NotebookException($"{place}: the cell's id is no text. Remove it, or write it in quotes.");
        var cell = new NotebookCell((JsonObject)json.DeepClone(), kind) { Source = MultilineText.Read(json["source"]) ?? "" };
        if (kind != CellKind.Code) return cell;
        cell.ExecutionCount = json["execution_count"] is JsonValue count && count.TryGetValue(out int number) ? number : null;
        cell.Outputs.AddRange((json["outputs"] as JsonArray ?? []).OfType<JsonObject>().Select(CellOutput.Read));
        return cell;
    }

    internal JsonObject ToJson()
    {
        var json = (JsonObject)_json.DeepClone();
        json["source"] = MultilineText.Write(Source);
        if (Kind == CellKind.Code)
        {
            json["execution_count"] = ExecutionCount;
            json["outputs"] = new JsonArray([.. Outputs.Select(output => output.ToJson())]);
        }
        return json;
    }
}
