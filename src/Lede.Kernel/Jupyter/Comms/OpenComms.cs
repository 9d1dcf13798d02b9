using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lede.Kernel.Session;

namespace Lede.Kernel.Jupyter;

/// <summary>The kernel's conversations with its clients, and what it does when a client begins one.</summary>
sealed class OpenComms(JupyterKernel kernel)
{
    readonly ConcurrentDictionary<string, Comm> _open = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, Action<Comm, CommMessage>> _targets = new(StringComparer.Ordinal);

    /// <summary>Those of the kernel that the running code's cell runs in.</summary>
    /// <exception cref="InvalidOperationException">The code runs in no cell, or in one without a Jupyter client.</exception>
    public static OpenComms Current => Host?.Comms
        ?? throw new InvalidOperationException("A Comm needs a page at its other end, and nobody shows this code in one. Run it in a notebook that a Jupyter client has open.");

    /// <returns>Those of one target; all, when it is null.</returns>
    public IReadOnlyList<Comm> List(string? target) => [.. _open.Values.Where(comm => target is null || comm.Target == target)];

    public bool Has(Comm comm) => _open.ContainsKey(comm.Id);

    public Comm? Find(string id) => _open.GetValueOrDefault(id);

    public Action<Comm, CommMessage>? FindTarget(string target) => _targets.GetValueOrDefault(target);

    public Comm Open(string target, object? data, object? metadata, IReadOnlyList<byte[]>? buffers)
    {
        var comm = new Comm(this, Guid.NewGuid().ToString("N"), target);
        Publish(() => _open.TryAdd(comm.Id, comm), "comm_open", new JsonObject { ["comm_id"] = comm.Id, ["target_name"] = target }, data, metadata, buffers);
        return comm;
    }

    /// <summary>Takes up a conversation that the client opened.</summary>
    public Comm Accept(string id, string target) => _open.GetOrAdd(id, new Comm(this, id, target));

    public void Register(string target, Action<Comm, CommMessage> opened)
    {
        ArgumentNullException.ThrowIfNull(opened);
        try { }
        finally { _targets[target] = opened; }
    }

    public bool Unregister(string target) => _targets.TryRemove(target, out _);

    public void Send(Comm comm, object? data, object? metadata, IReadOnlyList<byte[]>? buffers)
    {
        if (!Has(comm)) throw new InvalidOperationException($"The comm to '{comm.Target}' is closed. Open another with Comm.Open.");
        Publish(() => true, "comm_msg", new JsonObject { ["comm_id"] = comm.Id }, data, metadata, buffers);
    }

    public void Close(Comm comm, object? data) =>
        Publish(() => _open.TryRemove(comm.Id, out _), "comm_close", new JsonObject { ["comm_id"] = comm.Id }, data, null, null);

    /// <returns>False when the client had not opened it, or it is closed already.</returns>
    public bool Forget(Comm comm) => _open.TryRemove(comm.Id, out _);

    /// <summary>Runs a handler in its turn, as if it were a cell.</summary>
    /// <returns>Whether it ended as it should; what it threw has then been told.</returns>
    public async Task<bool> RunAsync(Request request, string target, Action handler)
    {
        var language = await kernel.Language.ConfigureAwait(false);
        var host = new JupyterCellHost(kernel, request, canRead: false);
        var outcome = await language.InvokeAsync(handler, new CellContext($"comm {target}", host)).ConfigureAwait(false);
        if (outcome is Outcome.Succeeded) return true;
        var error = outcome is Outcome.Failed failed ? failed.Error : Outcome.Interrupted.Error;
        host.Stream(OutputStream.Stderr, string.Join('\n', error.Traceback.Prepend($"What was to be done for a message to '{target}' failed:")) + "\n");
        return false;
    }

    static JupyterCellHost? Host => ConsoleRouter.Current?.Host as JupyterCellHost;

    void Publish(Func<bool> change, string type, JsonObject content, object? data, object? metadata, IReadOnlyList<byte[]>? buffers)
    {
        // Before anything changes: it may not be possible, and runs code of the data's own type.
        content["data"] = JsonSerializer.SerializeToNode(data) ?? new JsonObject();
        var about = metadata is null ? null : JsonSerializer.SerializeToNode(metadata) as JsonObject
            ?? throw new ArgumentException("A comm message's metadata must be written as a JSON object, as new { … } is.", nameof(metadata));
        ConsoleRouter.Current?.Flush();
        kernel.Wire.WaitForRoom();
        // In a finally block, because a stop aborts a cell's thread anywhere else.
        try { }
        finally
        {
            if (change()) kernel.Wire.Publish(Host?.Request, type, content, about, buffers);
        }
    }
}
