using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lede.Kernel.Jupyter.Handlers;

sealed class Execute : IRequestHandler
{
    public string MessageType => "execute_request";

    public async Task<JsonObject?> HandleAsync(Request request, JupyterKernel kernel)
    {
        var shell = kernel.Subshells.Of(request);
        if (request.Arrival <= shell.AbortThrough) return new JsonObject { ["status"] = "aborted", ["execution_count"] = shell.History.Count };
        var code = request.Text("code");
        var silent = request.Flag("silent", false);
        var counts = !silent && request.Flag("store_history", true);
        var count = counts ? shell.History.Begin() : shell.History.Count;
        if (!silent) kernel.Publish(request, "execute_input", new JsonObject { ["code"] = code, ["execution_count"] = count });

        var language = await kernel.Language.ConfigureAwait(false);
        var host = new JupyterCellHost(kernel, request, request.Flag("allow_stdin", true)) { Quiet = silent };
        var name = string.Create(CultureInfo.InvariantCulture, $"{shell.CellName} {count}");
        if (!silent && kernel.Journal.TakeStory() is { } story) host.Stream(OutputStream.Stderr, story + "\n");
        using var running = kernel.Journal.Begin(name, code);
        var outcome = await language.ExecuteAsync(code, new CellContext(name, host) { ShowResult = !silent }).ConfigureAwait(false);
        if (kernel.Journal.TakeErrors() is { Length: > 0 } errors) host.Stream(OutputStream.Stderr, errors);
        var shown = (outcome as Outcome.Succeeded)?.Shown;
        if (counts) shell.History.Add(count, code, shown?[MimeBundle.Text]);

        if (outcome is not Outcome.Succeeded)
        {
            var error = outcome is Outcome.Failed failed ? failed.Error : Outcome.Interrupted.Error;
            return Failed(request, kernel, error, count);
        }
        if (shown is not null && !silent)
        {
            kernel.Publish(request, "execute_result", new JsonObject
            {
                ["execution_count"] = count,
                ["data"] = JupyterCellHost.Data(shown),
                ["metadata"] = new JsonObject(),
            });
        }
        return new JsonObject
        {
            ["status"] = "ok",
            ["execution_count"] = count,
            ["user_expressions"] = await EvaluateAsync(request, language, host).ConfigureAwait(false),
            ["payload"] = new JsonArray(),
        };
    }

    static JsonObject Failed(Request request, JupyterKernel kernel, CellError error, int count)
    {
        // What the client sent before it could know of the error was meant to follow a success.
        if (request.Flag("stop_on_error", true)) kernel.Subshells.Of(request).AbortThrough = kernel.Wire.Arrivals;
        var content = JupyterKernel.Error(error);
        content.Remove("status");
        if (!request.Flag("silent", false)) kernel.Publish(request, "error", content);
        var reply = JupyterKernel.Error(error);
        reply["execution_count"] = count;
        return reply;
    }

    static async Task<JsonObject> EvaluateAsync(Request request, ILanguage language, ICellHost host)
    {
        var values = new JsonObject();
        if (!request.Content.TryGetProperty("user_expressions", out var expressions) || expressions.ValueKind != JsonValueKind.Object) return values;
        foreach (var expression in expressions.EnumerateObject())
        {
            if (expression.Value.ValueKind != JsonValueKind.String) continue;
            values[expression.Name] = await language.ExecuteAsync(expression.Value.GetString()!, new CellContext(expression.Name, host)).ConfigureAwait(false) switch
            {
                Outcome.Succeeded succeeded => new JsonObject
                {
                    ["status"] = "ok",
                    ["data"] = JupyterCellHost.Data(succeeded.Shown ?? MimeBundle.Empty),
                    ["metadata"] = new JsonObject(),
                },
                Outcome.Failed failed => JupyterKernel.Error(failed.Error),
                _ => JupyterKernel.Error(Outcome.Interrupted.Error),
            };
        }
        return values;
    }
}
