using System.Text.Json.Nodes;

namespace Lede.Kernel.Jupyter.Handlers;

sealed class Complete : IRequestHandler
{
    public string MessageType => "complete_request";

    public async Task<JsonObject?> HandleAsync(Request request, JupyterKernel kernel)
    {
        var language = await kernel.Language.ConfigureAwait(false);
        var code = request.Text("code");
        var found = language.Complete(code, CodePoints.ToUtf16(code, request.Number("cursor_pos") ?? int.MaxValue));
        var (start, end) = (CodePoints.FromUtf16(code, found.Start), CodePoints.FromUtf16(code, found.End));
        return new JsonObject
        {
            ["status"] = "ok",
            ["matches"] = new JsonArray([.. found.Items.Select(item => (JsonNode)item.Text)]),
            ["cursor_start"] = start,
            ["cursor_end"] = end,
            ["metadata"] = new JsonObject
            {
                ["_jupyter_types_experimental"] = new JsonArray([.. found.Items.Select(item => new JsonObject
                {
                    ["text"] = item.Text,
                    ["type"] = item.Kind,
                    ["signature"] = item.Signature,
                    ["start"] = start,
                    ["end"] = end,
                })]),
            },
        };
    }
}
