using System.Text.Json.Nodes;

namespace Lede.Kernel.Jupyter.Handlers;

sealed class CommMessage : IRequestHandler
{
    public string MessageType => "comm_msg";

    public Task<JsonObject?> HandleAsync(Request request, JupyterKernel kernel) => Task.FromResult<JsonObject?>(null);
}
