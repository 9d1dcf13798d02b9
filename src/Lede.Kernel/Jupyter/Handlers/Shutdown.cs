using System.Text.Json.Nodes;

namespace Lede.Kernel.Jupyter.Handlers;

sealed class Shutdown : IRequestHandler
{
    public string MessageType => "shutdown_request";

    public Task<JsonObject?> HandleAsync(Request request, JupyterKernel kernel)
    {
        var restart = request.Flag("restart", false);
        var reply = new JsonObject { ["status"] = "ok", ["restart"] = restart };
        // A restart is a shutdown after which the client starts another process.
        kernel.Publish(request, "shutdown_reply", (JsonObject)reply.DeepClone());
        kernel.EndAfterReply = true;
        return Task.FromResult<JsonObject?>(reply);
    }
}
