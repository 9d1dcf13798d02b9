using System.Text;

namespace Lede.Kernel.Tests;

/// <summary>Keeps what a cell shows, in order.</summary>
sealed class RecordingHost : ICellHost
{
    readonly Lock _gate = new();
    readonly List<(string Kind, string Text)> _shown = [];
    readonly Queue<string> _input = new();

    public List<string> Prompts { get; } = [];

    public bool CanRead { get; init; }

    public IReadOnlyList<(string Kind, string Text)> Shown
    {
        get { lock (_gate) return [.. _shown]; }
    }

    public string Stdout => TextOf("stdout");

    public string Stderr => TextOf("stderr");

    public static RecordingHost WithInput(params string[] lines)
    {
        var host = new RecordingHost { CanRead = true };
        foreach (var line in lines) host._input.Enqueue(line);
        return host;
    }

    public void Stream(OutputStream stream, string text)
    {
        lock (_gate) _shown.Add((stream == OutputStream.Stdout ? "stdout" : "stderr", text));
    }

    public void Show(MimeBundle bundle, string? displayId, bool update)
    {
        lock (_gate) _shown.Add(("display", bundle[MimeBundle.Text] ?? ""));
    }

    public void Clear(bool wait)
    {
        lock (_gate) _shown.Add(("clear", ""));
    }

    public string? ReadLine(string prompt, bool password)
    {
        Prompts.Add(password ? $"secret: {prompt}" : prompt);
        return _input.TryDequeue(out var line) ? line : null;
    }

    string TextOf(string kind) => Shown.Where(s => s.Kind == kind).Aggregate(new StringBuilder(), (all, s) => all.Append(s.Text)).ToString();
}
