using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Lede;

/// <summary>
/// HTML of outputs as it may stand in a report: only what is listed here stays, so that no script of an output's runs, nothing is loaded,
/// and no output reaches into the page around it. Citations become links to their sources on the way.
/// </summary>
sealed class Sanitizer(Claims claims)
{
    static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "a", "abbr", "article", "aside", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "data", "dd", "del", "details", "dfn",
        "div", "dl", "dt", "em", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "img", "ins", "kbd", "li", "mark",
        "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "section", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th",
        "thead", "time", "tr", "u", "ul", "var", "wbr", "meter", "progress",
        "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan",
    };

    // These go with all that is in them; what is not listed anywhere leaves its content behind.
    static readonly HashSet<string> Swallowed = new(StringComparer.Ordinal)
    {
        "script", "style", "template", "iframe", "frame", "frameset", "object", "embed", "applet", "noscript", "noembed", "noframes", "title", "textarea",
        "select", "option", "math", "foreignobject", "xmp", "plaintext", "link", "meta", "base", "audio", "video", "canvas", "portal", "animate", "set", "use", "image", "desc", "metadata",
    };

    static readonly HashSet<string> Attributes = new(StringComparer.OrdinalIgnoreCase)
    {
        "class", "title", "lang", "dir", "role", "alt", "width", "height", "colspan", "rowspan", "scope", "headers", "span", "start", "reversed", "value", "min", "max", "low", "high",
        "optimum", "open", "datetime", "align", "valign", "cite", "type", "hidden", "tabindex",
        "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "d", "points", "transform", "viewBox", "fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-linejoin",
        "stroke-linecap", "stroke-dasharray", "opacity", "text-anchor", "font-family", "font-size", "font-weight", "dominant-baseline", "preserveAspectRatio", "xmlns", "dx", "dy",
    };

    readonly HtmlParser parser = new();
    int outputs;

    /// <returns>HTML that our own Markdown made: ids of headings stay.</returns>
    public string Prose(string markup) => Clean(markup, keepIds: true);

    /// <returns>HTML of an output. Its ids are renamed, so that they meet none of the page's.</returns>
    public string Output(string markup) => Clean(markup, keepIds: false);

    string Clean(string markup, bool keepIds)
    {
        outputs++;
        var body = parser.ParseDocument("<!DOCTYPE html><body>").Body!;
        body.Append([.. parser.ParseFragment(markup, body)]);
        foreach (var element in body.QuerySelectorAll("*").ToArray()) CleanElement(element, keepIds);
        foreach (var comment in body.Descendants<IComment>().ToArray()) comment.Remove();
        foreach (var cite in body.QuerySelectorAll("details.lede-cite").ToArray()) Link(cite);
        return body.InnerHtml;
    }

    void CleanElement(IElement element, bool keepIds)
    {
        var name = element.LocalName.ToLowerInvariant();
        if (Swallowed.Contains(name)) element.Remove();
        else if (!Elements.Contains(name) && !IsCheckbox(element)) element.Replace([.. element.ChildNodes]);
        else
            foreach (var attribute in element.Attributes.ToArray())
                if (Kept(element, attribute, keepIds) is not { } value) element.RemoveAttribute(attribute.NamespaceUri, attribute.LocalName);
                else if (value != attribute.Value) element.SetAttribute(attribute.Name, value);
    }

    // Task lists in prose.
    static bool IsCheckbox(IElement element) => element.LocalName == "input" && element.GetAttribute("type") == "checkbox" && element.HasAttribute("disabled");

    string? Kept(IElement element, IAttr attribute, bool keepIds)
    {
        var name = attribute.Name.ToLowerInvariant();
        var prefix = string.Create(CultureInfo.InvariantCulture, $"out-{outputs}-");
        switch (name)
        {
            case "id":
                return keepIds ? attribute.Value : prefix + attribute.Value;
            case "href" when element.LocalName == "a":
                return attribute.Value.StartsWith('#') ? keepIds ? attribute.Value : "#" + prefix + attribute.Value[1..] : Address(attribute.Value);
            case "src" when element.LocalName == "img":
                return attribute.Value.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase) ? attribute.Value : null;
            case "style":
                return Style(attribute.Value);
            case "fill" or "stroke" when attribute.Value.Contains('(', StringComparison.Ordinal) && !attribute.Value.StartsWith("rgb", StringComparison.OrdinalIgnoreCase):
                return null;
            case "disabled" or "checked" when element.LocalName == "input":
                return attribute.Value;
        }
        return Attributes.Contains(name) || name.StartsWith("aria-", StringComparison.Ordinal) || name.StartsWith("data-", StringComparison.Ordinal) ? attribute.Value : null;
    }

    static string? Address(string address) =>
        Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" ? uri?.AbsoluteUri : null;

    // Colours and spacing may stay. What loads, leaves its place, or hides its meaning behind escapes may not.
    static string? Style(string style)
    {
        string[] not = ["url", "image", "expression", "import", "position", "behavior", "binding", "content", "z-index", "\\", "/*", "<", "@"];
        return not.Any(n => style.Contains(n, StringComparison.OrdinalIgnoreCase)) ? null : style;
    }

    /// <summary>A citation becomes a link to the place in the source; where the source is not at hand it stays as it is, open to a click.</summary>
    void Link(IElement cite)
    {
        if (cite.GetAttribute("data-document") is not { } key || !Offset(cite, "data-start", out var start) || !Offset(cite, "data-end", out var end)) return;
        if (claims.Add(key, start, end) is not var (claim, span) || cite.Owner is not { } page) return;
        var link = page.CreateElement("a");
        link.ClassName = "evidence";
        link.Id = string.Create(CultureInfo.InvariantCulture, $"claim-{claim}");
        link.SetAttribute("href", "#" + span);
        link.TextContent = cite.QuerySelector("summary")?.TextContent ?? "source";
        if (cite.QuerySelector("blockquote")?.TextContent is { Length: > 0 } sentence) link.SetAttribute("title", $"{sentence.Trim()} ({cite.QuerySelector("cite")?.TextContent})");
        cite.Replace(link);
    }

    static bool Offset(IElement cite, string name, out int offset) => int.TryParse(cite.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out offset);
}
