namespace Lede.Kernel.Tests;

/// <summary>Whoever connects and whatever they send, a proper client is served, memory is bounded, and nothing unsigned is run.</summary>
public sealed class HostileTests
{
    [SkippableTheory]
    [InlineData("malformed_bytes")]
    [InlineData("connections_opened_and_dropped")]
    [InlineData("malformed_messages")]
    [InlineData("wrong_types")]
    [InlineData("duplicate_keys_and_replays")]
    public Task The_kernel_goes_on(string peers) => Peer.Checks("hostile.py", peers);
}
