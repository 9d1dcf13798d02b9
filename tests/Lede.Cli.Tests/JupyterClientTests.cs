using System.Diagnostics;
using System.Text.Json;

namespace Lede.Tests;

/// <summary>The example notebook through the installed kernel and Jupyter's own client, beside <c>lede run</c>.</summary>
public sealed class JupyterClientTests : IDisposable
{
    const string Python = "/usr/bin/python3";

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public void The_notebook_shows_the_same_through_jupyter_as_through_lede_run()
    {
        Repository.Needs(File.Exists(Python) && Run("-c", "import nbclient, nbformat").ExitCode == 0, "Python's nbclient");
        var notebook = Path.Combine(Repository.Root, "notebooks", "ai-money.ipynb");
        var (ours, theirs) = (_folder.File("ours.ipynb"), _folder.File("theirs.ipynb"));

        var install = LedeCommand.Run(new Dictionary<string, string> { ["JUPYTER_DATA_DIR"] = _folder.Path }, "kernel", "install");
        Assert.True(install.ExitCode == 0, install.Error);
        Assert.Contains(Path.Combine(_folder.Path, "kernels", "lede-csharp", "kernel.json"), install.Output, StringComparison.Ordinal);
        var run = LedeCommand.Run("run", notebook, "-o", ours);
        Assert.True(run.ExitCode == 0, run.Error);
        var client = Run("-c", $"""
            import nbformat
            from nbclient import NotebookClient
            notebook = nbformat.read({Quoted(notebook)}, 4)
            NotebookClient(notebook, timeout=120, kernel_name='lede-csharp', resources=dict(metadata=dict(path={Quoted(Path.GetDirectoryName(notebook)!)}))).execute()
            nbformat.write(notebook, {Quoted(theirs)})
            """);
        Assert.True(client.ExitCode == 0, client.Error);

        Assert.Equal(Shown(ours), Shown(theirs));
    }

    /// <summary>Every output's kind and content, cell by cell.</summary>
    static List<string> Shown(string notebook) =>
    [
        .. JsonDocument.Parse(File.ReadAllText(notebook)).RootElement.GetProperty("cells").EnumerateArray()
            .SelectMany((cell, i) => cell.TryGetProperty("outputs", out var outputs) ? outputs.EnumerateArray().Select(o => $"{i}: {Content(o)}") : []),
    ];

    static string Content(JsonElement output) => output.GetProperty("output_type").GetString() switch
    {
        "stream" => $"{output.GetProperty("name")} {Text(output.GetProperty("text"))}",
        "error" => $"error {output.GetProperty("evalue")}",
        var kind => $"{kind} {string.Join("; ", output.GetProperty("data").EnumerateObject().OrderBy(m => m.Name, StringComparer.Ordinal).Select(m => $"{m.Name}={Text(m.Value)}"))}",
    };

    static string Text(JsonElement content) => content.ValueKind switch
    {
        JsonValueKind.Array => string.Concat(content.EnumerateArray().Select(l => l.GetString())),
        JsonValueKind.String => content.GetString()!,
        _ => Sorted(content),
    };

    /// <summary>An object's members in order of name: nbformat sorts them when it writes.</summary>
    static string Sorted(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(',', value.EnumerateObject().OrderBy(m => m.Name, StringComparer.Ordinal).Select(m => $"{m.Name}:{Sorted(m.Value)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(',', value.EnumerateArray().Select(Sorted))}]",
        JsonValueKind.String => JsonSerializer.Serialize(value.GetString()),
        JsonValueKind.Number => value.GetDouble().ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        _ => value.GetRawText(),
    };

    static string Quoted(string path) => JsonSerializer.Serialize(path);

    LedeCommand.Result Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Python, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["JUPYTER_DATA_DIR"] = _folder.Path;
        start.Environment["LEDE_HISTORY"] = "off";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new LedeCommand.Result(process.ExitCode, output, error.Result);
    }
}
