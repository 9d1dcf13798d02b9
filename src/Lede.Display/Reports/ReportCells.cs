using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Lede;

/// <summary>The cells of a report as HTML, in their order.</summary>
sealed partial class ReportCells(Report report, Claims claims)
{
    // Those that plotly.js draws by WebGL.
    static readonly HashSet<string> CompilingTraces = new(StringComparer.Ordinal)
    {
        "scattergl", "splom", "heatmapgl", "scatter3d", "surface", "mesh3d", "cone", "streamtube", "isosurface", "volume", "parcoords", "scatterpolargl", "pointcloud",
    };

    readonly StringBuilder html = new();
    readonly HashSet<string> ids = new(StringComparer.Ordinal);
    bool begun;
    readonly Sanitizer sanitizer = new(claims);

    public int Charts { get; private set; }

    /// <summary>True where a chart has traces whose code plotly.js compiles as it draws them.</summary>
    public bool NeedsCompiling { get; private set; }

    public List<Heading> Headings { get; } = [];

    public string Write()
    {
        foreach (var cell in report.Cells)
        {
            if (cell is ReportCell.Prose prose) WriteProse(prose);
            else if (cell is ReportCell.Code code) WriteCode(code);
        }
        return html.ToString();
    }

    void WriteProse(ReportCell.Prose prose)
    {
        var (body, headings) = MarkdownHtml.Of(prose.Markdown, (level, text) => IsTitle(level, text) ? "" : NewId(text));
        begun = true;
        Headings.AddRange(headings);
        html.Append("<div class=\"prose\">").Append(sanitizer.Prose(body)).Append("</div>\n");
    }

    void WriteCode(ReportCell.Code code)
    {
        html.Append("<section class=\"cell\">");
        if (code.Source.Trim() is { Length: > 0 } source)
            html.Append("<details class=\"code\"><summary>Code").Append(code.Number is { } n ? $" <span>{n.ToString(CultureInfo.InvariantCulture)}</span>" : "").Append("</summary><pre><code>")
                .Append(report.HighlightCode is { } highlight ? sanitizer.Prose(highlight(source)) : Encode.Html(source)).Append("</code></pre></details>");
        foreach (var output in code.Outputs) WriteGuarded(output);
        html.Append("</section>\n");
    }

    // One output that cannot be written must not cost the others, which may have taken an hour to make.
    void WriteGuarded(ReportOutput output)
    {
        var before = html.Length;
        try
        {
            WriteOutput(output);
        }
        catch (Exception exception)
        {
            html.Length = before;
            html.Append("<div class=\"failure\"><p>This output could not be written: ").Append(Encode.Html(exception.Message)).Append("</p>");
            if (output is ReportOutput.Shown { Bundle: var bundle } && bundle[MimeBundle.Text] is { } text) html.Append("<pre>").Append(Encode.Html(text)).Append("</pre>");
            html.Append("</div>");
        }
    }

    void WriteOutput(ReportOutput output)
    {
        switch (output)
        {
            case ReportOutput.Shown shown:
                WriteShown(shown.Bundle);
                break;
            case ReportOutput.Stream { Text: var text, IsError: var isError } when text.Length > 0:
                html.Append(isError ? "<pre class=\"stream stderr\">" : "<pre class=\"stream\">").Append(Encode.Html(Plain(text).TrimEnd('\n'))).Append("</pre>");
                break;
            case ReportOutput.Error error:
                html.Append("<div class=\"failure\"><p><strong>").Append(Encode.Html(error.Name)).Append("</strong> ").Append(Encode.Html(Plain(error.Message))).Append("</p>");
                if (error.Traceback.Count > 0) html.Append("<details><summary>Where</summary><pre>").Append(Encode.Html(Plain(string.Join('\n', error.Traceback)))).Append("</pre></details>");
                html.Append("</div>");
                break;
        }
    }

    // The richest form that a page without scripts of the output's own can show.
    void WriteShown(MimeBundle bundle)
    {
        html.Append("<div class=\"output\">");
        if (bundle[MimeBundle.Plotly] is { } figure) WriteChart(figure, bundle);
        else if (bundle[MimeBundle.Html] is { } markup) html.Append(sanitizer.Output(markup));
        else if (bundle[MimeBundle.Markdown] is { } markdown) html.Append("<div class=\"prose\">").Append(sanitizer.Output(MarkdownHtml.Of(markdown).Html)).Append("</div>");
        else if (Picture(bundle) is { } picture) html.Append(picture);
        else if (bundle[MimeBundle.Text] is { Length: > 0 } text) html.Append("<pre>").Append(Encode.Html(Plain(text))).Append("</pre>");
        html.Append("</div>");
    }

    // Until the script has drawn it, and where none runs, the place holds the chart's still picture and its points, or its text.
    void WriteChart(string figure, MimeBundle bundle)
    {
        var id = $"figure-{(++Charts).ToString(CultureInfo.InvariantCulture)}";
        var still = bundle[MimeBundle.Html] is { } markup ? sanitizer.Output(markup) : $"<pre>{Encode.Html(bundle[MimeBundle.Text])}</pre>";
        html.Append($"<div class=\"chart\" id=\"{id}\"><div class=\"still\">").Append(still).Append("</div>");
        NeedsCompiling |= FigureReader.Read(figure).Traces.Any(t => CompilingTraces.Contains(t.Type));
        // In JSON these stand only inside strings, where the escape means the same.
        html.Append("<script type=\"application/json\">").Append(figure.Replace("<", "\\u003c", StringComparison.Ordinal).Replace(">", "\\u003e", StringComparison.Ordinal)).Append("</script></div>");
    }

    static string? Picture(MimeBundle bundle)
    {
        var alt = Encode.Html(Elide.End(Encode.OneLine(bundle[MimeBundle.Text] ?? "Picture"), 200));
        // As the source of an img, an SVG runs no script and loads nothing.
        if (bundle[MimeBundle.Svg] is { } svg) return $"<img alt=\"{alt}\" src=\"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(svg))}\">";
        foreach (var type in new[] { "image/png", "image/jpeg", "image/gif", "image/webp" })
            if (bundle[type] is { } base64 && Base64().IsMatch(base64)) return $"<img alt=\"{alt}\" src=\"data:{type};base64,{Spaces().Replace(base64, "")}\">";
        return null;
    }

    // A notebook mostly begins with its own title, which stands at the head of the page already.
    bool IsTitle(int level, string text) => !begun && ids.Count == 0 && level == 1 && string.Equals(text.Trim(), report.Title.Trim(), StringComparison.Ordinal);

    string NewId(string text)
    {
        var stem = NotWord().Replace(text.ToLowerInvariant(), "-").Trim('-');
        if (stem.Length == 0) stem = "section";
        var id = stem;
        for (var i = 2; !ids.Add(id); i++) id = $"{stem}-{i.ToString(CultureInfo.InvariantCulture)}";
        return $"h-{id}";
    }

    static string Plain(string text) => Ansi().Replace(text, "");

    // No limits of time here: none of these goes back over what it has read, and 50 MB of output take a busy machine more than a second.
    [GeneratedRegex("\\x1b\\[[0-9;?]*[ -/]*[@-~]")]
    private static partial Regex Ansi();

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex NotWord();

    [GeneratedRegex(@"\A[A-Za-z0-9+/=\s]*\z")]
    private static partial Regex Base64();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
