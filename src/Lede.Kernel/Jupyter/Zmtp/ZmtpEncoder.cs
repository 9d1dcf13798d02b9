using System.Buffers.Binary;
using System.Text;

namespace Lede.Kernel.Jupyter.Zmtp;

/// <summary>What we send by ZMTP 3.0: the greeting, who we are, and messages.</summary>
static class ZmtpEncoder
{
    public static byte[] Greeting { get; } = MakeGreeting();

    /// <returns>The command that ends the handshake.</returns>
    /// <param name="socketType">ROUTER or PUB.</param>
    public static byte[] Ready(string socketType)
    {
        byte[] body = [5, .. "READY"u8, 11, .. "Socket-Type"u8, 0, 0, 0, (byte)socketType.Length, .. Encoding.ASCII.GetBytes(socketType)];
        return [4, (byte)body.Length, .. body];
    }

    /// <returns>The frames from <paramref name="first"/> on as one piece.</returns>
    public static byte[] Message(IReadOnlyList<byte[]> frames, int first)
    {
        var length = 0;
        for (var i = first; i < frames.Count; i++) length += HeaderLength(frames[i]) + frames[i].Length;
        var message = new byte[length];
        var at = 0;
        for (var i = first; i < frames.Count; i++)
        {
            var (frame, more) = (frames[i], i < frames.Count - 1 ? 1 : 0);
            if (frame.Length <= byte.MaxValue) (message[at], message[at + 1]) = ((byte)more, (byte)frame.Length);
            else
            {
                message[at] = (byte)(more | 2);
                BinaryPrimitives.WriteInt64BigEndian(message.AsSpan(at + 1), frame.Length);
            }
            at += HeaderLength(frame);
            frame.CopyTo(message, at);
            at += frame.Length;
        }
        return message;
    }

    static int HeaderLength(byte[] frame) => frame.Length <= byte.MaxValue ? 2 : 9;

    static byte[] MakeGreeting()
    {
        var greeting = new byte[ZmtpDecoder.GreetingLength];
        ((ReadOnlySpan<byte>)[0xFF, 0, 0, 0, 0, 0, 0, 0, 1, 0x7F, 3, 0]).CopyTo(greeting);
        "NULL"u8.CopyTo(greeting.AsSpan(12));
        return greeting;
    }
}
