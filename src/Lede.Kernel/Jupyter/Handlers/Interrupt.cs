using System.Text.Json.Nodes;

namespace Lede.Kernel.Jupyter.Handlers;

sealed class Interrupt : IRequestHandler
{
    public string MessageType => "interrupt_request";

    public Task<JsonObject?> HandleAsync(Request request, JupyterKernel kernel)
    {
        kernel.Interrupt();
        return Task.FromResult<JsonObject?>(new JsonObject { ["status"] = "ok" });
    }
}
