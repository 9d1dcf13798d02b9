using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lede.Kernel.Jupyter;

/// <summary>What a cell shows, as messages that name the request it runs for.</summary>
sealed class JupyterCellHost(JupyterKernel kernel, Request request, bool canRead) : ICellHost
{
    public bool CanRead => canRead;

    /// <summary>True to show nothing, as a client asks by "silent".</summary>
    public bool Quiet { get; init; }

    /// <summary>What the cell runs for.</summary>
    public Request Request => request;

    public OpenComms Comms => kernel.Comms;

    public void Stream(OutputStream stream, string text) => Publish("stream", new JsonObject
    {
        ["name"] = stream == OutputStream.Stdout ? "stdout" : "stderr",
        ["text"] = text,
    });

    public void Show(MimeBundle bundle, string? displayId, bool update) => Publish(update ? "update_display_data" : "display_data", new JsonObject
    {
        ["data"] = Data(bundle),
        ["metadata"] = new JsonObject(),
        ["transient"] = displayId is null ? new JsonObject() : new JsonObject { ["display_id"] = displayId },
    });

    public void Clear(bool wait) => Publish("clear_output", new JsonObject { ["wait"] = wait });

    public string? ReadLine(string prompt, bool password) => kernel.Input.Ask(request, prompt, password);

    void Publish(string type, JsonObject content)
    {
        if (Quiet) return;
        kernel.Wire.WaitForRoom();
        kernel.Publish(request, type, content);
    }

    /// <returns>The bundle as messages carry it: JSON types as JSON, all others as text.</returns>
    public static JsonObject Data(MimeBundle bundle)
    {
        var data = new JsonObject();
        foreach (var (type, content) in bundle.Data) data[type] = MimeBundle.IsJson(type) ? Parse(content) : content;
        return data;
    }

    static JsonNode? Parse(string json)
    {
        try
        {
            return JsonNode.Parse(json);
        }
        catch (JsonException)
        {
            // A formatter's mistake; as text it still arrives.
            return json;
        }
    }
}
