using System.Text.Json.Nodes;

namespace Lede.Kernel.Notebooks;

/// <summary>Text as notebook files have it: a list of lines, each with its end, so that version control shows which line changed.</summary>
static class MultilineText
{
    /// <returns>The text, be it written as a list or as one; null when it is neither.</returns>
    public static string? Read(JsonNode? node) => node switch
    {
        JsonArray lines => string.Concat(lines.Select(line => line is JsonValue value && value.TryGetValue(out string? text) ? text : "")),
        JsonValue value when value.TryGetValue(out string? text) => text,
        _ => null,
    };

    public static JsonArray Write(string text)
    {
        var lines = new JsonArray();
        for (int start = 0, end; start < text.Length; start = end)
        {
            var line = text.IndexOf('\n', start);
            end = line < 0 ? text.Length : line + 1;
            lines.Add((JsonNode)text[start..end]);
        }
        return lines;
    }
}
