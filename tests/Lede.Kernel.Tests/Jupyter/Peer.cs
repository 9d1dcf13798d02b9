using System.Diagnostics;
using Lede.Tests;

namespace Lede.Kernel.Tests;

/// <summary>The Python program at the other end of the wire, and the kernel's process that it starts.</summary>
static class Peer
{
    public const string Python = "/usr/bin/python3";

    static readonly Lazy<bool> IsThere = new(() =>
    {
        if (!File.Exists(Python)) return false;
        using var process = Process.Start(new ProcessStartInfo(Python, ["-c", "import jupyter_client, nbclient, jupyter_kernel_test"]) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    });

    /// <summary>
    /// Skips where the peer is missing; fails with what the script said when it does not end well. A promise is a function of the
    /// script, or several of a module beside it; one whose name begins with "echo" meets the toy language.
    /// </summary>
    public static async Task Checks(string script, string promise, string language = "csharp")
    {
        Repository.Needs(IsThere.Value, "python3 with jupyter_client, nbclient and jupyter_kernel_test");
        var folder = AppContext.BaseDirectory;
        string[] host = language == "echo" || promise.StartsWith("echo", StringComparison.Ordinal) ? ["echo"] : ["kernel", "start"];
        string[] arguments = [Path.Combine(folder, "Jupyter", script), promise, Dotnet(), Path.Combine(folder, "lede-kernel-testhost.dll"), .. host];
        using var process = Process.Start(new ProcessStartInfo(Python, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        await process.WaitForExitAsync(patience.Token);
        Assert.True(process.ExitCode == 0, await output + await errors);
    }

    static string Dotnet() => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path
        : Environment.ProcessPath is { } own && Path.GetFileNameWithoutExtension(own) == "dotnet" ? own : "dotnet";
}
