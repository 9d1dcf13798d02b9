using System.Text.Json.Nodes;

namespace Lede.Kernel.Jupyter.Handlers;

sealed class CreateSubshell : IRequestHandler
{
    public string MessageType => "create_subshell_request";

    public Task<JsonObject?> HandleAsync(Request request, JupyterKernel kernel) =>
        Task.FromResult<JsonObject?>(new JsonObject { ["status"] = "ok", ["subshell_id"] = kernel.Subshells.Create() });
}
