using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck.Xunit;
using Lede.Kernel.Jupyter;

namespace Lede.Kernel.Tests;

/// <summary>What does not get through. That what gets through is right is for jupyter-client to say (<see cref="PeerTests"/>).</summary>
public sealed class WireCodecTests
{
    static readonly byte[] Key = "secret"u8.ToArray();
    static readonly byte[] Mark = "<IDS|MSG>"u8.ToArray();

    [Property]
    public bool Frames_of_any_bytes_are_dropped_with_a_reason(byte[][] frames) =>
        new WireCodec(Key).Decode(JupyterChannel.Shell, frames, out var reason) is null && reason.Length > 0;

    [Property]
    public bool Any_parts_without_the_key_are_dropped(byte[] signature, byte[] a, byte[] b, byte[] c, byte[] d) =>
        new WireCodec(Key).Decode(JupyterChannel.Shell, [Mark, signature, a, b, c, d], out var reason) is null && reason == "its signature is wrong";

    [Property]
    public bool Signed_parts_of_any_bytes_are_dropped(byte[] a, byte[] b, byte[] c, byte[] d) =>
        new WireCodec(Key).Decode(JupyterChannel.Shell, [Mark, Sign(a, b, c, d), a, b, c, d], out var reason) is null
        && reason.StartsWith("its JSON is not a message's", StringComparison.Ordinal);

    [Property]
    public bool A_message_with_one_bit_changed_is_dropped(string code, ushort position, byte bit)
    {
        var frames = Message(code);
        var whole = frames.Skip(1).SelectMany(f => f).Count();
        var at = position % whole;
        foreach (var frame in frames.Skip(1))
        {
            if (at < frame.Length)
            {
                // A hexadecimal digit's case is not part of the signature's value.
                if (ReferenceEquals(frame, frames[1]) && (bit & 7) == 5) return true;
                frame[at] ^= (byte)(1 << (bit & 7));
                break;
            }
            at -= frame.Length;
        }
        return new WireCodec(Key).Decode(JupyterChannel.Shell, frames, out _) is null;
    }

    [Property]
    public bool A_signed_message_gets_through_once(string code)
    {
        var codec = new WireCodec(Key);
        var first = codec.Decode(JupyterChannel.Shell, Message(code), out _);
        var again = codec.Decode(JupyterChannel.Shell, Message(code), out var reason);
        return first is { Type: "execute_request", Id: "1" } && first.Text("code") == Text(code) && again is null && reason == "it was sent before";
    }

    [Fact]
    public void Content_nested_without_end_is_dropped()
    {
        var deep = Encoding.ASCII.GetBytes(new string('[', 100_000));
        Assert.Null(new WireCodec(Key).Decode(JupyterChannel.Shell, [Mark, Sign(deep, deep, deep, deep), deep, deep, deep, deep], out _));
    }

    static byte[][] Message(string code)
    {
        var parts = new[]
        {
            "{\"msg_id\":\"1\",\"msg_type\":\"execute_request\"}"u8.ToArray(), "{}"u8.ToArray(), "{}"u8.ToArray(),
            Encoding.UTF8.GetBytes(new JsonObject { ["code"] = Text(code) }.ToJsonString()),
        };
        return [Mark, Sign(parts), .. parts];
    }

    // What is no Unicode cannot be sent as JSON at all.
    static string Text(string? code) => string.Concat((code ?? "").Where(c => !char.IsSurrogate(c)));

    static byte[] Sign(params byte[][] parts) => Encoding.ASCII.GetBytes(Convert.ToHexStringLower(HMACSHA256.HashData(Key, parts.SelectMany(p => p).ToArray())));
}
