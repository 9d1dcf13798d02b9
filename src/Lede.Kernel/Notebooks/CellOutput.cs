using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lede.Kernel.Notebooks;

/// <summary>What a cell left behind: one of the records here.</summary>
public abstract record CellOutput
{
    CellOutput() { }

    /// <summary>As it stood in the file, written back unchanged; null for what was made here.</summary>
    internal JsonObject? Original { get; init; }

    public sealed record Stream(OutputStream Name, string Text) : CellOutput;

    public sealed record Display(MimeBundle Data) : CellOutput;

    public sealed record Result(MimeBundle Data, int? ExecutionCount) : CellOutput;

    public sealed record Error(string Name, string Message, ImmutableArray<string> Traceback) : CellOutput
    {
        public static Error Of(CellError error) => new(error.Name, error.Message, error.Traceback);
    }

    /// <summary>A kind this version does not know; it is kept in the file.</summary>
    public sealed record Unknown(string Type) : CellOutput;

    internal static CellOutput Read(JsonObject json)
    {
        var type = TextOf(json["output_type"]);
        var original = (JsonObject)json.DeepClone();
        return type switch
        {
            "stream" => new Stream(TextOf(json["name"]) == "stderr" ? OutputStream.Stderr : OutputStream.Stdout, MultilineText.Read(json["text"]) ?? "") { Original = original },
            "display_data" => new Display(Bundle(json["data"])) { Original = original },
            "execute_result" => new Result(Bundle(json["data"]), json["execution_count"] is JsonValue n && n.TryGetValue(out int count) ? count : null) { Original = original },
            "error" => new Error(TextOf(json["ename"]), TextOf(json["evalue"]), [.. (json["traceback"] as JsonArray ?? []).Select(TextOf)]) { Original = original },
            _ => new Unknown(type) { Original = original },
        };
    }

    internal JsonObject ToJson() => Original is not null ? (JsonObject)Original.DeepClone() : this switch
    {
        Stream stream => new JsonObject
        {
            ["name"] = stream.Name == OutputStream.Stdout ? "stdout" : "stderr",
            ["output_type"] = "stream",
            ["text"] = MultilineText.Write(stream.Text),
        },
        Display display => new JsonObject { ["data"] = ToJson(display.Data), ["metadata"] = new JsonObject(), ["output_type"] = "display_data" },
        Result result => new JsonObject
        {
            ["data"] = ToJson(result.Data),
            ["execution_count"] = result.ExecutionCount,
            ["metadata"] = new JsonObject(),
            ["output_type"] = "execute_result",
        },
        Error error => new JsonObject
        {
            ["ename"] = error.Name,
            ["evalue"] = error.Message,
            ["output_type"] = "error",
            ["traceback"] = new JsonArray([.. error.Traceback.Select(line => (JsonNode)line)]),
        },
        _ => throw new InvalidOperationException("An output of an unknown kind can only come from a file."),
    };

    static string TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : "";

    static MimeBundle Bundle(JsonNode? data)
    {
        var bundle = MimeBundle.Empty;
        foreach (var (type, content) in data as JsonObject ?? [])
            bundle = bundle.With(type, MimeBundle.IsJson(type) ? content?.ToJsonString() ?? "null" : MultilineText.Read(content) ?? content?.ToJsonString() ?? "");
        return bundle;
    }

    static JsonObject ToJson(MimeBundle bundle)
    {
        var data = new JsonObject();
        foreach (var (type, content) in bundle.Data) data[type] = MimeBundle.IsJson(type) ? Json(content) : MultilineText.Write(content);
        return data;
    }

    static JsonNode? Json(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            // A formatter's mistake; as text it is at least there.
            return text;
        }
    }
}
