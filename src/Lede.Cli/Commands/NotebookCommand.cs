using Lede.Kernel;
using Lede.Kernel.Notebooks;

namespace Lede.Cli;

/// <summary>What <c>run</c> and <c>report</c> share: a notebook is read, run in its own folder, and can be stopped.</summary>
static class NotebookCommand
{
    static readonly string[] Languages = ["csharp", "C#", "polyglot-notebook"];

    /// <param name="request">The notebook, which is run in its own folder, and how.</param>
    /// <param name="target">The file that <paramref name="save"/> will write.</param>
    /// <param name="save">Called once, whatever became of the run, a cell that ends the process included.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="NotebookException">The file is no notebook.</exception>
    /// <exception cref="ParameterException">The notebook cannot take one of the parameters.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<int> RunAsync(NotebookRequest request, string target, Action<Notebook, RunResult> save)
    {
        var full = Path.GetFullPath(request.Notebook);
        var notebook = Notebook.Read(full);
        if (notebook.Language is { } language && !Languages.Contains(language, StringComparer.OrdinalIgnoreCase))
            throw new NotebookException($"{full}: the language of this notebook is {language}, and only C# is run. Choose a notebook whose kernel is C#.");
        var folder = Path.GetDirectoryName(full)!;
        if (request.Parameters.Count > 0 && NotebookParameters.Set(notebook, request.Parameters, NewsSession.Options(folder)) is { } warning)
            Console.Error.WriteLine($"lede: {warning}");
        // Before the cells, which may take an hour.
        WholeFile.Check(target);
        // As Jupyter does: paths in cells are relative to the notebook.
        Environment.CurrentDirectory = folder;
        using var stop = new StopKey("the running cell is stopped, and what there is will be written. Once more ends at once.");
        using var session = NewsSession.Start(folder, notebook.IsOfInteractive);
        var result = await NotebookRun.RunAsync(notebook, session, Tell, exited =>
        {
            save(notebook, exited);
            Environment.ExitCode = Ended(exited);
        }, request.SkipsUnsupported, request.CellTimeout, stop.Token);
        save(notebook, result);
        return Ended(result);
    }

    static void Tell(RunProgress progress)
    {
        // A cell that takes its time is named when it ends; before that the terminal shows where the run is.
        if (progress.Finished is null)
        {
            if (!Console.IsErrorRedirected) Console.Error.Write($"\r[{progress.Number}/{progress.Total}] ");
            return;
        }
        if (!Console.IsErrorRedirected) Console.Error.Write('\r');
        if (progress.Finished.Elapsed.TotalSeconds >= 1)
            Console.Error.WriteLine($"[{progress.Number}/{progress.Total}] {progress.Finished.Elapsed.TotalSeconds:0.0} s  {FirstLine(progress.Cell.Source)}");
    }

    static string FirstLine(string code)
    {
        var line = code.AsSpan().Trim();
        var end = line.IndexOfAny('\n', '\r');
        return (end < 0 ? line : line[..end]).ToString();
    }

    /// <returns>The exit code; says on standard error why it is not 0.</returns>
    static int Ended(RunResult result)
    {
        if (result.Error is { } error)
            foreach (var line in error.Traceback) Console.Error.WriteLine(line);
        return result.Status switch
        {
            RunStatus.Completed => ExitCode.Done,
            RunStatus.Interrupted => ExitCode.Interrupted,
            _ => ExitCode.Failed,
        };
    }
}
