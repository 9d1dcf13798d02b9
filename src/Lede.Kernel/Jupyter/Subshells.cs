namespace Lede.Kernel.Jupyter;

/// <summary>
/// The kernel's subshells (Jupyter Enhancement Proposal 91). They share the session, in which one cell runs at a time: while a cell
/// runs in one, another answers questions (completion, inspection, history), and a cell sent to it waits its turn.
/// </summary>
/// <param name="history">Makes each its own: the protocol has a subshell count and remember for itself.</param>
/// <param name="answer">Called on the thread of the subshell that the request is for.</param>
sealed class Subshells(Func<ExecutionHistory> history, Action<Request> answer)
{
    readonly Lock _gate = new();
    readonly OrderedDictionary<string, Subshell> _children = new(StringComparer.Ordinal);

    public Subshell Main { get; } = new(null, history(), answer);

    /// <returns>The names of those that clients made, in the order in which they were made.</returns>
    public IReadOnlyList<string> Ids
    {
        get { lock (_gate) return [.. _children.Keys]; }
    }

    public string Create()
    {
        var id = Guid.NewGuid().ToString("N");
        lock (_gate) _children.Add(id, new Subshell(id, history(), answer));
        return id;
    }

    /// <summary>What it was asked before is still answered.</summary>
    /// <returns>False when there is none of that name.</returns>
    public bool Delete(string id)
    {
        lock (_gate)
        {
            if (!_children.Remove(id, out var child)) return false;
            child.Close();
            return true;
        }
    }

    /// <returns>False when there is no subshell of the name that the request asks for.</returns>
    public bool TryAdd(Request request)
    {
        if (request.SubshellId is not { } id)
        {
            Main.Add(request);
            return true;
        }
        lock (_gate)
        {
            if (!_children.TryGetValue(id, out var child)) return false;
            child.Add(request);
            return true;
        }
    }

    /// <returns>The subshell that answers the request. What comes on the control channel is answered in the name of the main one.</returns>
    public Subshell Of(Request request) => request.Subshell ?? Main;

    /// <summary>Waits a moment until the history of all is written.</summary>
    public Task CloseAsync()
    {
        lock (_gate) return Task.WhenAll(_children.Values.Prepend(Main).Select(subshell => subshell.History.CloseAsync()));
    }

    public static CellError NotFound(string? id) =>
        CellError.Of("SubshellNotFound", $"This kernel has no subshell '{id}'. A list_subshell_request tells which there are, and a create_subshell_request makes one.");
}
