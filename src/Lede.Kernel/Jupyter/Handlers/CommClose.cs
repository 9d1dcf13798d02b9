using System.Text.Json.Nodes;

namespace Lede.Kernel.Jupyter.Handlers;

sealed class CommClose : IRequestHandler
{
    public string MessageType => "comm_close";

    public Task<JsonObject?> HandleAsync(Request request, JupyterKernel kernel) => Task.FromResult<JsonObject?>(null);
}
