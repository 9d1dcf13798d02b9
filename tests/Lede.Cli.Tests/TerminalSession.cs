using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Lede.Tests;

/// <summary>The command on a terminal of its own (util-linux's script makes one), with a person's fingers and eyes.</summary>
sealed partial class TerminalSession : IDisposable
{
    public const string Tab = "\t", Enter = "\r", Up = "\e[A", ControlC = "\x03", ControlD = "\x04";

    const string Script = "/usr/bin/script";

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    readonly Process _script;
    readonly StringBuilder _shown = new();
    readonly Thread _reader;
    int _seen;

    public static void IsNeeded() => Repository.Needs(OperatingSystem.IsLinux() && File.Exists(Script), "util-linux's script");

    /// <param name="home">Where the history lies.</param>
    /// <param name="arguments">The command's.</param>
    public TerminalSession(string home, params string[] arguments)
    {
        var command = $"stty cols 80 rows 24; exec dotnet '{LedeCommand.Assembly}' {string.Join(' ', arguments)}";
        var start = new ProcessStartInfo(Script, ["-qfec", command, "/dev/null"]) { RedirectStandardInput = true, RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 };
        start.StandardInputEncoding = new UTF8Encoding(false);
        foreach (var (name, value) in new[] { ("XDG_DATA_HOME", home), ("NO_COLOR", "1"), ("TERM", "xterm") }) start.Environment[name] = value;
        _script = Process.Start(start)!;
        _reader = new Thread(Read) { IsBackground = true };
        _reader.Start();
    }

    /// <summary>Types; what is waited for next is what comes after it.</summary>
    public void Type(params string[] keys)
    {
        lock (_shown) _seen = _shown.Length;
        _script.StandardInput.Write(string.Concat(keys));
        _script.StandardInput.Flush();
    }

    /// <summary>Waits until this is shown, escape sequences left out.</summary>
    public void Sees(string text)
    {
        var end = DateTime.UtcNow + Patience;
        lock (_shown)
        {
            while (!Shown().Contains(text, StringComparison.Ordinal))
                if (!Monitor.Wait(_shown, end - DateTime.UtcNow is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero))
                    Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"'{text}' was not shown within {Patience.TotalSeconds} s, but:\n{Shown()}"));
        }
    }

    /// <returns>The exit code, once the command has ended.</returns>
    public int Ends()
    {
        Assert.True(_script.WaitForExit(Patience), "the command did not end");
        return _script.ExitCode;
    }

    string Shown() => Escape().Replace(_shown.ToString(_seen, _shown.Length - _seen), "");

    void Read()
    {
        var buffer = new char[4096];
        while (_script.StandardOutput.Read(buffer) is > 0 and var count)
            lock (_shown)
            {
                _shown.Append(buffer, 0, count);
                Monitor.PulseAll(_shown);
            }
    }

    public void Dispose()
    {
        if (!_script.HasExited) _script.Kill(entireProcessTree: true);
        _script.WaitForExit();
        _script.Dispose();
    }

    [GeneratedRegex(@"\e\[[0-9;?]*[a-zA-Z]|\e[=>]|\r")]
    private static partial Regex Escape();
}
