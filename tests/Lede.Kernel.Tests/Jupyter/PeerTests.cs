using System.Diagnostics;
using Lede.Tests;

namespace Lede.Kernel.Tests;

/// <summary>The kernel in a process of its own, and at the other end of the wire what the world uses: libzmq and jupyter-client.</summary>
public sealed class PeerTests
{
    const string Python = "/usr/bin/python3";

    static readonly Lazy<bool> HasPeer = new(() =>
    {
        if (!File.Exists(Python)) return false;
        using var process = Process.Start(new ProcessStartInfo(Python, ["-c", "import jupyter_client, nbclient, jupyter_kernel_test"]) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    });

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
    public async Task Keeps_the_promise(string promise, string language = "csharp")
    {
        Repository.Needs(HasPeer.Value, "python3 with jupyter_client, nbclient and jupyter_kernel_test");
        var folder = AppContext.BaseDirectory;
        string[] host = language == "echo" || promise.StartsWith("echo", StringComparison.Ordinal) ? ["echo"] : ["kernel", "start"];
        string[] arguments = [Path.Combine(folder, "Jupyter", "peer.py"), promise, Dotnet(), Path.Combine(folder, "lede-kernel-testhost.dll"), .. host];
        using var process = Process.Start(new ProcessStartInfo(Python, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await process.WaitForExitAsync(patience.Token);
        Assert.True(process.ExitCode == 0, await output + await errors);
    }

    static string Dotnet() => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path
        : Environment.ProcessPath is { } own && Path.GetFileNameWithoutExtension(own) == "dotnet" ? own : "dotnet";
}
