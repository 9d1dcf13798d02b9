using System.Globalization;
using System.Text;

namespace Lede;

/// <summary>A table as HTML that needs no script: what a script could sort by stands in attributes.</summary>
static class TableHtml
{
    public static string Of(Table table)
    {
        var html = new StringBuilder("<div class=\"lede-scroll\"><table class=\"lede-table\">");
        if (table.Caption is { } caption) html.Append("<caption>").Append(Encode.Html(caption)).Append("</caption>");
        html.Append("<thead><tr>");
        foreach (var column in table.Columns)
            html.Append("<th scope=\"col\" data-kind=\"").Append(column.Sort == SortKind.Number ? "number" : "text").Append('"')
                .Append(column.Align == CellAlign.End ? " class=\"lede-end\"" : "").Append('>').Append(Encode.Html(column.Header)).Append("</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var row in table.Rows) AppendRow(html, table, row);
        html.Append("</tbody></table></div>");
        if (table.Said() is { } said) html.Append("<p class=\"lede-said\">").Append(Encode.Html(said)).Append("</p>");
        return html.ToString();
    }

    static void AppendRow(StringBuilder html, Table table, Cell[] row)
    {
        html.Append("<tr>");
        for (var i = 0; i < row.Length; i++)
        {
            var (column, cell) = (table.Columns[i], row[i]);
            html.Append(column.IsKey ? "<th scope=\"row\"" : "<td");
            if (column.Align == CellAlign.End) html.Append(" class=\"lede-end\"");
            else if (column.Wraps) html.Append(" class=\"lede-wrap\"");
            if (SortKey(cell) is { } key) html.Append(" data-sort=\"").Append(Encode.Html(key)).Append('"');
            html.Append('>').Append(CellMaker.HtmlOf(cell)).Append(column.IsKey ? "</th>" : "</td>");
        }
        html.Append("</tr>");
    }

    // Null where the text itself sorts right, so that a page does not carry it twice.
    static string? SortKey(Cell cell) => cell.SortKey switch
    {
        double n => n.ToString("R", CultureInfo.InvariantCulture) is var key && key != cell.Text ? key : null,
        DateTime d => d.ToString(d.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture) is var key && key != cell.Text ? key : null,
        string s when s != cell.Text || cell.Html is not null => Elide.End(s, 200),
        null when cell.Html is not null => Elide.End(cell.Text, 200),
        _ => null,
    };
}
