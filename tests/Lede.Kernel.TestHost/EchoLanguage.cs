namespace Lede.Kernel.TestHost;

/// <summary>
/// A language in which a cell is its own result: the smallest thing the Jupyter half can serve, and free of the real one.
/// The words <c>print X</c>, <c>warn X</c>, <c>show X</c>, <c>fail X</c>, <c>ask X</c> and <c>wait</c> do what they say.
/// </summary>
sealed class EchoLanguage : ILanguage
{
    TaskCompletionSource? _waiting;

    public LanguageInfo Info { get; } = new("echo", "1", "text/plain", ".txt", "text", "text", "Echo");

    public async Task<Outcome> ExecuteAsync(string code, CellContext cell)
    {
        var words = code.Split(' ', 2);
        var rest = words.Length > 1 ? words[1] : "";
        switch (words[0])
        {
            case "print": cell.Host.Stream(OutputStream.Stdout, rest); return Outcome.Succeeded.Nothing;
            case "warn": cell.Host.Stream(OutputStream.Stderr, rest); return Outcome.Succeeded.Nothing;
            case "show":
                cell.Host.Show(MimeBundle.OfText(rest).With("application/json", "{\"said\":[\"" + rest + "\"]}"), "an id", false);
                cell.Host.Show(MimeBundle.OfText(rest + "!"), "an id", true);
                cell.Host.Clear(true);
                return Outcome.Succeeded.Nothing;
            case "fail": return new Outcome.Failed(CellError.Of("Failure", rest));
            case "throw": throw new InvalidOperationException(rest);
            case "ask" when cell.Host.CanRead: return Of(await Task.Run(() => cell.Host.ReadLine(rest, password: false)) ?? "");
            case "ask": return new Outcome.Failed(CellError.Of("Deaf", "nobody to ask"));
            case "wait":
                _waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                cell.Host.Stream(OutputStream.Stdout, "waiting");
                await _waiting.Task;
                return new Outcome.Interrupted();
            default: return Of(code);
        }
    }

    public Task<Outcome> InvokeAsync(Action code, CellContext cell)
    {
        code();
        return Task.FromResult<Outcome>(Outcome.Succeeded.Nothing);
    }

    public Completions Complete(string code, int cursor) => new(cursor - 1, cursor, [new Completion(code[..cursor], "text", "")]);

    public Inspection Inspect(string code, int cursor) => code.Length == 0 ? Inspection.Nothing : new Inspection(true, MimeBundle.OfText(code[..cursor]));

    public Completeness IsComplete(string code) =>
        code.EndsWith('\\') ? new Completeness(CompletenessStatus.Incomplete, "  ") : new Completeness(CompletenessStatus.Complete);

    public void Interrupt() => _waiting?.TrySetResult();

    public void Dispose() { }

    static Outcome.Succeeded Of(string text) => new(text, true, MimeBundle.OfText(text));
}
