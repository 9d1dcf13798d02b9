using System.Runtime;

namespace Lede.Kernel.Session;

/// <summary>
/// Runs one cell on a thread of its own, where it can be stopped wherever it is: in a loop that never calls anything, in a wait, in a
/// <c>catch</c> that swallows everything. Nothing but the cell's code, and the formatting of its value, runs there.
/// </summary>
sealed class CellThread
{
    // Deep recursion is common in notebooks that teach; a page of the stack costs memory only once it is touched.
    const int StackBytes = 4 << 20;

    static readonly TimeSpan InterruptEvery = TimeSpan.FromMilliseconds(10);

    /// <summary>
    /// How long a cell has to stop by itself: the compiler built the question into its loops and methods, and waits are interrupted.
    /// What is left are endless loops inside libraries (a regex that backtracks), and only for them is the thread aborted: .NET 10 on
    /// Linux can die of an abort that strikes precompiled code between two safe points ("terminate called after throwing an
    /// instance of 'PAL_SEHException'", about every third time with `Enumerable.Range(0, int.MaxValue).Count(i => i &lt; 0)`).
    /// </summary>
    static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(60);

    /// <summary>
    /// After this, the cell is given up: its thread waits inside the operating system (a socket's Accept), which nothing wakes. It ends
    /// as soon as it comes back; until then it is left behind, and the next cell runs.
    /// </summary>
    static readonly TimeSpan GiveUpAfter = TimeSpan.FromSeconds(2);

    readonly CancellationTokenSource _abort = new();
    readonly CellSynchronizationContext _context;
    readonly Thread _thread;
    readonly TaskCompletionSource<CellEnd> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly StopSignal _signal;
    readonly Func<Task<object?>> _code;
    readonly Action<object?> _afterwards;
    int _stopping;
    volatile bool _finished;

    /// <param name="code">The cell.</param>
    /// <param name="afterwards">What to do with the cell's value on the cell's thread, stoppable as the cell is.</param>
    public CellThread(string name, StopSignal signal, Func<Task<object?>> code, Action<object?> afterwards)
    {
        (_signal, _code, _afterwards) = (signal, code, afterwards);
        _thread = new Thread(Run, StackBytes) { IsBackground = true, Name = name };
        _context = new CellSynchronizationContext(_thread);
    }

    public Task<CellEnd> RunAsync()
    {
        // Without the caller's context: what flows into a cell is what the cell sets.
        _thread.UnsafeStart();
        return _end.Task;
    }

    public bool IsCurrent => Thread.CurrentThread == _thread;

    /// <summary>Asks the cell to stop. Returns at once; the end comes through the task of <see cref="RunAsync"/>.</summary>
    public void Stop()
    {
        if (Interlocked.Exchange(ref _stopping, 1) == 1) return;
        new Thread(Insist) { IsBackground = true, Name = "cell stop" }.UnsafeStart();
    }

    void Insist()
    {
        _signal.Raise();
        _context.Abandon();
        var aborting = false;
        for (var waited = TimeSpan.Zero; !_finished; waited += InterruptEvery)
        {
            if (waited >= Patience && !aborting)
            {
                aborting = true;
                // Cancel waits until the abort is through, and the abort waits until the cell's thread leaves native waits:
                // a second thread, so that this one can wake what the other waits for.
                new Thread(_abort.Cancel) { IsBackground = true, Name = "cell abort" }.UnsafeStart();
            }
            if (waited >= GiveUpAfter) _end.TrySetResult(CellEnd.LeftBehind.Instance);
            _thread.Interrupt();
            Thread.Sleep(InterruptEvery);
        }
    }

    void Run()
    {
        Task<object?>? task = null;
        Exception? thrown = null;
        var completed = false;
        try
        {
            // SYSLIB0046: ControlledExecution.Run may corrupt the process when it aborts. It is the only way to stop a loop that
            // asks nobody, which a notebook's user expects of the stop button; a session that misbehaves after it can be restarted.
#pragma warning disable SYSLIB0046
            ControlledExecution.Run(() =>
            {
                SynchronizationContext.SetSynchronizationContext(_context);
                task = _code();
                _context.PumpUntil(task);
                if (task.IsCompletedSuccessfully) _afterwards(task.Result);
                completed = true;
            }, _abort.Token);
#pragma warning restore SYSLIB0046
        }
        catch (Exception exception)
        {
            thrown = exception;
        }
        _context.Release();
        _finished = true;
        _end.TrySetResult((completed, task) switch
        {
            // First, whatever else came of it: a formatter turns the exception of a stop into a result that tells of it.
            _ when _stopping == 1 => CellEnd.Stopped.Instance,
            (true, { IsCompletedSuccessfully: true }) => new CellEnd.Completed(task.Result),
            (_, { Exception: { } faults }) => new CellEnd.Threw(faults.InnerException ?? faults),
            (_, { IsCanceled: true }) => new CellEnd.Threw(CancellationOf(task)),
            _ => new CellEnd.Threw(thrown ?? new InvalidOperationException("The cell ended without a result.")),
        });
    }

    // A cancelled task keeps its exception, and with it the stack that names the person's line, until somebody awaits it.
    static Exception CancellationOf(Task task)
    {
        try
        {
            task.GetAwaiter().GetResult();
        }
        catch (Exception exception)
        {
            return exception;
        }
        return new TaskCanceledException(task);
    }
}

/// <summary>How a cell's thread ended.</summary>
abstract record CellEnd
{
    CellEnd() { }

    public sealed record Completed(object? Value) : CellEnd;

    public sealed record Threw(Exception Exception) : CellEnd;

    /// <summary>It was told to stop and did not; its thread is still where it was.</summary>
    public sealed record LeftBehind : CellEnd
    {
        public static readonly LeftBehind Instance = new();

        /// <summary>What the person is told.</summary>
        public const string Notice = "The cell is inside a call to the operating system or to native code, where nothing can stop it. It was left behind: "
            + "when that call returns, the cell ends. The kernel can be used meanwhile; restart it to be rid of the call.\n";
    }

    public sealed record Stopped : CellEnd
    {
        public static readonly Stopped Instance = new();
    }
}
