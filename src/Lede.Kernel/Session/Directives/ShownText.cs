namespace Lede.Kernel.Session.Directives;

/// <summary>The languages of notebooks whose text is not run but shown.</summary>
public static class ShownText
{
    /// <param name="language">As notebooks name it, without a mark: <c>markdown</c>.</param>
    /// <returns>The text as it is to be shown; null for a language whose text must be run.</returns>
    public static MimeBundle? Of(string language, string text) => language.ToLowerInvariant() switch
    {
        "markdown" or "md" => Formatter.Format(new Markdown(text)),
        "html" => Formatter.Format(Html.Raw(text)),
        "javascript" or "js" => Script(text),
        // Newer clients draw it; the others show the text.
        "mermaid" => MimeBundle.OfText(text).With("text/vnd.mermaid", text),
        _ => null,
    };

    /// <returns>A script that runs in the page of a client that lets scripts run; elsewhere its text is shown.</returns>
    public static MimeBundle Script(string text) => MimeBundle.OfText(text).With(MimeBundle.Html, $"<script type=\"text/javascript\">{text}</script>");
}
