using Microsoft.DotNet.Interactive.Formatting;

namespace Lede.Polyglot;

/// <summary>What is shown of a value where its cell may have asked for certain MIME types.</summary>
static class Forms
{
    public static MimeBundle Of(object? value, IReadOnlyCollection<string> mimeTypes) => Only(Lede.Formatter.Format(value), value, mimeTypes);

    /// <returns>The forms that were asked for, all where none was; those that are not among them, as .NET Interactive makes them.</returns>
    public static MimeBundle Only(MimeBundle all, object? value, IReadOnlyCollection<string> mimeTypes)
    {
        if (mimeTypes.Count == 0) return all;
        var chosen = MimeBundle.OfText(all[MimeBundle.Text] ?? "");
        foreach (var type in mimeTypes) chosen = chosen.With(type, all[type] ?? Make(value, type));
        return chosen;
    }

    /// <returns>Content that is in its form already.</returns>
    public static MimeBundle Raw(string content, string mimeType) => mimeType switch
    {
        MimeBundle.Html => Lede.Formatter.Format(Html.Raw(content)),
        MimeBundle.Markdown => Lede.Formatter.Format(new Markdown(content)),
        _ => MimeBundle.OfText(content).With(mimeType, content),
    };

    // Text is content of any type that has no formatter of its own: "# Title".Display("text/markdown").
    static string Make(object? value, string mimeType) =>
        value is string text && mimeType is not (HtmlFormatter.MimeType or JsonFormatter.MimeType) ? text : value.ToDisplayString(mimeType);
}
