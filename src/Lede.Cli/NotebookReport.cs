using System.Text.RegularExpressions;
using Lede.Kernel.Notebooks;

namespace Lede.Cli;

/// <summary>An executed notebook as the page that is made of it.</summary>
static partial class NotebookReport
{
    public static Report Of(Notebook notebook, string name) => new(Title(notebook) ?? name)
    {
        Cells = [.. notebook.Cells.Where(c => c.Kind != CellKind.Raw).Select(ToCell)],
        Made = DateTimeOffset.Now,
        HighlightCode = CodeHtml.Highlight,
    };

    /// <summary>The first heading of the prose.</summary>
    static string? Title(Notebook notebook) => notebook.Cells
        .Where(c => c.Kind == CellKind.Markdown)
        .Select(c => Heading().Match(c.Source))
        .FirstOrDefault(m => m.Success)?.Groups["title"].Value.Trim();

    static ReportCell ToCell(NotebookCell cell) => cell.Kind == CellKind.Markdown
        ? new ReportCell.Prose(cell.Source)
        : new ReportCell.Code(cell.Source, [.. cell.Outputs.Select(ToOutput).OfType<ReportOutput>()]) { Number = cell.ExecutionCount };

    static ReportOutput? ToOutput(CellOutput output) => output switch
    {
        CellOutput.Stream stream => new ReportOutput.Stream(stream.Text, stream.Name == Kernel.OutputStream.Stderr),
        CellOutput.Display shown => new ReportOutput.Shown(shown.Data),
        CellOutput.Result result => new ReportOutput.Shown(result.Data),
        CellOutput.Error error => new ReportOutput.Error(error.Name, error.Message, error.Traceback),
        _ => null,
    };

    /// <returns>For instance <c>1.6 MB: 14 cells, 9 tables, 3 charts, 57 pieces of evidence in 5 articles</c>.</returns>
    public static string Found(Notebook notebook, long bytes)
    {
        var shown = notebook.CodeCells.SelectMany(c => c.Outputs)
            .Select(o => o switch { CellOutput.Display d => d.Data, CellOutput.Result r => r.Data, _ => null })
            .OfType<MimeBundle>().ToList();
        var html = shown.Where(b => b[MimeBundle.Plotly] is null).Select(b => b[MimeBundle.Html] ?? "").ToList();
        var cited = html.SelectMany(h => CitedDocument().Matches(h).Select(m => m.Groups["id"].Value)).ToList();
        return $"{bytes / 1e6:0.0} MB: {Count(notebook.CodeCells.Count(c => c.ExecutionCount is not null), "cell")}, {Count(html.Sum(h => Table().Count(h)), "table")}, "
            + $"{Count(shown.Count(b => b[MimeBundle.Plotly] is not null), "chart")}, {Count(cited.Count, "piece")} of evidence in {Count(cited.Distinct().Count(), "article")}";
    }

    static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";

    [GeneratedRegex(@"^\s{0,3}#\s+(?<title>.+?)\s*#*\s*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("<table\\b")]
    private static partial Regex Table();

    [GeneratedRegex("class=\"lede-cite\" data-document=\"(?<id>[^\"]*)\"")]
    private static partial Regex CitedDocument();
}
