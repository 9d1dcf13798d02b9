using Lede.Kernel.Notebooks;
using Lede.Kernel.Session;

namespace Lede.Kernel.Tests;

public sealed class NotebookRunTests
{
    [Fact]
    public async Task Cells_run_in_order_and_keep_what_they_show()
    {
        var notebook = Of("var x = 6;", "# text", "Console.Write(\"a\"); Console.Write(\"b\"); 7.Display(); x * 7");
        using var session = new CSharpSession();
        var told = new List<string>();
        var result = await NotebookRun.RunAsync(notebook, session, p => told.Add($"{p.Number}/{p.Total} {(p.Finished is null ? "begins" : "ends")}"));
        Assert.Equal(RunStatus.Completed, result.Status);
        Assert.Null(result.Error);
        Assert.Equal(["1/2 begins", "1/2 ends", "2/2 begins", "2/2 ends"], told);
        Assert.Equal([1, null, 2], notebook.Cells.Select(c => c.ExecutionCount));
        Assert.Equal(["ab", "7", "42"], notebook.Cells[2].Outputs.Select(TextOf));
        Assert.IsType<CellOutput.Result>(notebook.Cells[2].Outputs[2]);
    }

    [Fact]
    public async Task The_first_failure_ends_the_run_and_stands_at_its_cell()
    {
        var notebook = Of("1", "throw new Exception(\"no\");", "2");
        notebook.Cells[2].Outputs.Add(new CellOutput.Stream(OutputStream.Stdout, "from an earlier run"));
        using var session = new CSharpSession();
        var result = await NotebookRun.RunAsync(notebook, session);
        Assert.Equal(RunStatus.Failed, result.Status);
        Assert.Equal("no", result.Error!.Message);
        Assert.Equal(2, result.Cells.Count);
        Assert.Equal("System.Exception", Assert.IsType<CellOutput.Error>(Assert.Single(notebook.Cells[1].Outputs)).Name);
        Assert.Empty(notebook.Cells[2].Outputs);
        Assert.Null(notebook.Cells[2].ExecutionCount);
    }

    [Fact]
    public async Task What_prints_without_end_does_not_fill_the_notebook()
    {
        var notebook = Of("for (var i = 0; i < 200_000; i++) Console.WriteLine(i.ToString().PadLeft(99)); 42");
        using var session = new CSharpSession();
        await NotebookRun.RunAsync(notebook, session);
        var shown = notebook.Cells[0].Outputs.Select(TextOf).ToList();
        Assert.InRange(shown.Sum(text => text.Length), 2_000_000, 2_020_000);
        // 20,000,000 characters less 2,000,000 and the last 160 lines.
        Assert.Contains("… 18 MB of output not shown …", shown[1], StringComparison.Ordinal);
        Assert.EndsWith("199999\n", shown[2], StringComparison.Ordinal);
        Assert.Equal("42", shown[3]);
    }

    [Fact]
    public async Task Cancelling_interrupts_the_cell_and_says_so()
    {
        var notebook = Of("Console.Write(\"before\"); while (true) { }", "2");
        using var session = new CSharpSession();
        using var cancel = new CancellationTokenSource();
        var running = NotebookRun.RunAsync(notebook, session, cancellation: cancel.Token);
        for (var i = 0; i < 500 && notebook.Cells[0].Outputs.Count == 0; i++) await Task.Delay(10);
        await cancel.CancelAsync();
        var result = await running;
        Assert.Equal(RunStatus.Interrupted, result.Status);
        Assert.Equal(["before", "Interrupted"], notebook.Cells[0].Outputs.Select(TextOf));
        Assert.Empty(notebook.Cells[1].Outputs);
    }

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("Thread.Sleep(-1);")]
    // All threads of the pool, that of timers among them.
    [InlineData("Parallel.For(0, 1000, i => { while (true) { } });")]
    public async Task A_cell_that_takes_too_long_is_stopped_and_fails(string forever)
    {
        var notebook = Of("var a = 1;", forever, "a");
        using var session = new CSharpSession();
        var result = await NotebookRun.RunAsync(notebook, session, timeout: TimeSpan.FromSeconds(1));
        Assert.Equal(RunStatus.Failed, result.Status);
        Assert.Equal("The cell was stopped: it took longer than the 1 s that a cell may take in this run.", result.Error!.Message);
        Assert.Equal(["Timeout"], notebook.Cells[1].Outputs.Select(TextOf));
        Assert.Null(notebook.Cells[2].ExecutionCount);
    }

    [Fact]
    public async Task A_cell_that_is_interrupted_before_its_time_is_over_is_interrupted()
    {
        var notebook = Of("Console.Write(\"before\"); while (true) { }");
        using var session = new CSharpSession();
        using var cancel = new CancellationTokenSource();
        var running = NotebookRun.RunAsync(notebook, session, timeout: TimeSpan.FromHours(1), cancellation: cancel.Token);
        for (var i = 0; i < 500 && notebook.Cells[0].Outputs.Count == 0; i++) await Task.Delay(10);
        await cancel.CancelAsync();
        Assert.Equal(RunStatus.Interrupted, (await running).Status);
    }

    [Fact]
    public async Task Updates_replace_what_they_name_and_clears_wait_for_the_next_output()
    {
        const string show = "DisplaySink.Current.Show(MimeBundle.OfText(\"{0}\"), \"bar\", {1});";
        var notebook = Of(
            Format(show, "0 %", "false") + "Console.Write(\"x\");",
            Format(show, "100 %", "true") + "Console.Write(\"old\"); DisplaySink.Current.Clear(true); Console.Write(\"new\");");
        using var session = new CSharpSession();
        await NotebookRun.RunAsync(notebook, session);
        Assert.Equal(["100 %", "x"], notebook.Cells[0].Outputs.Select(TextOf));
        Assert.Equal(["new"], notebook.Cells[1].Outputs.Select(TextOf));
    }

    static string Format(string format, params object[] values) => string.Format(System.Globalization.CultureInfo.InvariantCulture, format, values);

    static Notebook Of(params string[] sources)
    {
        var notebook = Notebook.Create();
        notebook.Cells.AddRange(sources.Select(s => NotebookCell.Create(s.StartsWith('#') ? CellKind.Markdown : CellKind.Code, s)));
        return notebook;
    }

    static string TextOf(CellOutput output) => output switch
    {
        CellOutput.Stream stream => stream.Text,
        CellOutput.Display display => display.Data[MimeBundle.Text] ?? "",
        CellOutput.Result result => result.Data[MimeBundle.Text] ?? "",
        CellOutput.Error error => error.Name,
        _ => "",
    };
}
