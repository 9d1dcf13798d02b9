namespace Lede;

static class TableForms
{
    public static MimeBundle Of(Table table) => MimeBundle.OfText(TableText.Of(table)).With(MimeBundle.Html, Output.Html(TableHtml.Of(table)));
}
