using System.Diagnostics;

namespace Lede.Tests;

/// <summary>The command as a person runs it: in a process of its own.</summary>
static class LedeCommand
{
    public sealed record Result(int ExitCode, string Output, string Error);

    /// <summary>The command that the build put beside the tests.</summary>
    public static string Assembly { get; } = Path.Combine(AppContext.BaseDirectory, "lede.dll");

    public static Result Run(params string[] arguments) => Run([], arguments);

    public static Result Run(Dictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(environment, arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Result(process.ExitCode, output, error.Result);
    }

    /// <summary>With a standard input that is this text and ends with it.</summary>
    public static Result RunWith(string input, params string[] arguments)
    {
        using var process = Start([], arguments, input: true);
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Result(process.ExitCode, output, error.Result);
    }

    public static Process Start(params string[] arguments) => Start([], arguments);

    static Process Start(Dictionary<string, string> environment, string[] arguments, bool input = false)
    {
        // Tests that run in the background inherit that Ctrl+C is ignored; a person's shell does not ignore it.
        var start = OperatingSystem.IsLinux()
            ? new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", Assembly, .. arguments])
            : new ProcessStartInfo("dotnet", [Assembly, .. arguments]);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.RedirectStandardInput = input;
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
