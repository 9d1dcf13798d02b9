using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Lede.Kernel.Jupyter.Zmtp;

/// <summary>
/// All ports on one thread, which never waits for a peer: what comes is handed on as whole messages, what goes leaves in the order in
/// which it was sent. A peer that breaks the protocol is hung up on, and no other notices.
/// </summary>
sealed class ZmtpSockets : IDisposable
{
    /// <summary>How long a connection may take to say who it is; ZeroMQ's own limit.</summary>
    static readonly TimeSpan Handshake = TimeSpan.FromSeconds(30);

    /// <summary>How long a peer may take nothing while more waits for it than <see cref="MostWaiting"/>: it has stopped, and would be kept in memory.</summary>
    static readonly TimeSpan Stalled = TimeSpan.FromSeconds(30);

    static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    /// <summary>How many bytes may wait for one peer before a cell that sends more waits with them.</summary>
    const long MostWaiting = 32 << 20;

    readonly IReadOnlyList<ZmtpPort> _ports;
    readonly Action<string> _log;
    readonly ConcurrentQueue<(ZmtpPort? Port, IReadOnlyList<byte[]> Frames)> _queue = new();
    readonly Socket _rouse = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    readonly Dictionary<Socket, ZmtpConnection> _bySocket = [];
    readonly byte[] _buffer = new byte[64 * 1024];
    readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly ManualResetEventSlim _room = new(true);
    readonly Thread _thread;
    int _roused;
    long _queued;
    volatile bool _draining;
    volatile bool _stopped;

    /// <exception cref="JupyterException">A port is taken.</exception>
    public ZmtpSockets(IReadOnlyList<ZmtpPort> ports, Action<string> log)
    {
        (_ports, _log) = (ports, log);
        foreach (var port in ports) port.Listen();
        // Connected to itself: one byte wakes the thread.
        _rouse.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _rouse.Connect(_rouse.LocalEndPoint!);
        _rouse.Blocking = false;
        _thread = new Thread(Run) { IsBackground = true, Name = "jupyter sockets" };
    }

    /// <summary>Begins to serve; who connected before has waited.</summary>
    public void Start() => _thread.UnsafeStart();

    /// <summary>Queues a message and returns at once; see <see cref="ZmtpPort.Send"/>.</summary>
    public void Send(ZmtpPort port, IReadOnlyList<byte[]> frames)
    {
        var bytes = 0L;
        foreach (var frame in frames) bytes += frame.Length;
        if (Interlocked.Add(ref _queued, bytes) > MostWaiting) _room.Reset();
        Enqueue((port, frames));
    }

    /// <summary>Returns when the slowest peer has taken so much that there is room for more.</summary>
    /// <exception cref="ThreadInterruptedException">The cell that waits was stopped.</exception>
    public void WaitForRoom() => _room.Wait();

    /// <summary>Completes when all that was sent until now is with the system, or nobody takes it within a second.</summary>
    public Task DrainAsync()
    {
        Enqueue((null, []));
        return Task.WhenAny(_drained.Task, Task.Delay(TimeSpan.FromSeconds(1)));
    }

    public void Dispose()
    {
        _stopped = true;
        Rouse();
        if (_thread.IsAlive) _thread.Join();
        foreach (var port in _ports)
        {
            port.Listener.Dispose();
            foreach (var connection in port.Connections.ToList()) port.Close(connection);
        }
        _rouse.Dispose();
    }

    // Called on a cell's thread too, where a stop interrupts whatever waits: the queue's own lock, for instance.
    void Enqueue((ZmtpPort?, IReadOnlyList<byte[]>) message)
    {
        while (true)
        {
            try
            {
                _queue.Enqueue(message);
                break;
            }
            catch (ThreadInterruptedException)
            {
                // Nothing was queued. The stop comes again a moment later.
            }
        }
        Rouse();
    }

    void Rouse()
    {
        if (Interlocked.Exchange(ref _roused, 1) == 0) _rouse.Send([0]);
    }

    void Run()
    {
        var (readable, writable) = (new List<Socket>(), new List<Socket>());
        while (!_stopped)
        {
            try
            {
                readable.Clear();
                writable.Clear();
                readable.Add(_rouse);
                foreach (var port in _ports) readable.Add(port.Listener);
                foreach (var (socket, connection) in _bySocket)
                {
                    readable.Add(socket);
                    if (connection.Waiting > 0) writable.Add(socket);
                }
                Socket.Select(readable, writable, null, LookEvery);
                foreach (var socket in readable) Read(socket);
                SendAll();
                // Also those that just got something: most of it goes out at once.
                foreach (var connection in _bySocket.Values.ToArray())
                    if (connection.Waiting > 0) Guarded(connection, static (c, _) => c.Flush());
                Look();
            }
            catch (Exception exception)
            {
                // No peer may end the thread that all others depend on.
                _log($"the sockets failed and go on: {exception}");
            }
        }
    }

    void Read(Socket socket)
    {
        if (socket == _rouse)
        {
            _rouse.Receive(_buffer);
            Volatile.Write(ref _roused, 0);
        }
        else if (_bySocket.TryGetValue(socket, out var connection))
        {
            Guarded(connection, static (c, self) =>
            {
                var count = c.Socket.Receive(self._buffer, SocketFlags.None, out var error);
                if (error == SocketError.WouldBlock) return;
                if (error != SocketError.Success || count == 0) self.Close(c);
                else c.Port.Receive(c, self._buffer.AsSpan(0, count));
            });
        }
        else if (_ports.FirstOrDefault(port => port.Listener == socket)?.Accept() is { } accepted) _bySocket.Add(accepted.Socket, accepted);
    }

    void SendAll()
    {
        while (_queue.TryDequeue(out var message))
        {
            if (message.Port is null)
            {
                _draining = true;
                continue;
            }
            var bytes = 0L;
            foreach (var frame in message.Frames) bytes += frame.Length;
            Interlocked.Add(ref _queued, -bytes);
            message.Port.Send(message.Frames);
        }
    }

    void Look()
    {
        var now = Environment.TickCount64;
        var most = 0L;
        foreach (var connection in _bySocket.Values.ToArray())
        {
            var silence = TimeSpan.FromMilliseconds(now - connection.LastProgress);
            if (!connection.IsReady && silence > Handshake) Close(connection);
            else if (connection.Waiting > MostWaiting && silence > Stalled)
            {
                _log($"a client that has not read for {Stalled.TotalSeconds:0} seconds was disconnected; {connection.Waiting >> 20} MB waited for it");
                Close(connection);
            }
            else most = Math.Max(most, connection.Waiting);
        }
        if (most + Interlocked.Read(ref _queued) <= MostWaiting) _room.Set();
        else _room.Reset();
        if (_draining && most == 0) _drained.TrySetResult();
    }

    void Guarded(ZmtpConnection connection, Action<ZmtpConnection, ZmtpSockets> step)
    {
        try
        {
            step(connection, this);
        }
        catch (InvalidDataException exception)
        {
            _log($"a connection was closed: {exception.Message}");
            Close(connection);
        }
        catch (SocketException)
        {
            // The peer is gone, as peers may.
            Close(connection);
        }
    }

    void Close(ZmtpConnection connection)
    {
        _bySocket.Remove(connection.Socket);
        connection.Port.Close(connection);
    }
}
