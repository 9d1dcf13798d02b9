using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Lede.Kernel.Jupyter.Zmtp;

namespace Lede.Kernel.Jupyter;

/// <summary>
/// The five sockets, all on one thread. What comes is checked and queued by channel; what goes takes one queue, so that nothing
/// overtakes: a cell's output is sent before its reply, and the reply before "idle".
/// </summary>
sealed class Wire : IDisposable
{
    readonly WireCodec _codec;
    readonly ZmtpPort _shell;
    readonly ZmtpPort _control;
    readonly ZmtpPort _stdin;
    readonly ZmtpPort _heartbeat;
    readonly ZmtpPort _iopub;
    readonly ZmtpSockets _sockets;
    readonly Action<string> _log;
    Action<Request>? _toShell;
    readonly BlockingCollection<Request> _controlRequests = [];
    readonly BlockingCollection<Request> _stdinReplies = [];

    /// <exception cref="JupyterException">A port is taken.</exception>
    public Wire(ConnectionFile connection, Action<string> log)
    {
        (_codec, _log) = (new WireCodec(connection.Key), log);
        IPEndPoint At(int port) => new(connection.Address, port);
        _shell = new("shell", At(connection.Shell), frames => Receive(JupyterChannel.Shell, frames, request => _toShell!(request)));
        _control = new("control", At(connection.Control), frames => Receive(JupyterChannel.Control, frames, _controlRequests.Add));
        _stdin = new("stdin", At(connection.Stdin), frames => Receive(JupyterChannel.Stdin, frames, _stdinReplies.Add));
        _heartbeat = new("heartbeat", At(connection.Heartbeat), frames => _heartbeat!.Send(frames));
        _iopub = new("iopub", At(connection.IOPub), null);
        _sockets = new ZmtpSockets([_shell, _control, _stdin, _heartbeat, _iopub], log);
    }

    /// <summary>Begins to listen. Until then, what clients send waits in the sockets.</summary>
    /// <param name="shell">Given each shell request, on the thread of the sockets: it must return at once.</param>
    public void Start(Action<Request> shell)
    {
        _toShell = shell;
        _sockets.Start();
    }

    /// <summary>To be read by a thread of its own: a cell may have all of the pool's.</summary>
    public BlockingCollection<Request> Control => _controlRequests;

    public BlockingCollection<Request> StdinReplies => _stdinReplies;

    /// <summary>How many messages have come so far; see <see cref="Request.Arrival"/>.</summary>
    public long Arrivals => _codec.Arrivals;

    /// <summary>Sends to the one who asked.</summary>
    public void Send(JupyterChannel channel, Request to, string type, JsonObject content) =>
        _sockets.Send(channel switch { JupyterChannel.Shell => _shell, JupyterChannel.Control => _control, _ => _stdin }, _codec.Encode(to.Identities, type, content, to.Header));

    /// <summary>Tells everybody who listens.</summary>
    public void Publish(Request? parent, string type, JsonObject content, JsonObject? metadata = null, IReadOnlyList<byte[]>? buffers = null) =>
        _sockets.Send(_iopub, _codec.Encode([Encoding.UTF8.GetBytes(type)], type, content, parent?.Header, metadata, buffers));

    /// <summary>For a cell before it shows more: waits while a client is far behind, as a program waits for whoever reads its output.</summary>
    /// <exception cref="ThreadInterruptedException">The cell was stopped meanwhile.</exception>
    public void WaitForRoom() => _sockets.WaitForRoom();

    /// <summary>Completes when all that was sent until now is on its way, at most after a second.</summary>
    public Task CloseAsync() => _sockets.DrainAsync();

    public void Dispose() => _sockets.Dispose();

    void Receive(JupyterChannel channel, IReadOnlyList<byte[]> frames, Action<Request> queue)
    {
        if (_codec.Decode(channel, frames, out var reason) is { } request) queue(request);
        else _log($"a message on {channel} was dropped: {reason}");
    }
}
