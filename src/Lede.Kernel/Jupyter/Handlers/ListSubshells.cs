using System.Text.Json.Nodes;

namespace Lede.Kernel.Jupyter.Handlers;

sealed class ListSubshells : IRequestHandler
{
    public string MessageType => "list_subshell_request";

    public Task<JsonObject?> HandleAsync(Request request, JupyterKernel kernel) =>
        Task.FromResult<JsonObject?>(new JsonObject
        {
            ["status"] = "ok",
            ["subshell_id"] = new JsonArray([.. kernel.Subshells.Ids.Select(id => (JsonNode)id)]),
        });
}
