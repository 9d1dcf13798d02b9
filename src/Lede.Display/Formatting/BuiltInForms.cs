using System.Collections;

namespace Lede;

/// <summary>How the types of the base library look by themselves. What other libraries bring is registered by name, so that it is not loaded.</summary>
static class BuiltInForms
{
    public static void Register()
    {
        Formatter.Register<object>(ObjectForms.Of);
        Formatter.Register<IEnumerable>(SequenceForms.Of);
        Formatter.Register<string>(MimeBundle.Text, PlainText.Of);
        Formatter.Register<Exception>(ExceptionForms.Of);
        Formatter.Register<MimeBundle>(bundle => bundle);
        Formatter.Register<Html>(MimeBundle.Text, HtmlText.Of);
        Formatter.Register<Html>(MimeBundle.Html, html => html.Markup);
        Formatter.Register<Markdown>(MimeBundle.Text, markdown => markdown.Source);
        Formatter.Register<Markdown>(MimeBundle.Markdown, markdown => markdown.Source);
        Formatter.Register<Markdown>(MimeBundle.Html, markdown => MarkdownHtml.Of(markdown.Source).Html);
        Formatter.Register<byte[]>(BytesForms.Of);
        Formatter.Register<Document>(CitationHtml.FormsOf);
        Formatter.RegisterByName("Deedle.IFrame", FrameForms.OfFrame);
        Formatter.RegisterByName("Deedle.ISeries`1", FrameForms.OfSeries);
        Formatter.RegisterByName("Plotly.NET.GenericChart", ChartForms.Of);
        // Versions of Plotly.NET before 5 kept the type inside a module.
        Formatter.RegisterByName("Plotly.NET.GenericChart+GenericChart", ChartForms.Of);
    }
}
