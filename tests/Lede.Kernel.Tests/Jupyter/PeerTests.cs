namespace Lede.Kernel.Tests;

/// <summary>The kernel in a process of its own, and at the other end of the wire what the world uses: libzmq and jupyter-client.</summary>
public sealed class PeerTests
{
    [SkippableTheory]
    [InlineData("echo_result")]
    [InlineData("echo_streams_and_displays")]
    [InlineData("echo_errors")]
    [InlineData("echo_silent_and_history")]
    [InlineData("echo_stop_on_error")]
    [InlineData("echo_interrupt_by_signal")]
    [InlineData("echo_input")]
    [InlineData("echo_cursor_is_in_code_points")]
    [InlineData("echo_small_requests")]
    [InlineData("echo_heartbeat")]
    [InlineData("echo_shutdown")]
    [InlineData("echo_hostile_frames")]
    [InlineData("peer_csharp.cells")]
    [InlineData("peer_csharp.nbclient")]
    [InlineData("peer_subshells.made_listed_and_deleted", "echo")]
    [InlineData("peer_subshells.answer_while_a_cell_runs")]
    [InlineData("peer_comms.opened_by_the_page,opened_by_a_cell,handlers_that_fail_or_never_end")]
    [InlineData("peer_input.passwords,stopped_questions")]
    [InlineData("peer_history.kept_across_a_restart", "echo")]
    [InlineData("peer_history.not_kept_when_forbidden", "echo")]
    [InlineData("peer_interrupts.every_loop,heartbeat_while_busy,a_restart_forgets")]
    [InlineData("peer_kernel_test.passes")]
    public Task Keeps_the_promise(string promise, string language = "csharp") => Peer.Checks("peer.py", promise, language);
}
