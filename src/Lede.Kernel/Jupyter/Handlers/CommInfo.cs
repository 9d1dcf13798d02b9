using System.Text.Json.Nodes;

namespace Lede.Kernel.Jupyter.Handlers;

sealed class CommInfo : IRequestHandler
{
    public string MessageType => "comm_info_request";

    public Task<JsonObject?> HandleAsync(Request request, JupyterKernel kernel) =>
        Task.FromResult<JsonObject?>(new JsonObject { ["status"] = "ok", ["comms"] = new JsonObject() });
}
