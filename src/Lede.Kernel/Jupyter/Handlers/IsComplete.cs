using System.Text.Json.Nodes;

namespace Lede.Kernel.Jupyter.Handlers;

sealed class IsComplete : IRequestHandler
{
    public string MessageType => "is_complete_request";

    public async Task<JsonObject?> HandleAsync(Request request, JupyterKernel kernel)
    {
        var answer = (await kernel.Language.ConfigureAwait(false)).IsComplete(request.Text("code"));
        var reply = new JsonObject { ["status"] = answer.Status.ToString().ToLowerInvariant() };
        if (answer.Status == CompletenessStatus.Incomplete) reply["indent"] = answer.Indent;
        return reply;
    }
}
