using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Lede.Tests;

/// <summary>The kernel in Jupyter Notebook 6, as a person sees it in a browser.</summary>
public sealed class ClassicNotebookTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    const string Server = "/usr/bin/jupyter-notebook";

    readonly TemporaryFolder _folder = new();
    Process? _server;

    public void Dispose()
    {
        if (_server is not null)
        {
            // With the kernels that it started.
            _server.Kill(entireProcessTree: true);
            _server.WaitForExit();
            _server.Dispose();
        }
        _folder.Dispose();
    }

    [SkippableFact]
    public async Task A_person_types_completes_runs_stops_runs_again_and_saves()
    {
        Repository.Needs(File.Exists(Server), "Jupyter Notebook");
        Browser.IsNeeded();
        var install = LedeCommand.Run(new Dictionary<string, string> { ["JUPYTER_DATA_DIR"] = _folder.File("data") }, "kernel", "install");
        Assert.True(install.ExitCode == 0, install.Error);
        var file = _folder.Write("work/book.ipynb", """
            {"cells":[{"cell_type":"code","execution_count":null,"metadata":{},"outputs":[],"source":[]}],
             "metadata":{"kernelspec":{"display_name":"C# (Lede)","language":"csharp","name":"lede-csharp"}},"nbformat":4,"nbformat_minor":5}
            """);
        var page = await browser.Page();
        await page.GotoAsync(await StartServer() + "notebooks/book.ipynb");
        await Expect(page, "() => Jupyter.notebook && Jupyter.notebook.kernel && Jupyter.notebook.kernel.is_connected() && !Jupyter.notebook.kernel_busy");

        // Typed, and completed with Tab.
        await page.ClickAsync(".CodeMirror");
        await page.Keyboard.TypeAsync("var word = \"lede\"; word.ToUp");
        await page.Keyboard.PressAsync("Tab");
        // The one that fits best is chosen by Enter; with only one, Tab itself has written it.
        await page.WaitForFunctionAsync("() => document.querySelector('.completions') || /ToUpper/.test(Jupyter.notebook.get_cell(0).get_text())");
        if (await page.Locator(".completions").CountAsync() > 0) await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("()");
        await page.Keyboard.PressAsync("Shift+Enter");
        await Shown(page, 0, "LEDE");

        // Stopped by the button, with what it had printed; the variables stay.
        await page.Keyboard.TypeAsync("Console.WriteLine(\"before\"); while (true)");
        await page.Keyboard.TypeAsync(" ;");
        await page.Keyboard.PressAsync("Shift+Enter");
        await Shown(page, 1, "before");
        await page.ClickAsync("button[data-jupyter-action='jupyter-notebook:interrupt-kernel']");
        await Shown(page, 1, "The cell was interrupted.");
        await page.EvaluateAsync("() => { const cell = Jupyter.notebook.get_cell(2); cell.set_text('word.Length'); Jupyter.notebook.select(2); Jupyter.notebook.execute_cell(); }");
        await Shown(page, 2, "4");

        // Run again: the number goes on.
        await page.EvaluateAsync("() => { Jupyter.notebook.select(0); Jupyter.notebook.execute_cell(); }");
        await Expect(page, "() => Jupyter.notebook.get_cell(0).input_prompt_number === 4 && !Jupyter.notebook.kernel_busy");
        // The number comes by another channel than the result.
        await Shown(page, 0, "LEDE");
        await page.EvaluateAsync("() => Jupyter.notebook.save_notebook()");
        await Expect(page, "() => !Jupyter.notebook.dirty");
        if (Environment.GetEnvironmentVariable("LEDE_SCREENSHOTS") is { Length: > 0 } pictures) await page.ScreenshotAsync(new() { Path = Path.Combine(pictures, "classic-notebook.png") });

        var cells = JsonDocument.Parse(await File.ReadAllTextAsync(file)).RootElement.GetProperty("cells").EnumerateArray().ToList();
        Assert.Equal("LEDE", Text(cells[0].GetProperty("outputs")[0].GetProperty("data").GetProperty("text/plain")));
        Assert.Equal(4, cells[0].GetProperty("execution_count").GetInt32());
        Assert.Equal("before\n", Text(cells[1].GetProperty("outputs")[0].GetProperty("text")));
        Assert.Equal("Interrupted", cells[1].GetProperty("outputs")[1].GetProperty("ename").GetString());
        Assert.Equal("4", Text(cells[2].GetProperty("outputs")[0].GetProperty("data").GetProperty("text/plain")));
    }

    /// <returns>The server's address, with a slash at its end.</returns>
    async Task<string> StartServer()
    {
        // The server does not say which port it was given, so it is told one that is free; should that be taken meanwhile, it takes the next and says so.
        using var free = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        free.Start();
        var port = ((System.Net.IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        var start = new ProcessStartInfo("env", ["--default-signal=INT", Server, "--no-browser", "--allow-root", "--ip=127.0.0.1", $"--port={port}", "--NotebookApp.token=", "--NotebookApp.password=",
            $"--notebook-dir={_folder.File("work")}"])
        { RedirectStandardError = true };
        start.Environment["JUPYTER_DATA_DIR"] = _folder.File("data");
        start.Environment["JUPYTER_RUNTIME_DIR"] = _folder.File("runtime");
        start.Environment["JUPYTER_CONFIG_DIR"] = _folder.File("config");
        _server = Process.Start(start)!;
        var said = new List<string>();
        while (await _server.StandardError.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60)) is { } line)
        {
            said.Add(line);
            if (Regex.Match(line, @"http://127\.0\.0\.1:\d+/") is { Success: true } address)
            {
                // Read on, so that the server does not wait for us.
                _ = _server.StandardError.ReadToEndAsync();
                return address.Value;
            }
        }
        throw new InvalidOperationException("The server did not start: " + string.Join('\n', said));
    }

    static Task Shown(IPage page, int cell, string text) =>
        Expect(page, $"() => {{ const c = Jupyter.notebook.get_cell({cell}); return c && c.output_area.element.text().includes({JsonSerializer.Serialize(text)}); }}");

    static Task Expect(IPage page, string condition) => page.WaitForFunctionAsync(condition, null, new() { Timeout = 60_000 });

    static string Text(JsonElement content) => content.ValueKind == JsonValueKind.Array ? string.Concat(content.EnumerateArray().Select(line => line.GetString())) : content.GetString()!;
}
