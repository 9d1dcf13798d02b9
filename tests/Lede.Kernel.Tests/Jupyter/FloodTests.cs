namespace Lede.Kernel.Tests;

/// <summary>A cell that prints 200 MB costs neither the kernel's memory nor the client's patience.</summary>
public sealed class FloodTests
{
    [SkippableTheory]
    [InlineData("many_small_writes")]
    [InlineData("big_writes")]
    [InlineData("one_string")]
    [InlineData("stopped_in_the_flood")]
    [InlineData("a_client_that_does_not_read")]
    [InlineData("a_thousand_lines_come_in_few_messages")]
    public Task The_client_and_the_kernel_live_on(string flood) => Peer.Checks("peer.py", "peer_flood." + flood);
}
