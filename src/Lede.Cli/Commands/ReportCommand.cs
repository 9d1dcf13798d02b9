using System.CommandLine;
using Lede.Kernel;

namespace Lede.Cli;

/// <summary><c>lede report NOTEBOOK</c>: runs the notebook fresh and writes one HTML file that needs no network.</summary>
static class ReportCommand
{
    public static Command Create()
    {
        var notebook = NotebookArgument.Create();
        var output = new Option<string?>("--output", "-o") { Description = "The file to write; NOTEBOOK's name with .html in this folder without it.", HelpName = "FILE" };
        var skip = NotebookArgument.SkipUnsupported();
        var command = new Command("report", "Run a notebook and write it as one HTML file that opens without a network.") { notebook, output, skip };
        command.SetAction((parsed, _) => RunAsync(parsed.GetValue(notebook)!, parsed.GetValue(output), parsed.GetValue(skip)));
        return command;
    }

    static Task<int> RunAsync(string path, string? output, bool skipUnsupported)
    {
        var target = Path.GetFullPath(output ?? Path.GetFileNameWithoutExtension(path) + ".html");
        // What the page is made with starts while the first cells run.
        _ = ReportPage.WarmUp();
        return NotebookCommand.RunAsync(path, target, skipUnsupported, (notebook, result) =>
        {
            var report = NotebookReport.Of(notebook, Path.GetFileNameWithoutExtension(path));
            WholeFile.Write(target, stream =>
            {
                using var writer = new StreamWriter(stream);
                ReportPage.Write(report, writer);
            });
            Console.WriteLine($"Wrote {target} ({NotebookReport.Found(notebook, new FileInfo(target).Length)}; {result.Elapsed.TotalSeconds:0.0} s in cells).");
        });
    }
}
