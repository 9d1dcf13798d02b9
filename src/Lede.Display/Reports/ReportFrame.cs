using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Lede;

/// <summary>The page around a report's body: policy, style, title, contents, sources, foot, script.</summary>
static class ReportFrame
{
    static readonly string Css = Resource.Text("report.css");
    static readonly string Script = Resource.Text("report.js");

    public static void Write(TextWriter page, Report report, string body, ReportCells cells, string sources, PlotlyScript? plot)
    {
        page.Write($"""
            <!DOCTYPE html>
            <html lang="{Encode.Html(report.Language)}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Policy(plot, cells.NeedsCompiling)}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <link rel="icon" href="data:,">
            <title>{Encode.Html(report.Title)}</title>
            <style>{Css}
            {Output.Css}</style>
            </head>
            <body>
            <a class="skip" href="#report">Skip to the report</a>
            <header>
            <h1>{Encode.Html(report.Title)}</h1>
            {(report.Subtitle is { } subtitle ? $"<p class=\"subtitle\">{Encode.Html(subtitle)}</p>" : "")}
            <p class="tools" hidden><button type="button" id="toggle-code" aria-pressed="false">Show code</button></p>
            </header>

            """);
        WriteContents(page, cells.Headings, hasSources: sources.Length > 0);
        page.Write($"<main id=\"report\" tabindex=\"-1\">\n{body}</main>\n");
        if (sources.Length > 0) page.Write($"<section class=\"sources\" aria-labelledby=\"sources\"><h2 id=\"sources\">Sources</h2>\n{sources}</section>\n");
        if (report.Made is { } made) page.Write($"<footer><p>Made <time datetime=\"{made.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)}\">{made.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}</time></p></footer>\n");
        if (plot is not null) page.Write($"<script type=\"text/plain\" id=\"plotly-gz\">{plot.Base64}</script>\n");
        page.Write($"<script>{Script}</script>\n</body>\n</html>\n");
    }

    // Scripts: ours and plotly.js, each by its hash. Styles: inline, because plotly.js and outputs set them; nothing they name can be loaded.
    static string Policy(PlotlyScript? plot, bool compiles)
    {
        var own = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Script)));
        var plotly = plot is null ? "" : $" 'sha256-{plot.Hash}'";
        return $"default-src 'none'; script-src 'sha256-{own}'{plotly}{(compiles ? " 'unsafe-eval'" : "")}; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; base-uri 'none'; form-action 'none'";
    }

    static void WriteContents(TextWriter page, IReadOnlyList<Heading> headings, bool hasSources)
    {
        var shown = headings.Where(h => h.Level <= 3).ToArray();
        if (shown.Length + (hasSources ? 1 : 0) < 2) return;
        var top = shown.Length == 0 ? 1 : shown.Min(h => h.Level);
        page.Write("<nav aria-label=\"Contents\"><ol>\n");
        foreach (var heading in shown)
            page.Write($"<li class=\"level-{(heading.Level - top + 1).ToString(CultureInfo.InvariantCulture)}\"><a href=\"#{Encode.Html(heading.Id)}\">{Encode.Html(heading.Text)}</a></li>\n");
        if (hasSources) page.Write("<li class=\"level-1\"><a href=\"#sources\">Sources</a></li>\n");
        page.Write("</ol></nav>\n");
    }
}
