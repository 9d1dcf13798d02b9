using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Lede.Kernel.Jupyter.Handlers;

/// <summary>What the kernel costs its machine, for the clients that show it.</summary>
sealed class Usage : IRequestHandler
{
    (long At, TimeSpan Processor) _last;

    public string MessageType => "usage_request";

    public Task<JsonObject?> HandleAsync(Request request, JupyterKernel kernel)
    {
        using var process = Process.GetCurrentProcess();
        return Task.FromResult<JsonObject?>(new JsonObject
        {
            ["status"] = "ok",
            ["hostname"] = Environment.MachineName,
            ["pid"] = Environment.ProcessId,
            ["kernel_cpu"] = Percent(process),
            ["kernel_memory"] = process.WorkingSet64,
            ["cpu_count"] = Environment.ProcessorCount,
        });
    }

    /// <returns>Processor time since the last question, in percent of one core; since the process's start at the first.</returns>
    double Percent(Process process)
    {
        var (now, processor) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);
        var elapsed = _last.At == 0 ? DateTime.Now - process.StartTime : Stopwatch.GetElapsedTime(_last.At, now);
        var percent = 100 * (processor - _last.Processor) / elapsed;
        _last = (now, processor);
        return double.IsFinite(percent) ? Math.Round(percent, 1) : 0;
    }
}
