using Lede.Kernel.Jupyter;

namespace Lede.Kernel.Tests;

public sealed class KernelLogTests
{
    [Fact]
    public void However_much_goes_wrong_it_stays_short_and_says_so()
    {
        var written = new List<string>();
        var log = new KernelLog(written.Add);
        for (var i = 0; i < 10_000; i++) log.Write(new string('x', 10_000));
        Assert.Equal(KernelLog.MostPerMinute + 1, written.Count);
        Assert.All(written, line => Assert.InRange(line.Length, 1, KernelLog.MostPerLine + 1));
        Assert.Equal("… more lines of this minute are only counted", written[^1]);
    }
}
