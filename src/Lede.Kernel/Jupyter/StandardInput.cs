using System.Text.Json.Nodes;

namespace Lede.Kernel.Jupyter;

/// <summary>Questions to the person at the client, one at a time.</summary>
sealed class StandardInput(Wire wire)
{
    readonly Lock _oneQuestion = new();
    CancellationTokenSource _stop = new();

    /// <summary>Waits for the answer; blocks the calling thread, which is a cell's.</summary>
    /// <exception cref="OperationCanceledException">The question was withdrawn: the cell is being stopped.</exception>
    public string? Ask(Request request, string prompt, bool password)
    {
        var stopped = Volatile.Read(ref _stop).Token;
        lock (_oneQuestion)
        {
            stopped.ThrowIfCancellationRequested();
            // An answer to a question that a stop made void.
            while (wire.StdinReplies.TryTake(out _)) { }
            wire.Send(JupyterChannel.Stdin, request, "input_request", new JsonObject { ["prompt"] = prompt, ["password"] = password });
            while (true)
            {
                var reply = wire.StdinReplies.Take(stopped);
                if (reply.Type == "input_reply") return reply.Text("value");
            }
        }
    }

    /// <summary>Withdraws what is being asked, also by tasks that the stopped cell leaves behind: the next answer must not go to them.</summary>
    public void Withdraw() => Interlocked.Exchange(ref _stop, new CancellationTokenSource()).Cancel();
}
