using System.Text.Json.Nodes;

namespace Lede.Kernel.Jupyter.Handlers;

sealed class CommOpen : IRequestHandler
{
    public string MessageType => "comm_open";

    public async Task<JsonObject?> HandleAsync(Request request, JupyterKernel kernel)
    {
        var (id, target) = (request.Text("comm_id"), request.Text("target_name"));
        if (kernel.Comms.FindTarget(target) is { } opened)
        {
            var comm = kernel.Comms.Accept(id, target);
            if (await kernel.Comms.RunAsync(request, target, () => opened(comm, request.Said())).ConfigureAwait(false) || !kernel.Comms.Forget(comm)) return null;
        }
        // The protocol wants it closed, so that the other end does not wait.
        kernel.Publish(request, "comm_close", new JsonObject { ["comm_id"] = id, ["data"] = new JsonObject() });
        return null;
    }
}
