using System.Collections.Concurrent;
using NetMQ;
using NetMQ.Sockets;

namespace Lede.Kernel.Jupyter;

/// <summary>
/// The five sockets, all on one thread. What comes is checked and queued by channel; what goes takes one queue, so that nothing
/// overtakes: a cell's output is sent before its reply, and the reply before "idle".
/// </summary>
sealed class Wire : IDisposable
{
    // More than any picture that somebody answers an input request with; a peer that claims more is none of ours.
    const long MostBytesPerFrame = 256L << 20;

    static readonly TimeSpan Linger = TimeSpan.FromSeconds(1);

    readonly WireCodec _codec;
    readonly RouterSocket _shell = new();
    readonly RouterSocket _control = new();
    readonly RouterSocket _stdin = new();
    readonly RouterSocket _heartbeat = new();
    readonly PublisherSocket _iopub = new();
    readonly NetMQQueue<Outgoing> _queue = new();
    readonly NetMQPoller _poller;
    readonly Action<string> _log;
    readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly BlockingCollection<Request> _controlRequests = [];
    readonly BlockingCollection<Request> _stdinReplies = [];

    public Wire(ConnectionFile connection, Action<string> log)
    {
        (_codec, _log) = (new WireCodec(connection.Key), log);
        Bind(_shell, connection, connection.Shell, "shell");
        Bind(_control, connection, connection.Control, "control");
        Bind(_stdin, connection, connection.Stdin, "stdin");
        Bind(_iopub, connection, connection.IOPub, "iopub");
        Bind(_heartbeat, connection, connection.Heartbeat, "heartbeat");
        Receive(_control, JupyterChannel.Control, _controlRequests.Add);
        Receive(_stdin, JupyterChannel.Stdin, _stdinReplies.Add);
        _heartbeat.ReceiveReady += (_, e) => Guard(() =>
        {
            NetMQMessage? beat = null;
            while (e.Socket.TryReceiveMultipartMessage(ref beat)) e.Socket.TrySendMultipartMessage(beat);
        });
        _queue.ReceiveReady += (_, e) => Guard(SendAll);
        _poller = [_shell, _control, _stdin, _heartbeat, _queue];
    }

    /// <summary>Begins to listen. Until then, what clients send waits in the sockets.</summary>
    /// <param name="shell">Given each shell request, on the thread of the sockets: it must return at once.</param>
    public void Start(Action<Request> shell)
    {
        Receive(_shell, JupyterChannel.Shell, shell);
        _poller.RunAsync("jupyter sockets");
    }

    /// <summary>To be read by a thread of its own: a cell may have all of the pool's.</summary>
    public BlockingCollection<Request> Control => _controlRequests;

    public BlockingCollection<Request> StdinReplies => _stdinReplies;

    /// <summary>How many messages have come so far; see <see cref="Request.Arrival"/>.</summary>
    public long Arrivals => _codec.Arrivals;

    /// <summary>Sends to the one who asked.</summary>
    public void Send(JupyterChannel channel, Request to, string type, System.Text.Json.Nodes.JsonObject content) =>
        _queue.Enqueue(new Outgoing(channel, _codec.Encode(to.Identities, type, content, to.Header)));

    /// <summary>Tells everybody who listens.</summary>
    public void Publish(Request? parent, string type, System.Text.Json.Nodes.JsonObject content, System.Text.Json.Nodes.JsonObject? metadata = null, IReadOnlyList<byte[]>? buffers = null) =>
        _queue.Enqueue(new Outgoing(null, _codec.Encode([System.Text.Encoding.UTF8.GetBytes(type)], type, content, parent?.Header, metadata, buffers)));

    /// <summary>Completes when all that was sent until now has left the queue; nothing is sent afterwards.</summary>
    public Task CloseAsync()
    {
        _queue.Enqueue(new Outgoing(null, []));
        return _drained.Task;
    }

    public void Dispose()
    {
        if (_poller.IsRunning) _poller.Stop();
        _poller.Dispose();
        foreach (var socket in new NetMQSocket[] { _shell, _control, _stdin, _heartbeat, _iopub })
        {
            socket.Options.Linger = Linger;
            socket.Dispose();
        }
        _queue.Dispose();
        // Waits until the last messages are out, at most as long as the sockets linger.
        NetMQConfig.Cleanup(block: true);
    }

    static void Bind(NetMQSocket socket, ConnectionFile connection, int port, string name)
    {
        // No limit: the default of a thousand makes a publisher drop what a slow client has not yet read, "idle" among it.
        socket.Options.SendHighWatermark = 0;
        socket.Options.ReceiveHighWatermark = 0;
        socket.Options.MaxMsgSize = MostBytesPerFrame;
        try
        {
            socket.Bind(connection.Endpoint(port));
        }
        catch (NetMQException exception)
        {
            throw new JupyterException($"The {name} channel cannot listen on {connection.Endpoint(port)}: {exception.Message} Start the kernel again; its client picks other ports.");
        }
    }

    void Receive(RouterSocket socket, JupyterChannel channel, Action<Request> queue) =>
        socket.ReceiveReady += (_, e) => Guard(() =>
        {
            NetMQMessage? message = null;
            while (e.Socket.TryReceiveMultipartMessage(ref message))
            {
                if (_codec.Decode(channel, [.. message.Select(frame => frame.ToByteArray(true))], out var reason) is { } request) queue(request);
                else _log($"a message on {channel} was dropped: {reason}");
            }
        });

    void SendAll()
    {
        while (_queue.TryDequeue(out var outgoing, TimeSpan.Zero))
        {
            if (outgoing.Frames.Count == 0)
            {
                _drained.TrySetResult();
                continue;
            }
            NetMQSocket socket = outgoing.Channel switch
            {
                JupyterChannel.Shell => _shell,
                JupyterChannel.Control => _control,
                JupyterChannel.Stdin => _stdin,
                _ => _iopub,
            };
            socket.TrySendMultipartBytes(outgoing.Frames);
        }
    }

    // No peer may end the thread that all others depend on.
    void Guard(Action step)
    {
        try
        {
            step();
        }
        catch (Exception exception)
        {
            _log($"the sockets failed and go on: {exception}");
        }
    }

    /// <param name="Channel">Null for iopub.</param>
    readonly record struct Outgoing(JupyterChannel? Channel, IReadOnlyList<byte[]> Frames);
}
