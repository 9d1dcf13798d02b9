using System.Text.Json.Nodes;

namespace Lede.Kernel.Jupyter.Handlers;

sealed class Inspect : IRequestHandler
{
    public string MessageType => "inspect_request";

    public async Task<JsonObject?> HandleAsync(Request request, JupyterKernel kernel)
    {
        var language = await kernel.Language.ConfigureAwait(false);
        var code = request.Text("code");
        var found = language.Inspect(code, CodePoints.ToUtf16(code, request.Number("cursor_pos") ?? int.MaxValue));
        return new JsonObject
        {
            ["status"] = "ok",
            ["found"] = found.Found,
            ["data"] = JupyterCellHost.Data(found.Shown),
            ["metadata"] = new JsonObject(),
        };
    }
}
