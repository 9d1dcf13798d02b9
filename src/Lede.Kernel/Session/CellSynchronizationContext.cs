namespace Lede.Kernel.Session;

/// <summary>
/// Brings what follows an <c>await</c> back to the cell's thread, because only there can a stop reach it. Where the cell blocks that
/// thread on its own unfinished task (<c>DownloadAsync().Result</c>), the waiting work goes to the pool instead of into a deadlock.
/// After the cell's end, everything goes to the pool; after a stop, nothing of the cell goes on.
/// </summary>
sealed class CellSynchronizationContext(Thread thread) : SynchronizationContext
{
    static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(15);

    readonly Lock _gate = new();
    readonly Queue<(SendOrPostCallback Callback, object? State)> _work = new();
    readonly SemaphoreSlim _ready = new(0);
    Timer? _watch;
    volatile bool _pumping;
    bool _released;
    volatile bool _abandoned;

    public override void Post(SendOrPostCallback callback, object? state)
    {
        if (_abandoned) return;
        var released = false;
        // In a finally block, because an abort that strikes here surfaces in the machinery behind await, which throws it at the process.
        try { }
        finally
        {
            lock (_gate)
            {
                released = _released;
                if (!released)
                {
                    _work.Enqueue((callback, state));
                    _ready.Release();
                    if (!_pumping) _watch ??= new Timer(_ => LookForBlock(), null, LookEvery, LookEvery);
                }
            }
        }
        if (released) ToPool(callback, state);
    }

    public override void Send(SendOrPostCallback callback, object? state)
    {
        if (Thread.CurrentThread == thread)
        {
            callback(state);
            return;
        }
        using var done = new ManualResetEventSlim();
        Post(_ =>
        {
            try { callback(state); }
            finally { done.Set(); }
        }, null);
        done.Wait();
    }

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Runs posted work on the calling thread until <paramref name="task"/> is over.</summary>
    public void PumpUntil(Task task)
    {
        task.ContinueWith(static (_, self) => ((CellSynchronizationContext)self!)._ready.Release(), this, CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        while (!task.IsCompleted)
        {
            _pumping = true;
            _ready.Wait();
            _pumping = false;
            if (_abandoned) throw new OperationCanceledException();
            if (TryTake(out var work)) work.Callback(work.State);
        }
        _pumping = false;
    }

    /// <summary>Drops what follows any await from now on: a cell that is being stopped must not go on when its delay is over.</summary>
    public void Abandon()
    {
        _abandoned = true;
        _ready.Release();
    }

    /// <summary>Gives what is still waiting, and all that comes later, to the pool.</summary>
    public void Release()
    {
        while (true)
        {
            try
            {
                lock (_gate)
                {
                    _released = true;
                    _watch?.Dispose();
                }
                break;
            }
            catch (ThreadInterruptedException)
            {
                // A stop that came late; the cell is over.
            }
        }
        if (_abandoned) return;
        while (TryTake(out var work)) ToPool(work.Callback, work.State);
    }

    void LookForBlock()
    {
        if (_pumping || (thread.ThreadState & ThreadState.WaitSleepJoin) == 0) return;
        while (TryTake(out var work)) ToPool(work.Callback, work.State);
    }

    bool TryTake(out (SendOrPostCallback Callback, object? State) work)
    {
        lock (_gate) return _work.TryDequeue(out work);
    }

    static void ToPool(SendOrPostCallback callback, object? state) => ThreadPool.QueueUserWorkItem(_ => callback(state));
}
