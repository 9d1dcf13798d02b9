using System.Globalization;

namespace Lede.Kernel.Notebooks;

/// <summary>How long a cell may take, as a token that is cancelled when the time is over or when the run is.</summary>
sealed class TimeLimit : IDisposable
{
    readonly CancellationTokenSource _stop;
    readonly ManualResetEventSlim _ended = new();
    readonly TimeSpan? _limit;
    readonly Thread? _clock;

    /// <param name="limit">Null for no limit.</param>
    public TimeLimit(TimeSpan? limit, CancellationToken cancellation)
    {
        _limit = limit;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (limit is not { } time) return;
        // No timer: those run in the pool, and a cell may have all of its threads.
        _clock = new Thread(() =>
        {
            if (_ended.Wait(time)) return;
            IsOver = true;
            _stop.Cancel();
        })
        { IsBackground = true, Name = "cell's time" };
        _clock.Start();
    }

    public CancellationToken Token => _stop.Token;

    /// <summary>What a client shows at a cell whose time was over.</summary>
    public CellError Error => CellError.Of("Timeout", string.Create(CultureInfo.InvariantCulture, $"The cell was stopped: it took longer than the {_limit?.TotalSeconds:0.###} s that a cell may take in this run."));

    /// <summary>Whether the time ran out before the cell had ended.</summary>
    public bool IsOver { get; private set; }

    public void Dispose()
    {
        _ended.Set();
        _clock?.Join();
        _stop.Dispose();
        _ended.Dispose();
    }
}
