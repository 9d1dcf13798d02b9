using System.Diagnostics;
using System.Text.Json;

namespace Lede.Tests;

/// <summary><c>lede run</c> and <c>lede report</c> on good notebooks, bad ones, and ones that never end.</summary>
public sealed class NotebookCommandTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    string Notebook(params string[] cells) => _folder.Write("notebook.ipynb", JsonSerializer.Serialize(new
    {
        cells = cells.Select(code => new { cell_type = "code", id = Guid.NewGuid().ToString("N")[..8], metadata = new { }, source = code, outputs = Array.Empty<object>(), execution_count = (int?)null }),
        metadata = new { },
        nbformat = 4,
        nbformat_minor = 5,
    }));

    static JsonElement[] Outputs(string notebook) =>
        [.. JsonDocument.Parse(File.ReadAllText(notebook)).RootElement.GetProperty("cells").EnumerateArray().Select(c => c.GetProperty("outputs"))];

    [Fact]
    public void Run_saves_outputs_and_leaves_the_source_alone()
    {
        var notebook = Notebook("var a = 6;", "Console.WriteLine(\"七\"); a * 7");
        var saved = _folder.File("saved.ipynb");
        var before = File.ReadAllText(notebook);
        Assert.Equal(0, LedeCommand.Run("run", notebook, "-o", saved).ExitCode);
        Assert.Equal(before, File.ReadAllText(notebook));
        var second = Outputs(saved)[1];
        Assert.Equal("七\n", string.Concat(second[0].GetProperty("text").EnumerateArray().Select(l => l.GetString())));
        Assert.Equal("42", string.Concat(second[1].GetProperty("data").GetProperty("text/plain").EnumerateArray().Select(l => l.GetString())));
    }

    [Fact]
    public void A_cell_that_throws_stands_in_the_report_and_the_exit_code_is_1()
    {
        var notebook = Notebook("1 + 1", "throw new InvalidOperationException(\"no such luck\");", "\"never reached\"");
        var report = _folder.File("out.html");
        var result = LedeCommand.Run("report", notebook, "-o", report);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("no such luck", result.Error, StringComparison.Ordinal);
        Assert.Contains("cell 2", result.Error, StringComparison.Ordinal);
        Assert.Contains("no such luck", File.ReadAllText(report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_that_never_ends_is_stopped_by_control_c_and_the_report_is_written_up_to_there()
    {
        var notebook = Notebook("\"before the loop\"", "Console.WriteLine(\"looping\"); System.IO.File.WriteAllText(\"started\", \"\"); while (true) { }", "\"never reached\"");
        var report = _folder.File("out.html");
        using var process = LedeCommand.Start("report", notebook, "-o", report);
        var error = process.StandardError.ReadToEndAsync();
        Assert.True(SpinWait.SpinUntil(() => File.Exists(_folder.File("started")), TimeSpan.FromSeconds(60)), "the loop never started");
        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) kill.WaitForExit();
        Assert.True(process.WaitForExit(30_000), "the command did not end");
        Assert.Equal(130, process.ExitCode);
        var page = File.ReadAllText(report);
        Assert.Contains("before the loop", page, StringComparison.Ordinal);
        Assert.Contains("looping", page, StringComparison.Ordinal);
        Assert.Contains("Interrupted", page, StringComparison.Ordinal);
        Assert.Contains("Stopping:", await error, StringComparison.Ordinal);
    }

    [Fact]
    public void Parameters_take_the_place_of_the_defaults_and_are_saved_beside_them()
    {
        var notebook = Notebook("double rate = 0.5; string[] names = [];", "$\"{rate / 2} {string.Join('+', names)}\"");
        File.WriteAllText(notebook, File.ReadAllText(notebook).Replace("\"metadata\":{},\"source\":\"double", "\"metadata\":{\"tags\":[\"parameters\"]},\"source\":\"double", StringComparison.Ordinal));
        var saved = _folder.File("saved.ipynb");
        var result = LedeCommand.Run("run", notebook, "-o", saved, "-p", "rate=1", "-p:json", "names=[\"五\",\"a b\"]", "-p", "rato=2");
        Assert.Equal("lede: The notebook's parameters are rate, names; set all the same, though it may not look at it: rato.", result.Error.Split('\n')[0]);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal("0.5 五+a b", Outputs(saved)[2][0].GetProperty("data").GetProperty("text/plain")[0].GetString());
    }

    [Fact]
    public void A_parameter_that_cannot_be_is_told_before_the_cells_run()
    {
        var notebook = Notebook("System.IO.File.WriteAllText(\"started\", \"\");");
        var result = LedeCommand.Run("report", notebook, "-o", _folder.File("out.html"), "-p", "rate");
        Assert.Equal("lede: -p takes name=value, not 'rate'. Write for instance -p rate=0.5.\n", result.Error);
        Assert.Equal(1, result.ExitCode);
        Assert.False(File.Exists(_folder.File("started")));
    }

    [Fact]
    public void A_cell_that_takes_longer_than_it_may_is_stopped_and_the_exit_code_is_1()
    {
        var notebook = Notebook("\"before the loop\"", "while (true) { }", "\"never reached\"");
        var report = _folder.File("out.html");
        var result = LedeCommand.Run("report", notebook, "-o", report, "--timeout", "0.5s");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Timeout: The cell was stopped: it took longer than the 0.5 s that a cell may take in this run.", result.Error, StringComparison.Ordinal);
        var page = File.ReadAllText(report);
        Assert.Contains("before the loop", page, StringComparison.Ordinal);
        Assert.Contains("took longer than the 0.5 s", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5x")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("s")]
    public void A_time_that_is_none_is_told(string time)
    {
        var result = LedeCommand.Run("run", Notebook("1"), $"--timeout={time}");
        Assert.Equal($"lede: --timeout takes a time such as 30, 30s, 5m or 1h, not '{time}'.\nSee lede run --help.\n", result.Error);
        Assert.Equal(1, result.ExitCode);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("this is not JSON", "not JSON")]
    [InlineData("[]", "notebook")]
    [InlineData("{\"cells\": 5, \"nbformat\": 4, \"nbformat_minor\": 5, \"metadata\": {}}", "cells")]
    public void A_file_that_is_no_notebook_is_named_with_what_is_wrong(string content, string says)
    {
        var file = _folder.Write("bad.ipynb", content);
        var result = LedeCommand.Run("report", file, "-o", _folder.File("out.html"));
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("bad.ipynb", result.Error, StringComparison.Ordinal);
        Assert.Contains(says, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.File("out.html")));
    }

    [Fact]
    public void A_cell_that_exits_leaves_a_report_up_to_there()
    {
        var notebook = Notebook("\"before the end\"", "Console.WriteLine(\"last words\"); Environment.Exit(0);", "\"never reached\"");
        var report = _folder.File("out.html");
        var result = LedeCommand.Run("report", notebook, "-o", report);
        Assert.Equal(1, result.ExitCode);
        var page = File.ReadAllText(report);
        Assert.Contains("before the end", page, StringComparison.Ordinal);
        Assert.Contains("last words", page, StringComparison.Ordinal);
        Assert.Contains("Environment.Exit(0) ended this cell", page, StringComparison.Ordinal);
        Assert.Contains("Environment.Exit(0) ended this cell", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report")]
    [InlineData("run")]
    public void An_output_that_cannot_be_written_is_told_before_the_cells_run(string command)
    {
        var notebook = Notebook("System.IO.File.WriteAllText(\"started\", \"\");");
        var nowhere = LedeCommand.Run(command, notebook, "-o", Path.Combine(_folder.File("no"), "such", "out.html"));
        Assert.Equal(1, nowhere.ExitCode);
        Assert.Contains("There is no folder", nowhere.Error, StringComparison.Ordinal);
        var folder = LedeCommand.Run(command, notebook, "-o", Path.GetDirectoryName(notebook)!);
        Assert.Equal(1, folder.ExitCode);
        Assert.Contains("is a folder", folder.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.File("started")));
    }

    [Fact]
    public void A_notebook_that_is_not_UTF8_is_refused_and_kept()
    {
        var file = _folder.File("latin.ipynb");
        File.WriteAllBytes(file, System.Text.Encoding.Latin1.GetBytes("{\"cells\":[{\"cell_type\":\"code\",\"metadata\":{},\"source\":\"\\\"caf\u00e9\\\"\",\"outputs\":[],\"execution_count\":null}],\"metadata\":{},\"nbformat\":4,\"nbformat_minor\":2}"));
        var before = File.ReadAllBytes(file);
        var result = LedeCommand.Run("run", file);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("UTF-8", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(file));
    }

    [Fact]
    public void A_folder_in_place_of_a_notebook_is_named()
    {
        var result = LedeCommand.Run("run", Path.GetDirectoryName(_folder.File("x"))!);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("is a folder. Give the path of an .ipynb file in it.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notebook_of_another_language_is_named()
    {
        var file = _folder.Write("python.ipynb", "{\"cells\":[],\"metadata\":{\"kernelspec\":{\"name\":\"python3\",\"language\":\"python\",\"display_name\":\"Python 3\"}},\"nbformat\":4,\"nbformat_minor\":2}");
        var result = LedeCommand.Run("report", file, "-o", _folder.File("out.html"));
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("the language of this notebook is python, and only C# is run", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notebook_that_is_not_there_is_named()
    {
        var result = LedeCommand.Run("run", _folder.File("nosuch.ipynb"));
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("nosuch.ipynb", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_articles_is_an_error_of_its_cell()
    {
        var result = LedeCommand.Run("report", Notebook("var news = Corpus.Open(\"nosuch\");"), "-o", _folder.File("out.html"));
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("There is no file or folder \"nosuch\"", result.Error, StringComparison.Ordinal);
    }
}
