namespace Lede.Kernel;

/// <summary>
/// All that a Jupyter kernel, a notebook's run or a script's run must know of a language. Positions are UTF-16 offsets into the code.
/// One cell runs at a time (a second call waits for the first); everything else may be called while a cell runs, from any thread.
/// </summary>
public interface ILanguage : IDisposable
{
    LanguageInfo Info { get; }

    /// <summary>Runs one cell. Everything the cell shows has reached its host before the task completes.</summary>
    /// <returns>How the cell ended. What the person's code does wrong is an outcome, never an exception.</returns>
    Task<Outcome> ExecuteAsync(string code, CellContext cell);

    /// <summary>
    /// Runs code that an earlier cell left to be called (a comm's handler) as if it were a cell: in its turn, its output going to the
    /// host, and stopped by <see cref="Interrupt"/>.
    /// </summary>
    Task<Outcome> InvokeAsync(Action code, CellContext cell);

    /// <returns>What can stand at <paramref name="cursor"/>; empty when nothing is known.</returns>
    Completions Complete(string code, int cursor);

    /// <returns>What is known of the name at <paramref name="cursor"/>; <see cref="Inspection.Nothing"/> when nothing is.</returns>
    Inspection Inspect(string code, int cursor);

    Completeness IsComplete(string code);

    /// <summary>Stops the running cell and keeps the session. Returns at once; does nothing when no cell runs.</summary>
    void Interrupt();
}

/// <param name="Name">As Jupyter's clients know it: <c>csharp</c>.</param>
/// <param name="Version">The language's version, for people.</param>
/// <param name="Banner">What a console prints first.</param>
public sealed record LanguageInfo(
    string Name, string Version, string MimeType, string FileExtension, string PygmentsLexer, string CodeMirrorMode, string Banner)
{
    /// <summary>Where a client's Help menu leads.</summary>
    public IReadOnlyList<(string Text, string Url)> HelpLinks { get; init; } = [];
}
