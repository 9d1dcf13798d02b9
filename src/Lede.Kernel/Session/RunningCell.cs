namespace Lede.Kernel.Session;

/// <summary>What can be stopped of a cell: first its compilation, then its thread.</summary>
sealed class RunningCell
{
    public readonly CancellationTokenSource Compiling = new();
    volatile CellThread? _thread;
    volatile object? _exit;

    /// <summary>The cell's own; null until its code runs.</summary>
    public volatile CellConsole? Console;

    /// <summary>What the cell called <c>Environment.Exit</c> with; null when it did not.</summary>
    public int? ExitCode => (int?)_exit;

    public void Exit(int code)
    {
        _exit = code;
        Stop();
    }

    /// <summary>True for the thread that the cell runs on, as opposed to those it has started.</summary>
    public bool IsOnItsThread => _thread is { IsCurrent: true };

    public Task<CellEnd> RunAsync(CellThread thread)
    {
        _thread = thread;
        var end = thread.RunAsync();
        // The stop may have come between the compiler's last look and here.
        if (Compiling.IsCancellationRequested) thread.Stop();
        return end;
    }

    public void Stop()
    {
        Compiling.Cancel();
        _thread?.Stop();
    }
}
