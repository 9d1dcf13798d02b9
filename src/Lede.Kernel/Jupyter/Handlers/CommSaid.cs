using System.Text.Json.Nodes;

namespace Lede.Kernel.Jupyter.Handlers;

sealed class CommSaid : IRequestHandler
{
    public string MessageType => "comm_msg";

    public async Task<JsonObject?> HandleAsync(Request request, JupyterKernel kernel)
    {
        // One for a conversation that we closed may have been on its way.
        if (kernel.Comms.Find(request.Text("comm_id")) is { } comm)
            await kernel.Comms.RunAsync(request, comm.Target, () => comm.OnReceived(request.Said())).ConfigureAwait(false);
        return null;
    }
}
