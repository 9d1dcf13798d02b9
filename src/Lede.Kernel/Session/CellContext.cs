namespace Lede.Kernel;

public enum OutputStream { Stdout, Stderr }

/// <summary>
/// What a cell shows, and whom it asks. Called from the cell's own threads and from timers, one call at a time for one cell;
/// a task that the cell left running may call it after the cell's outcome is known.
/// </summary>
public interface ICellHost : IDisplaySink
{
    void Stream(OutputStream stream, string text);

    /// <summary>True where text only passes through, as to a terminal: then all of it comes, however much a cell prints.</summary>
    bool TakesAll => false;

    /// <summary>False where nobody can answer: <c>Console.ReadLine()</c> and <c>Ask.Password()</c> then throw, and say so.</summary>
    bool CanRead { get; }

    /// <param name="password">True to hide what is typed.</param>
    /// <returns>The line the person typed, without its end; null at the end of input.</returns>
    string? ReadLine(string prompt, bool password);
}

/// <summary>One cell's run.</summary>
/// <param name="Name">What error messages call the cell: <c>cell 3</c>, or the path of a script.</param>
/// <param name="Host">Where its output goes.</param>
public sealed record CellContext(string Name, ICellHost Host)
{
    /// <summary>False to leave the last expression's value unformatted.</summary>
    public bool ShowResult { get; init; } = true;

    /// <summary>True to go on past text of languages that are not run here, with a notice in its place; false to fail there.</summary>
    public bool SkipsUnsupported { get; init; }

    /// <summary>Cancelling it interrupts this cell.</summary>
    public CancellationToken Cancellation { get; init; }
}
