namespace Lede;

/// <summary>An exception that somebody shows: its kind and message, and the stack folded away.</summary>
static class ExceptionForms
{
    public static MimeBundle Of(Exception e)
    {
        var html = $"<details class=\"lede-error\"><summary>{Encode.Html(Failure.Describe(e))}</summary><pre>{Encode.Html(e.ToString())}</pre></details>";
        return MimeBundle.OfText(e.ToString()).With(MimeBundle.Html, Output.Html(html));
    }
}
