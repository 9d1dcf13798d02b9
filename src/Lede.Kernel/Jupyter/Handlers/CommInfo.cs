using System.Text.Json.Nodes;

namespace Lede.Kernel.Jupyter.Handlers;

sealed class CommInfo : IRequestHandler
{
    public string MessageType => "comm_info_request";

    public Task<JsonObject?> HandleAsync(Request request, JupyterKernel kernel)
    {
        var comms = new JsonObject();
        foreach (var comm in kernel.Comms.List(request.Optional("target_name"))) comms[comm.Id] = new JsonObject { ["target_name"] = comm.Target };
        return Task.FromResult<JsonObject?>(new JsonObject { ["status"] = "ok", ["comms"] = comms });
    }
}
