using System.Text.Json.Nodes;

namespace Lede.Kernel.Jupyter.Handlers;

sealed class DeleteSubshell : IRequestHandler
{
    public string MessageType => "delete_subshell_request";

    public Task<JsonObject?> HandleAsync(Request request, JupyterKernel kernel)
    {
        var id = request.Text("subshell_id");
        return Task.FromResult<JsonObject?>(kernel.Subshells.Delete(id) ? new JsonObject { ["status"] = "ok" } : JupyterKernel.Error(Subshells.NotFound(id)));
    }
}
