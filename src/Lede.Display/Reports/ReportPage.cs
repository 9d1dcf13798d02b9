using System.Globalization;

namespace Lede;

/// <summary>One HTML file from a report: it asks no network for anything and runs no script but its own.</summary>
public static class ReportPage
{
    /// <returns>The page.</returns>
    public static string Write(Report report)
    {
        using var page = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        Write(report, page);
        return page.ToString();
    }

    /// <summary>Writes the page, in these stages: cells, with their claims linked; the sources they cite; what charts need; the frame around all.</summary>
    public static void Write(Report report, TextWriter page)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(page);
        var claims = new Claims(report.FindDocument);
        var cells = new ReportCells(report, claims);
        var body = cells.Write();
        var sources = ReportSources.Write(claims);
        var plot = cells.Charts > 0 ? PlotlyScript.Instance : null;
        ReportFrame.Write(page, report, body, cells, sources, plot);
    }

    /// <summary>Prepares in the background what the first report waits for. Only the first call does.</summary>
    /// <returns>A task that nobody need wait for.</returns>
    public static Task WarmUp() => Lede.WarmUp.Report;
}
