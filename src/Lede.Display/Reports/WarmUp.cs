namespace Lede;

/// <summary>Loads and compiles ahead of its first use what is otherwise waited for: the chart and frame libraries, and the report's.</summary>
static class WarmUp
{
    static readonly Lazy<Task> ChartsAndFrames = new(() => Task.Run(static () =>
    {
        var rows = new[] { new { X = 1, Y = 1 } };
        Formatter.Format(rows.Chart(c => c.Line(x: r => r.X, y: r => r.Y)));
        Formatter.Format(rows.ToFrame());
    }));

    static readonly Lazy<Task> Page = new(() => Task.WhenAll(
        Task.Run(static () => _ = PlotlyScript.Instance),
        Task.Run(static () => ReportPage.Write(new Report("") { Cells = [new ReportCell.Prose("# A"), new ReportCell.Code("", [new ReportOutput.Shown(Formatter.Format(new[] { new { X = 1 } }))])] }))));

    public static Task Display => ChartsAndFrames.Value;

    public static Task Report => Page.Value;
}
