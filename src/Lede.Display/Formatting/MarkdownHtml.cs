using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Lede;

/// <summary>A heading of a text, for a table of contents.</summary>
sealed record Heading(int Level, string Id, string Text);

/// <summary>Markdown to HTML. HTML in the source is shown as text.</summary>
static class MarkdownHtml
{
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml().UsePipeTables().UseFootnotes().UseEmphasisExtras().UseListExtras().UseTaskLists().UseAutoLinks().UseCitations().Build();

    public static (string Html, IReadOnlyList<Heading> Headings) Of(string source) => Of(source, (_, _) => null);

    /// <returns>The HTML, and the headings to which <paramref name="idOf"/> gave an id from their level and text; one whose id is empty is left out.</returns>
    public static (string Html, IReadOnlyList<Heading> Headings) Of(string source, Func<int, string, string?> idOf)
    {
        try
        {
            return Convert(source, idOf);
        }
        catch (ArgumentException)
        {
            // Markdig's only complaint: quotes, lists or emphasis nested some hundred deep. As it was written, nothing is lost.
            return ($"<pre>{Encode.Html(source)}</pre>", []);
        }
    }

    static (string Html, IReadOnlyList<Heading> Headings) Convert(string source, Func<int, string, string?> idOf)
    {
        var document = Markdig.Markdown.Parse(source, Pipeline);
        foreach (var link in document.Descendants<LinkInline>())
            if (!IsFollowable(link.Url)) link.Url = "";
        var headings = new List<Heading>();
        foreach (var block in document.Descendants<HeadingBlock>().ToArray())
        {
            var text = TextOf(block.Inline);
            if (idOf(block.Level, text) is not { } id) continue;
            if (id.Length == 0)
            {
                block.Parent!.Remove(block);
                continue;
            }
            block.GetAttributes().Id = id;
            headings.Add(new Heading(block.Level, id, text));
        }
        return (document.ToHtml(Pipeline), headings);
    }

    // A scheme that runs code is no link, however the source came by it.
    static bool IsFollowable(string? url)
    {
        if (string.IsNullOrEmpty(url)) return true;
        var colon = url.IndexOfAny([':', '/', '?', '#']);
        return colon < 0 || url[colon] != ':' || url[..colon].Trim().ToLowerInvariant() is "http" or "https" or "mailto"
            || url.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase);
    }

    static string TextOf(ContainerInline? inlines) => inlines is null ? "" : string.Concat(inlines.Descendants().Select(i => i switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline => " ",
        _ => "",
    }));
}
