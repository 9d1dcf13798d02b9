using System.Buffers.Binary;
using System.Text;

namespace Lede.Kernel.Jupyter.Zmtp;

/// <summary>
/// The bytes of one connection to messages, by ZMTP 3.0 (https://rfc.zeromq.org/spec/23/) without encryption, as ZeroMQ's libraries speak
/// it on Jupyter's ports. What a peer declares is not believed: memory is taken for what has come, not for what is to come.
/// </summary>
sealed class ZmtpDecoder
{
    public const int GreetingLength = 64;

    // More than any file that a widget uploads; a peer that claims more is none of ours.
    const long MostBytesPerMessage = 256L << 20;

    // Jupyter's messages have seven, and one for each buffer of a widget.
    const int MostFrames = 4_096;

    // A socket's type and identity; before a peer has said these, it is a stranger.
    const int MostHandshakeBytes = 2_048;

    const int MostKept = 1 << 20;

    const int MoreFlag = 1, LongFlag = 2, CommandFlag = 4;

    byte[] _buffer = new byte[256];
    int _start;
    int _end;
    bool _greeted;
    List<byte[]> _frames = [];
    long _bytes;

    /// <summary>True once the peer has sent its greeting, so that it can be told who we are.</summary>
    public bool IsGreeted => _greeted;

    /// <summary>What the peer says its socket is (DEALER, SUB); null until the handshake is over.</summary>
    public string? SocketType { get; private set; }

    /// <summary>The name that the peer gives itself; empty when it gives none.</summary>
    public byte[] Identity { get; private set; } = [];

    /// <returns>The messages that are complete with these bytes, each as its frames.</returns>
    /// <exception cref="InvalidDataException">The peer does not speak the protocol; the connection must be closed.</exception>
    public IReadOnlyList<IReadOnlyList<byte[]>> Feed(ReadOnlySpan<byte> bytes)
    {
        Append(bytes);
        List<IReadOnlyList<byte[]>>? messages = null;
        if (!_greeted && !Greet()) return [];
        while (TryReadFrame(out var flags, out var body))
        {
            if ((flags & CommandFlag) != 0)
            {
                // Later commands are for versions that we do not say we speak.
                if (SocketType is null) ReadReady(body);
                continue;
            }
            if (SocketType is null) throw new InvalidDataException("it sent a message before the handshake was over");
            _frames.Add(body);
            _bytes += body.Length;
            if ((flags & MoreFlag) != 0)
            {
                if (_frames.Count >= MostFrames) throw new InvalidDataException("its message has too many frames");
                continue;
            }
            (messages ??= []).Add(_frames);
            (_frames, _bytes) = ([], 0);
        }
        return messages ?? (IReadOnlyList<IReadOnlyList<byte[]>>)[];
    }

    bool Greet()
    {
        var greeting = _buffer.AsSpan(_start, _end - _start);
        if (greeting.Length > 0 && greeting[0] != 0xFF || greeting.Length > 9 && greeting[9] != 0x7F) throw new InvalidDataException("it does not begin as ZeroMQ does");
        if (greeting.Length > 10 && greeting[10] < 3) throw new InvalidDataException("it speaks a version of ZMTP before 3");
        if (greeting.Length < GreetingLength) return false;
        if (!greeting[12..32].SequenceEqual("NULL\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"u8)) throw new InvalidDataException("it asks for a security mechanism, and the kernel has none");
        _start += GreetingLength;
        return _greeted = true;
    }

    bool TryReadFrame(out int flags, out byte[] body)
    {
        (flags, body) = (0, []);
        var left = _buffer.AsSpan(_start, _end - _start);
        if (left.Length < 2) return false;
        flags = left[0];
        if (flags > (MoreFlag | LongFlag | CommandFlag) || (flags & (MoreFlag | CommandFlag)) == (MoreFlag | CommandFlag)) throw new InvalidDataException("its frame has flags that do not exist");
        var header = (flags & LongFlag) == 0 ? 2 : 9;
        if (left.Length < header) return false;
        var length = header == 2 ? left[1] : BinaryPrimitives.ReadUInt64BigEndian(left[1..]);
        if (SocketType is null && length > MostHandshakeBytes) throw new InvalidDataException("its handshake is too long");
        if (length > (ulong)(MostBytesPerMessage - _bytes)) throw new InvalidDataException("its message is too long");
        if ((ulong)(left.Length - header) < length) return false;
        body = left.Slice(header, (int)length).ToArray();
        _start += header + (int)length;
        return true;
    }

    void ReadReady(ReadOnlySpan<byte> command)
    {
        if (command.Length == 0 || !Take(ref command, command[0], 1).SequenceEqual("READY"u8)) throw new InvalidDataException("its handshake is no READY");
        var type = "";
        while (command.Length > 0)
        {
            var name = Encoding.ASCII.GetString(Take(ref command, command[0], 1));
            if (command.Length < 4) throw new InvalidDataException("its handshake is cut off");
            var value = Take(ref command, BinaryPrimitives.ReadUInt32BigEndian(command), 4);
            if (name.Equals("Socket-Type", StringComparison.OrdinalIgnoreCase)) type = Encoding.ASCII.GetString(value);
            else if (name.Equals("Identity", StringComparison.OrdinalIgnoreCase)) Identity = value.ToArray();
        }
        // By a zero the port's own names begin.
        if (Identity is [0, ..] || Identity.Length > byte.MaxValue) throw new InvalidDataException("its identity is not one that a peer may give itself");
        SocketType = type;
    }

    /// <returns>What stands behind the <paramref name="prefix"/> bytes of its length, and moves <paramref name="from"/> past it.</returns>
    static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> from, uint length, int prefix)
    {
        if (length > from.Length - prefix) throw new InvalidDataException("its handshake is cut off");
        var taken = from.Slice(prefix, (int)length);
        from = from[(prefix + (int)length)..];
        return taken;
    }

    void Append(ReadOnlySpan<byte> bytes)
    {
        // What a large message needed is not kept for small ones.
        if (_start == _end) (_buffer, _start, _end) = (_buffer.Length > MostKept ? new byte[bytes.Length] : _buffer, 0, 0);
        if (_buffer.Length - _end < bytes.Length)
        {
            var length = _end - _start;
            var target = length + bytes.Length > _buffer.Length || length > _buffer.Length / 2 ? new byte[Math.Max(2 * length, length + bytes.Length)] : _buffer;
            Buffer.BlockCopy(_buffer, _start, target, 0, length);
            (_buffer, _start, _end) = (target, 0, length);
        }
        bytes.CopyTo(_buffer.AsSpan(_end));
        _end += bytes.Length;
    }
}
