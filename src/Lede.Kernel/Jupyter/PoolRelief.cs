namespace Lede.Kernel.Jupyter;

/// <summary>
/// Keeps the kernel alive while cells hold all of the pool's threads. Output that was gathered, a cell's end and whatever is awaited go on
/// in the pool, behind the work that waits there already; where nothing of it ever ends, the pool takes half a second and more for each
/// further thread.
/// </summary>
static class PoolRelief
{
    static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);

    // A thread costs a megabyte at most; a cell that blocks more than these waits as it would in any program.
    const int MostThreads = 500;

    /// <summary>Watches from a thread of its own until the process ends.</summary>
    public static void Start() => new Thread(Watch) { IsBackground = true, Name = "pool relief" }.UnsafeStart();

    static void Watch()
    {
        ThreadPool.GetMinThreads(out var usual, out var ports);
        // Twice as many each time: a few long computations get a few threads more, and a hundred that block are soon out of the way.
        var (more, completed) = (1, 0L);
        while (true)
        {
            Thread.Sleep(LookEvery);
            var (before, waiting, threads) = (completed, ThreadPool.PendingWorkItemCount, ThreadPool.ThreadCount);
            completed = ThreadPool.CompletedWorkItemCount;
            if (waiting > 0 && completed == before && threads < MostThreads)
            {
                ThreadPool.SetMinThreads(Math.Min(threads + more, MostThreads), ports);
                more = Math.Min(2 * more, MostThreads);
            }
            else if (more > 1)
            {
                more = 1;
                ThreadPool.SetMinThreads(usual, ports);
            }
        }
    }
}
