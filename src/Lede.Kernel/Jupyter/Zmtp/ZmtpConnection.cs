using System.Net.Sockets;

namespace Lede.Kernel.Jupyter.Zmtp;

/// <summary>One peer at one port. Used by the thread of the sockets alone; nothing here waits.</summary>
sealed class ZmtpConnection(ZmtpPort port, Socket socket)
{
    readonly ZmtpDecoder _decoder = new();
    readonly Queue<byte[]> _outgoing = new();
    readonly List<byte[]> _subscriptions = [];
    int _sent;
    bool _introduced;

    public ZmtpPort Port => port;

    public Socket Socket => socket;

    /// <summary>When it came, or when it last took something of what waits for it; by <see cref="Environment.TickCount64"/>.</summary>
    public long LastProgress { get; private set; } = Environment.TickCount64;

    public bool IsReady => _decoder.SocketType is not null;

    /// <summary>How many bytes wait for the peer to take them.</summary>
    public long Waiting { get; private set; }

    /// <summary>The name that the peer gave itself; the port names those who did not.</summary>
    public byte[] Identity { get => field ?? _decoder.Identity; set; }

    /// <returns>The messages that are complete with these bytes. Subscriptions are kept here, and are none of them.</returns>
    /// <exception cref="InvalidDataException">The peer does not speak the protocol.</exception>
    public IEnumerable<IReadOnlyList<byte[]>> Receive(ReadOnlySpan<byte> bytes)
    {
        var messages = _decoder.Feed(bytes);
        if (_decoder.IsGreeted && !_introduced)
        {
            _introduced = true;
            Send(ZmtpEncoder.Ready(port.SocketType));
        }
        if (_decoder.SocketType is { } type && !port.Meets(type)) throw new InvalidDataException("its socket is of a kind that does not belong to this port");
        if (!port.Publishes) return messages;
        foreach (var message in messages) Subscribe(message[0]);
        return [];
    }

    public bool Wants(byte[] topic) => IsReady && _subscriptions.Exists(subscription => topic.AsSpan().StartsWith(subscription));

    public void Send(byte[] message)
    {
        _outgoing.Enqueue(message);
        Waiting += message.Length;
    }

    /// <summary>Gives the system as much as it takes.</summary>
    /// <exception cref="SocketException">The peer is gone.</exception>
    public void Flush()
    {
        while (_outgoing.TryPeek(out var message))
        {
            var taken = socket.Send(message.AsSpan(_sent), SocketFlags.None, out var error);
            if (error == SocketError.WouldBlock) return;
            if (error != SocketError.Success) throw new SocketException((int)error);
            LastProgress = Environment.TickCount64;
            _sent += taken;
            Waiting -= taken;
            if (_sent < message.Length) continue;
            _outgoing.Dequeue();
            _sent = 0;
        }
    }

    // The first byte says whether it begins or ends; what follows is the beginning of the topics that are meant.
    void Subscribe(byte[] message)
    {
        const int mostSubscriptions = 1_000;
        if (message is [1, .. var wanted])
        {
            if (_subscriptions.Count == mostSubscriptions) throw new InvalidDataException("it subscribes to too much");
            _subscriptions.Add(wanted);
        }
        else if (message is [0, .. var unwanted] && _subscriptions.FindIndex(s => s.AsSpan().SequenceEqual(unwanted)) is >= 0 and var at) _subscriptions.RemoveAt(at);
    }
}
