using FsCheck;
using FsCheck.Xunit;
using Lede.Kernel.Jupyter.Zmtp;

namespace Lede.Kernel.Tests;

/// <summary>Any bytes. That the right ones are understood is for libzmq to say (<see cref="PeerTests"/>).</summary>
public sealed class ZmtpTests
{
    // By the examples of https://rfc.zeromq.org/spec/23/: signature, version 3.0, mechanism, as-server, filler; then a DEALER named "me".
    static readonly byte[] Hello =
    [
        0xFF, 0, 0, 0, 0, 0, 0, 0, 0, 0x7F, 3, 0, .. "NULL"u8, .. new byte[16], 0, .. new byte[31],
        4, 43, 5, .. "READY"u8, 11, .. "Socket-Type"u8, 0, 0, 0, 6, .. "DEALER"u8, 8, .. "Identity"u8, 0, 0, 0, 2, .. "me"u8,
    ];

    [Fact]
    public void A_peer_says_what_it_is_and_then_what_it_wants()
    {
        var decoder = new ZmtpDecoder();
        var messages = decoder.Feed([.. Hello, 1, 2, .. "ab"u8, 2, 0, 0, 0, 0, 0, 0, 0, 1, .. "c"u8, 0, 0]);
        Assert.Equal("DEALER", decoder.SocketType);
        Assert.Equal("me"u8.ToArray(), decoder.Identity);
        Assert.Equal([["ab"u8.ToArray(), "c"u8.ToArray()], [[]]], messages);
    }

    [Theory]
    [InlineData("474554202F20485454502F312E310D0A", "it does not begin as ZeroMQ does")]
    [InlineData("FF00000000000000017F01", "it speaks a version of ZMTP before 3")]
    public void A_stranger_is_recognized_by_its_first_bytes(string bytes, string reason) =>
        Assert.Equal(reason, Assert.Throws<InvalidDataException>(() => new ZmtpDecoder().Feed(Convert.FromHexString(bytes))).Message);

    [Theory]
    [InlineData("02FFFFFFFFFFFFFFFF", "its message is too long")]
    [InlineData("027FFFFFFFFFFFFFFF", "its message is too long")]
    [InlineData("020000000010000001", "its message is too long")]
    [InlineData("0800", "its frame has flags that do not exist")]
    [InlineData("0500", "its frame has flags that do not exist")]
    public void A_frame_that_cannot_be_ends_the_connection(string bytes, string reason)
    {
        var decoder = new ZmtpDecoder();
        decoder.Feed(Hello);
        Assert.Equal(reason, Assert.Throws<InvalidDataException>(() => decoder.Feed(Convert.FromHexString(bytes))).Message);
    }

    [Fact]
    public void What_is_declared_takes_no_memory_before_it_comes()
    {
        var decoder = new ZmtpDecoder();
        decoder.Feed(Hello);
        var before = GC.GetAllocatedBytesForCurrentThread();
        // 255 MB, of which one byte comes.
        Assert.Empty(decoder.Feed([2, 0, 0, 0, 0, 0x0F, 0xF0, 0, 0, 1]));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000);
    }

    [Fact]
    public void A_message_of_endless_frames_ends_the_connection()
    {
        var decoder = new ZmtpDecoder();
        decoder.Feed(Hello);
        byte[] frames = [.. Enumerable.Repeat<byte[]>([1, 1, 0], 10_000).SelectMany(frame => frame)];
        Assert.Equal("its message has too many frames", Assert.Throws<InvalidDataException>(() => decoder.Feed(frames)).Message);
    }

    [Property(MaxTest = 2_000)]
    public bool Any_bytes_are_read_or_refused(bool greeted, byte[][] pieces)
    {
        var decoder = new ZmtpDecoder();
        try
        {
            if (greeted) decoder.Feed(Hello);
            foreach (var piece in pieces) decoder.Feed(piece);
        }
        catch (InvalidDataException exception)
        {
            return exception.Message.StartsWith("it", StringComparison.Ordinal);
        }
        return true;
    }

    [Property(MaxTest = 500)]
    public bool However_it_is_cut_a_stream_means_the_same(NonEmptyArray<NonEmptyArray<byte[]>> messages, PositiveInt step)
    {
        byte[] stream = [.. Hello, .. messages.Get.SelectMany(frames => ZmtpEncoder.Message(frames.Get, 0))];
        var decoder = new ZmtpDecoder();
        var read = stream.Chunk(step.Get).SelectMany(piece => decoder.Feed(piece)).ToList();
        return read.Count == messages.Get.Length
            && read.Zip(messages.Get).All(pair => pair.First.Count == pair.Second.Get.Length && pair.First.Zip(pair.Second.Get).All(frames => frames.First.SequenceEqual(frames.Second)));
    }

    [Property(MaxTest = 500)]
    public bool One_changed_byte_of_the_handshake_does_no_harm(byte position, byte value)
    {
        var changed = (byte[])Hello.Clone();
        changed[position % changed.Length] = value;
        try
        {
            new ZmtpDecoder().Feed(changed);
        }
        catch (InvalidDataException)
        {
        }
        return true;
    }
}
