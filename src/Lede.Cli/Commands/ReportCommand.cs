using System.CommandLine;
using Lede.Kernel;

namespace Lede.Cli;

/// <summary><c>lede report NOTEBOOK</c>: runs the notebook fresh and writes one HTML file that needs no network.</summary>
static class ReportCommand
{
    public static Command Create()
    {
        var command = new CommandWithExamples("report", "Run a notebook and write it as one HTML file that opens without a network.", """
            lede report notebooks/ai-money.ipynb                   write ai-money.html
            lede report notebook.ipynb -o june.html -p month=6     with a value for a parameter, into another file
            """);
        var arguments = new NotebookArguments(command, new Option<string?>("--output", "-o") { Description = "The file to write; NOTEBOOK's name with .html in this folder without it.", HelpName = "FILE" });
        command.SetAction((parsed, _) => RunAsync(arguments.Read(parsed)));
        return command;
    }

    static Task<int> RunAsync(NotebookRequest request)
    {
        var name = Path.GetFileNameWithoutExtension(request.Notebook);
        var target = Path.GetFullPath(request.Output ?? name + ".html");
        // What the page is made with starts while the first cells run.
        _ = ReportPage.WarmUp();
        return NotebookCommand.RunAsync(request, target, (notebook, result) =>
        {
            var report = NotebookReport.Of(notebook, name);
            WholeFile.Write(target, stream =>
            {
                using var writer = new StreamWriter(stream);
                ReportPage.Write(report, writer);
            });
            Console.WriteLine($"Wrote {target} ({NotebookReport.Found(notebook, new FileInfo(target).Length)}; {result.Elapsed.TotalSeconds:0.0} s in cells).");
        });
    }
}
