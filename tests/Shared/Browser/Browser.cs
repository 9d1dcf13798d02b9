using Microsoft.Playwright;

namespace Lede.Tests;

/// <summary>One Chromium for all tests of a class.</summary>
public sealed class Browser : IAsyncLifetime
{
    const string Chromium = "/usr/bin/chromium";

    IPlaywright? playwright;
    IBrowser? browser;

    public static void IsNeeded() => Repository.Needs(File.Exists(Chromium), "Chromium");

    public async Task InitializeAsync()
    {
        if (!File.Exists(Chromium)) return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }

    /// <returns>An empty page that may use the network.</returns>
    internal async Task<IPage> Page() => await browser!.NewPageAsync(new() { ViewportSize = new() { Width = 1100, Height = 800 }, ReducedMotion = ReducedMotion.Reduce });

    /// <returns>The page, opened from a file with the network cut off, and what it complained of or asked for since.</returns>
    internal async Task<(IPage Page, List<string> Complaints)> Open(string html, ColorScheme scheme = ColorScheme.Light, int width = 1100, bool scripts = true)
    {
        var file = Path.Combine(Path.GetTempPath(), $"lede-{Guid.NewGuid():N}.html");
        await File.WriteAllTextAsync(file, html);
        var context = await browser!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 800 }, ColorScheme = scheme, Offline = true, JavaScriptEnabled = scripts, ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => complaints.Add(error);
        page.Request += (_, request) => { if (!request.Url.StartsWith("file:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) complaints.Add($"request: {request.Url}"); };
        await page.GotoAsync("file://" + file);
        File.Delete(file);
        return (page, complaints);
    }
}
