using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Lede.Kernel.Jupyter.Zmtp;

/// <summary>A port that listens, and who is connected to it. Used by the thread of the sockets alone.</summary>
/// <param name="received">Given each message's frames, the peer's identity first; null for a port that publishes.</param>
sealed class ZmtpPort(string name, IPEndPoint endpoint, Action<IReadOnlyList<byte[]>>? received)
{
    // A notebook's tab opens one at each port; whoever opens more has other plans.
    const int MostConnections = 500;

    readonly Dictionary<string, ZmtpConnection> _byIdentity = new(StringComparer.Ordinal);
    readonly HashSet<ZmtpConnection> _connections = [];
    int _nameless;

    public Socket Listener { get; } = new(endpoint.AddressFamily, System.Net.Sockets.SocketType.Stream, ProtocolType.Tcp) { Blocking = false };

    public IReadOnlyCollection<ZmtpConnection> Connections => _connections;

    public bool Publishes => received is null;

    public string SocketType => Publishes ? "PUB" : "ROUTER";

    /// <exception cref="JupyterException">The port is taken.</exception>
    public void Listen()
    {
        try
        {
            Listener.Bind(endpoint);
            Listener.Listen(MostConnections);
        }
        catch (SocketException exception)
        {
            throw new JupyterException($"The {name} channel cannot listen on {endpoint}: {exception.Message}. Start the kernel again; its client picks other ports.");
        }
    }

    /// <returns>Whether our kind of socket talks to theirs.</returns>
    public bool Meets(string theirs) => Publishes ? theirs is "SUB" or "XSUB" : theirs is "DEALER" or "REQ" or "ROUTER";

    /// <returns>The new connection; null when there are too many, and the peer is hung up on, or when it is gone already.</returns>
    public ZmtpConnection? Accept()
    {
        Socket socket;
        try
        {
            socket = Listener.Accept();
        }
        catch (SocketException)
        {
            // The peer has hung up, or this process has no more file handles: those who are connected must not suffer by it.
            return null;
        }
        if (_connections.Count == MostConnections)
        {
            socket.Dispose();
            return null;
        }
        (socket.Blocking, socket.NoDelay) = (false, true);
        var connection = new ZmtpConnection(this, socket);
        connection.Send(ZmtpEncoder.Greeting);
        _connections.Add(connection);
        return connection;
    }

    /// <exception cref="InvalidDataException">The peer does not speak the protocol.</exception>
    public void Receive(ZmtpConnection connection, ReadOnlySpan<byte> bytes)
    {
        var wasReady = connection.IsReady;
        var messages = connection.Receive(bytes);
        if (!wasReady && connection.IsReady)
        {
            // As ZeroMQ does, a zero before the number tells the names we give from those that peers give themselves.
            if (connection.Identity.Length == 0) BinaryPrimitives.WriteInt32BigEndian((connection.Identity = new byte[5]).AsSpan(1), ++_nameless);
            // Who comes again under its name may do so before we know that it went.
            _byIdentity[Convert.ToHexString(connection.Identity)] = connection;
        }
        foreach (var message in messages) received!([connection.Identity, .. message]);
    }

    /// <summary>Queues a message for whom it is meant: on a port that publishes, who subscribed to its first frame; else who bears that name.</summary>
    public void Send(IReadOnlyList<byte[]> frames)
    {
        if (Publishes)
        {
            byte[]? message = null;
            foreach (var connection in _connections)
                if (connection.Wants(frames[0])) connection.Send(message ??= ZmtpEncoder.Message(frames, 0));
        }
        else if (_byIdentity.TryGetValue(Convert.ToHexString(frames[0]), out var peer)) peer.Send(ZmtpEncoder.Message(frames, 1));
    }

    public void Close(ZmtpConnection connection)
    {
        _connections.Remove(connection);
        var identity = Convert.ToHexString(connection.Identity);
        if (_byIdentity.TryGetValue(identity, out var known) && known == connection) _byIdentity.Remove(identity);
        connection.Socket.Dispose();
    }
}
