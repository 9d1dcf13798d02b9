using System.Collections.Concurrent;

namespace Lede.Kernel.Jupyter;

/// <summary>
/// A line of shell requests, and the thread that answers them one after another. A thread, because a cell may have all of the pool's.
/// </summary>
sealed class Subshell
{
    readonly BlockingCollection<Request> _requests = [];

    /// <param name="id">Null for the one that every kernel has.</param>
    /// <param name="answer">Called on the thread of this subshell; never throws.</param>
    public Subshell(string? id, ExecutionHistory history, Action<Request> answer)
    {
        History = history;
        // Each subshell counts for itself; what names a place in the code must not be ambiguous.
        CellName = id is null ? "cell" : $"subshell {id[..4]}, cell";
        new Thread(() =>
        {
            foreach (var request in _requests.GetConsumingEnumerable()) answer(request);
            history.CloseAsync().GetAwaiter().GetResult();
        })
        { IsBackground = true, Name = id is null ? "jupyter shell" : $"jupyter subshell {id}" }.UnsafeStart();
    }

    /// <summary>What error messages call its cells, before the number.</summary>
    public string CellName { get; }

    public ExecutionHistory History { get; }

    /// <summary>Execute requests that came no later than this are not run, because one before them failed.</summary>
    public long AbortThrough { get; set; }

    public void Add(Request request) => _requests.Add(request with { Subshell = this });

    /// <summary>Answers what has come, and then ends its thread.</summary>
    public void Close() => _requests.CompleteAdding();
}
