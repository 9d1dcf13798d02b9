using Lede.Kernel;

namespace Lede.Tests;

/// <summary>Keeps what cells show as a client would: updates take the place of what they update.</summary>
sealed class NotebookHost : ICellHost
{
    readonly Lock _gate = new();
    readonly List<(string? Id, MimeBundle Bundle)> _shown = [];
    readonly Queue<string> _answers;

    public NotebookHost(params string[] answers) => _answers = new Queue<string>(answers);

    public List<(string Prompt, bool Secret)> Asked { get; } = [];

    public bool CanRead => _answers.Count > 0;

    public IReadOnlyList<MimeBundle> Shown
    {
        get { lock (_gate) return [.. _shown.Select(s => s.Bundle)]; }
    }

    public string Text => string.Join(' ', Shown.Select(bundle => bundle[MimeBundle.Text]));

    public void Stream(OutputStream stream, string text) => Show(MimeBundle.OfText(text), null, update: false);

    public void Show(MimeBundle bundle, string? displayId, bool update)
    {
        lock (_gate)
        {
            if (!update) _shown.Add((displayId, bundle));
            else if (_shown.FindIndex(s => s.Id == displayId) is >= 0 and var at) _shown[at] = (displayId, bundle);
        }
    }

    public void Clear(bool wait)
    {
        lock (_gate) _shown.Clear();
    }

    public string? ReadLine(string prompt, bool password)
    {
        Asked.Add((prompt, password));
        return _answers.TryDequeue(out var answer) ? answer : null;
    }
}
