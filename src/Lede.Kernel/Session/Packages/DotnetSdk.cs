using System.Diagnostics;

namespace Lede.Kernel.Session.Packages;

/// <summary>The <c>dotnet</c> command of the machine, which restores packages and builds projects.</summary>
sealed class DotnetSdk
{
    readonly string _command;

    DotnetSdk(string command) => _command = command;

    /// <returns>Null where the machine has no SDK; a runtime alone is none.</returns>
    public static DotnetSdk? Find() => Find(Candidates());

    /// <param name="commands">Where a <c>dotnet</c> may be; the first that has an SDK is taken.</param>
    public static DotnetSdk? Find(IEnumerable<string> commands) =>
        commands.Where(File.Exists).Select(Resolve).FirstOrDefault(command => Directory.Exists(Path.Combine(Path.GetDirectoryName(command)!, "sdk"))) is { } found
            ? new DotnetSdk(found)
            : null;

    /// <summary>What to tell the person where there is none.</summary>
    public static string Missing(string reference) =>
        $"#r \"{reference}\" needs the .NET SDK, and no dotnet command with an SDK was found in DOTNET_ROOT, in PATH or where it is usually installed. "
        + $"Install the .NET {Environment.Version.Major} SDK (https://dot.net/download), or set DOTNET_ROOT to its folder, and start again.";

    /// <summary>Runs <c>dotnet</c> to its end; cancelled, it ends with all processes it has started.</summary>
    /// <returns>What it wrote, and its exit code.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<(int ExitCode, string Output)> RunAsync(string folder, IReadOnlyList<string> arguments, CancellationToken stopped)
    {
        var start = new ProcessStartInfo(_command, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        // What a `dotnet run` or `dotnet test` that we run in tells its own build is not for this one.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList()) start.Environment.Remove(name);
        foreach (var (name, value) in Settings) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(CancellationToken.None), process.StandardError.ReadToEndAsync(CancellationToken.None));
        try
        {
            await process.WaitForExitAsync(stopped).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            throw;
        }
        return (process.ExitCode, await output.ConfigureAwait(false) + await error.ConfigureAwait(false));
    }

    static (string, string)[] Settings =>
    [
        ("DOTNET_CLI_UI_LANGUAGE", "en"), ("DOTNET_NOLOGO", "1"), ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"), ("DOTNET_SKIP_FIRST_TIME_EXPERIENCE", "1"),
        // Nothing stays behind when it is done.
        ("MSBUILDDISABLENODEREUSE", "1"), ("DOTNET_CLI_USE_MSBUILD_SERVER", "0"),
        // A person waits: what cannot be reached is said after one more attempt, not after minutes.
        ("NUGET_ENHANCED_MAX_NETWORK_TRY_COUNT", "2"), ("NUGET_ENHANCED_NETWORK_RETRY_DELAY_MILLISECONDS", "500"),
    ];

    static IEnumerable<string> Candidates()
    {
        var command = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        if (Environment.GetEnvironmentVariable("DOTNET_ROOT") is { Length: > 0 } root) yield return Path.Combine(root, command);
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)) yield return Path.Combine(folder, command);
        string[] usual = OperatingSystem.IsWindows()
            ? [Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles) + @"\dotnet"]
            : ["/usr/share/dotnet", "/usr/lib/dotnet", "/usr/lib64/dotnet", "/usr/local/share/dotnet", "/opt/homebrew/opt/dotnet/libexec", Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + "/.dotnet"];
        foreach (var folder in usual) yield return Path.Combine(folder, command);
    }

    // In PATH there is often a link to it; the SDK lies beside the file itself.
    static string Resolve(string command) => File.ResolveLinkTarget(command, returnFinalTarget: true)?.FullName ?? command;
}
