using System.Text.Json.Nodes;

namespace Lede.Kernel.Jupyter.Handlers;

sealed class History : IRequestHandler
{
    public string MessageType => "history_request";

    public Task<JsonObject?> HandleAsync(Request request, JupyterKernel kernel)
    {
        var history = kernel.Subshells.Of(request).History;
        var entries = request.Optional("hist_access_type") switch
        {
            "range" => Range(request, history),
            "search" => Latest(request, Matching(request, history)),
            _ => Latest(request, Backwards(history)),
        };
        var withOutput = request.Flag("output", false);
        return Task.FromResult<JsonObject?>(new JsonObject
        {
            ["status"] = "ok",
            ["history"] = new JsonArray([.. entries.Select(entry => new JsonArray(entry.Session, entry.Line, withOutput ? new JsonArray(entry.Input, entry.Output) : entry.Input))]),
        });
    }

    static IEnumerable<HistoryEntry> Range(Request request, ExecutionHistory history)
    {
        var (start, stop) = (request.Number("start") ?? 1, request.Number("stop") ?? int.MaxValue);
        return history.Of(request.Number("session") ?? 0).Where(entry => entry.Line >= start && entry.Line < stop);
    }

    static IEnumerable<HistoryEntry> Matching(Request request, ExecutionHistory history)
    {
        var pattern = Glob.ToRegex(request.Optional("pattern") ?? "*");
        var found = Backwards(history).Where(entry => pattern.IsMatch(entry.Input));
        return request.Flag("unique", false) ? found.DistinctBy(entry => entry.Input) : found;
    }

    /// <summary>The last cell first; what nobody takes is not read.</summary>
    static IEnumerable<HistoryEntry> Backwards(ExecutionHistory history) =>
        history.Others().Prepend(history.Own()).SelectMany(session => session.Reverse());

    static IEnumerable<HistoryEntry> Latest(Request request, IEnumerable<HistoryEntry> backwards) =>
        backwards.Take(request.Number("n") ?? int.MaxValue).Reverse();
}
