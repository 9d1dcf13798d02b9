using System.Diagnostics;
using System.Globalization;

namespace Lede.Kernel.Notebooks;

public enum RunStatus { Completed, Failed, Interrupted }

/// <summary>One cell of a run.</summary>
/// <param name="Number">The cell's execution count, from 1; error messages call it <c>cell 3</c>.</param>
public sealed record CellRun(NotebookCell Cell, int Number, TimeSpan Elapsed, Outcome Outcome);

/// <param name="Cells">The cells that ran, in order; the last of them is the one that failed or was interrupted.</param>
public sealed record RunResult(RunStatus Status, IReadOnlyList<CellRun> Cells, TimeSpan Elapsed)
{
    /// <summary>What went wrong; null after a complete run.</summary>
    public CellError? Error => Status == RunStatus.Completed ? null : Cells[^1].Outcome is Outcome.Failed failed ? failed.Error : Outcome.Interrupted.Error;
}

/// <summary>Where a run is. Told twice a cell: before it, with <paramref name="Finished"/> null, and after it.</summary>
/// <param name="Total">How many code cells the notebook has.</param>
public sealed record RunProgress(NotebookCell Cell, int Number, int Total, CellRun? Finished);

/// <summary>Runs a notebook's code cells in order, and puts what they show where a client would.</summary>
public static class NotebookRun
{
    /// <summary>
    /// Runs until the end or the first cell that fails. Each cell's outputs take the place of those it had; the cells after a failure
    /// keep none. Nothing is written to disk.
    /// </summary>
    /// <param name="progress">Called on the run's thread, before and after each cell.</param>
    /// <param name="exiting">Called when a cell ends the process: the last chance to write what there is.</param>
    /// <param name="skipUnsupported">True to go on past cells of other languages, with a notice as their output; false to fail there.</param>
    /// <param name="timeout">How long each cell may take; one that takes longer is stopped, and fails. Null: as long as it likes.</param>
    /// <param name="cancellation">Cancelling it interrupts the running cell, whose output then says so.</param>
    public static async Task<RunResult> RunAsync(
        Notebook notebook, ILanguage language, Action<RunProgress>? progress = null, Action<RunResult>? exiting = null, bool skipUnsupported = false, TimeSpan? timeout = null,
        CancellationToken cancellation = default)
    {
        foreach (var cell in notebook.CodeCells)
        {
            cell.Outputs.Clear();
            cell.ExecutionCount = null;
        }
        var displays = new OutputCollector.Displays();
        // The time is the cell's own: the first would spend it waiting for the compiler.
        if (timeout is not null) await language.ExecuteAsync("", new CellContext("start", new OutputCollector([], displays))).ConfigureAwait(false);
        var watch = Stopwatch.StartNew();
        var runs = new List<CellRun>();
        var cells = notebook.CodeCells.Where(cell => !string.IsNullOrWhiteSpace(cell.Source)).ToList();
        foreach (var cell in cells)
        {
            var number = runs.Count + 1;
            progress?.Invoke(new RunProgress(cell, number, cells.Count, null));
            var collector = new OutputCollector(cell.Outputs, displays);
            using var exit = new ExitWatch(() =>
            {
                collector.Add(CellOutput.Error.Of(Exited));
                displays.Close();
                Settle(notebook);
                exiting?.Invoke(new RunResult(RunStatus.Failed, [.. runs, new CellRun(cell, number, TimeSpan.Zero, new Outcome.Failed(Exited))], watch.Elapsed));
            });
            using var limit = new TimeLimit(timeout, cancellation);
            var context = new CellContext(string.Create(CultureInfo.InvariantCulture, $"cell {number}"), collector) { SkipsUnsupported = skipUnsupported, Cancellation = limit.Token };
            var run = await RunAsync(cell, notebook.CodeOf(cell), number, language, collector, context, limit).ConfigureAwait(false);
            runs.Add(run);
            progress?.Invoke(new RunProgress(cell, number, cells.Count, run));
            if (run.Outcome is not Outcome.Succeeded) break;
        }
        displays.Close();
        Settle(notebook);
        var status = runs.LastOrDefault()?.Outcome switch
        {
            Outcome.Failed => RunStatus.Failed,
            Outcome.Interrupted => RunStatus.Interrupted,
            _ => RunStatus.Completed,
        };
        return new RunResult(status, runs, watch.Elapsed);
    }

    static async Task<CellRun> RunAsync(NotebookCell cell, string code, int number, ILanguage language, OutputCollector collector, CellContext context, TimeLimit limit)
    {
        var watch = Stopwatch.StartNew();
        cell.ExecutionCount = number;
        var outcome = context.Cancellation.IsCancellationRequested
            ? new Outcome.Interrupted()
            : await language.ExecuteAsync(code, context).ConfigureAwait(false);
        if (outcome is Outcome.Interrupted && limit.IsOver) outcome = new Outcome.Failed(limit.Error);
        switch (outcome)
        {
            case Outcome.Succeeded { Shown: { } shown }: collector.Add(new CellOutput.Result(shown, number)); break;
            case Outcome.Failed failed: collector.Add(CellOutput.Error.Of(failed.Error)); break;
            case Outcome.Interrupted: collector.Add(CellOutput.Error.Of(Outcome.Interrupted.Error)); break;
        }
        return new CellRun(cell, number, watch.Elapsed, outcome);
    }

    static CellError Exited { get; } = CellError.Of("Exit", "The cell ended the process, and with it the run.");

    static void Settle(Notebook notebook)
    {
        foreach (var cell in notebook.CodeCells) OutputCollector.JoinStreams(cell.Outputs);
    }

    /// <summary>Tells when the process is ended while a cell runs, on a thread that is none of the cell's.</summary>
    sealed class ExitWatch : IDisposable
    {
        readonly Action _exiting;

        public ExitWatch(Action exiting)
        {
            _exiting = exiting;
            AppDomain.CurrentDomain.ProcessExit += OnExit;
        }

        public void Dispose() => AppDomain.CurrentDomain.ProcessExit -= OnExit;

        void OnExit(object? sender, EventArgs e)
        {
            // What the cell wrote last is still being gathered.
            Console.Out.Flush();
            var thread = new Thread(() => _exiting());
            thread.UnsafeStart();
            thread.Join();
        }
    }
}
