using System.Diagnostics;
using Lede.Kernel.Jupyter;
using Lede.Tests;

namespace Lede.Kernel.Tests;

/// <summary>What cannot be survived is explained by the process that comes next.</summary>
public sealed class CrashTests
{
    [SkippableTheory]
    [InlineData("fail_fast")]
    [InlineData("stack_overflow_in_a_library")]
    [InlineData("access_violation")]
    [InlineData("killed_by_the_system")]
    [InlineData("restarted_by_force_while_busy")]
    [InlineData("killed_between_cells")]
    [InlineData("killed_before_the_first_cell")]
    [InlineData("a_clean_end_leaves_nothing")]
    [InlineData("two_processes_keep_one_journal")]
    [InlineData("a_torn_journal_is_told_of_too")]
    [InlineData("standard_error_of_others_is_shown")]
    public Task The_next_process_tells(string end) => Peer.Checks("peer.py", "peer_crash." + end);

    [Fact]
    public void A_cell_in_the_journal_costs_next_to_nothing()
    {
        using var folder = new TemporaryFolder();
        var journal = new Journal(folder.File("kernel-1.json"), _ => { });
        journal.Begin("cell 0", "1").Dispose();
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 1_000; i++) journal.Begin("cell 1", "var x = 1;").Dispose();
        Assert.True(watch.ElapsedMilliseconds < 100, $"1,000 cells took {watch.ElapsedMilliseconds} ms");
        journal.Remove();
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Where_nothing_can_be_written_the_log_says_so_and_cells_run()
    {
        using var folder = new TemporaryFolder();
        var log = new List<string>();
        var journal = new Journal(folder.File("missing/kernel-1.json"), log.Add);
        journal.Begin("cell 1", "1").Dispose();
        Assert.Null(journal.TakeStory());
        Assert.StartsWith("no journal is kept, so that a restart cannot say how this process ended: ", Assert.Single(log), StringComparison.Ordinal);
        journal.Remove();
    }
}
