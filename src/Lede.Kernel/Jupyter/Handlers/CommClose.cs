using System.Text.Json.Nodes;

namespace Lede.Kernel.Jupyter.Handlers;

sealed class CommClose : IRequestHandler
{
    public string MessageType => "comm_close";

    public async Task<JsonObject?> HandleAsync(Request request, JupyterKernel kernel)
    {
        if (kernel.Comms.Find(request.Text("comm_id")) is { } comm && kernel.Comms.Forget(comm))
            await kernel.Comms.RunAsync(request, comm.Target, () => comm.OnClosed(request.Said())).ConfigureAwait(false);
        return null;
    }
}
