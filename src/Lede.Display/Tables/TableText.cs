using System.Text;

namespace Lede;

/// <summary>A table in a fixed-width font.</summary>
static class TableText
{
    public static string Of(Table table)
    {
        var headers = table.Columns.Select(c => Encode.OneLine(c.Header)).ToArray();
        var rows = table.Rows.Select(r => r.Select(c => TextWidth.Cut(Encode.OneLine(Elide.End(c.Text, Limits.CellText)), Limits.TextCellWidth)).ToArray()).ToArray();
        var widths = headers.Select((h, i) => rows.Select(r => TextWidth.Of(r[i])).Append(TextWidth.Of(h)).Max()).ToArray();
        var text = new StringBuilder();
        if (table.Caption is { } caption) text.Append(caption).Append('\n');
        if (headers.Length > 0)
        {
            AppendRow(text, table, headers, widths);
            text.AppendJoin("  ", widths.Select(w => new string('-', w))).Append('\n');
        }
        foreach (var row in rows) AppendRow(text, table, row, widths);
        if (table.Said() is { } said) text.Append(said).Append('\n');
        return text.ToString().TrimEnd('\n');
    }

    static void AppendRow(StringBuilder text, Table table, string[] cells, int[] widths)
    {
        var line = cells.Select((c, i) => table.Columns[i].Align == CellAlign.End ? TextWidth.PadStart(c, widths[i]) : TextWidth.PadEnd(c, widths[i]));
        text.Append(string.Join("  ", line).TrimEnd()).Append('\n');
    }
}
