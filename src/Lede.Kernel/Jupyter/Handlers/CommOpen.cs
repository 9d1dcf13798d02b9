using System.Text.Json.Nodes;

namespace Lede.Kernel.Jupyter.Handlers;

sealed class CommOpen : IRequestHandler
{
    public string MessageType => "comm_open";

    // There are no targets; the protocol wants the comm closed, so that the other end does not wait.
    public Task<JsonObject?> HandleAsync(Request request, JupyterKernel kernel)
    {
        kernel.Publish(request, "comm_close", new JsonObject { ["comm_id"] = request.Text("comm_id"), ["data"] = new JsonObject() });
        return Task.FromResult<JsonObject?>(null);
    }
}
