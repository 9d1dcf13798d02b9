using System.Text.Json.Nodes;

namespace Lede.Kernel.Jupyter.Handlers;

/// <summary>There is no debugger; kernel_info_reply says so, and a client that asks all the same hears it in the debugger's own protocol.</summary>
sealed class Debug : IRequestHandler
{
    public string MessageType => "debug_request";

    public Task<JsonObject?> HandleAsync(Request request, JupyterKernel kernel) =>
        Task.FromResult<JsonObject?>(new JsonObject
        {
            ["type"] = "response",
            ["request_seq"] = request.Number("seq") ?? 0,
            ["success"] = false,
            ["command"] = request.Optional("command") ?? "",
            ["message"] = "This kernel has no debugger.",
        });
}
