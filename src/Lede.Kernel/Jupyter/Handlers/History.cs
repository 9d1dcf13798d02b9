using System.IO.Enumeration;
using System.Text.Json.Nodes;

namespace Lede.Kernel.Jupyter.Handlers;

/// <summary>This session's cells; what earlier processes ran is not kept.</summary>
sealed class History : IRequestHandler
{
    public string MessageType => "history_request";

    public Task<JsonObject?> HandleAsync(Request request, JupyterKernel kernel)
    {
        var lines = kernel.Subshells.Of(request).History.Lines.AsEnumerable();
        var most = request.Number("n") ?? int.MaxValue;
        lines = request.Text("hist_access_type") switch
        {
            "range" => lines.Where(line => line.Line >= (request.Number("start") ?? 1) && line.Line < (request.Number("stop") ?? int.MaxValue)),
            "search" => lines.Where(line => FileSystemName.MatchesSimpleExpression(request.Text("pattern"), line.Input)).TakeLast(most),
            _ => lines.TakeLast(most),
        };
        if (request.Flag("unique", false)) lines = lines.Reverse().DistinctBy(line => line.Input).Reverse();
        var withOutput = request.Flag("output", false);
        return Task.FromResult<JsonObject?>(new JsonObject
        {
            ["status"] = "ok",
            ["history"] = new JsonArray([.. lines.Select(line => new JsonArray(1, line.Line, withOutput ? new JsonArray(line.Input, line.Output) : line.Input))]),
        });
    }
}
