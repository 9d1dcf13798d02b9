using System.Text;

namespace Lede;

/// <summary>One value by itself: its registered cell, a small table of its members, or what its ToString says.</summary>
static class ObjectForms
{
    public static MimeBundle Of(object value)
    {
        var type = value.GetType();
        if (Formatter.CellFor(type) is { } registered) return OfCell(value, registered(value));
        if (!Shape.IsRecord(type) && !Shape.IsPair(type)) return MimeBundle.OfText(PlainText.Of(value));
        return MimeBundle.OfText(RecordText(value, type)).With(MimeBundle.Html, Output.Html(RecordHtml(value, type, new CellMaker())));
    }

    // A number by itself keeps all its digits; a table is where they are cut to be compared.
    static MimeBundle OfCell(object value, Cell cell)
    {
        var scalar = value.GetType().IsPrimitive || value is decimal or System.Numerics.BigInteger or Int128 or UInt128 or Half;
        var bundle = MimeBundle.OfText(scalar ? PlainText.Of(value) : cell.Text);
        return cell.Html is null ? bundle : bundle.With(MimeBundle.Html, Output.Html(cell.Html));
    }

    static string RecordText(object value, Type type)
    {
        var maker = new CellMaker();
        var rows = new List<(string Name, string Text)>();
        maker.Within(value, () =>
        {
            foreach (var member in Members.Of(type)) rows.Add((member.Name, Encode.OneLine(maker.Make(member.Read(value)).Text)));
            return Cell.Missing;
        });
        var width = rows.Count == 0 ? 0 : rows.Max(r => TextWidth.Of(r.Name));
        var text = new StringBuilder();
        foreach (var (name, shown) in rows) text.Append(TextWidth.PadEnd(name, width)).Append("  ").Append(Elide.End(shown, Limits.CellText)).Append('\n');
        return text.ToString().TrimEnd('\n');
    }

    static string RecordHtml(object value, Type type, CellMaker maker)
    {
        var html = new StringBuilder();
        maker.Within(value, () =>
        {
            html.Append("<table class=\"lede-record\"><tbody>");
            foreach (var member in Members.Of(type))
                html.Append("<tr><th scope=\"row\">").Append(Encode.Html(member.Name)).Append("</th><td>").Append(MemberHtml(member.Read(value), maker)).Append("</td></tr>");
            html.Append("</tbody></table>");
            return Cell.Missing;
        });
        return html.ToString();
    }

    static string MemberHtml(object? value, CellMaker maker)
    {
        if (value is not null && Formatter.CellFor(value.GetType()) is null && maker.CanEnter(value))
        {
            if (Shape.IsRecord(value.GetType())) return RecordHtml(value, value.GetType(), maker);
            if (SequenceReader.RowsOrNull(value, Limits.NestedRows, maker) is { } table) return TableHtml.Of(table);
        }
        return CellMaker.HtmlOf(maker.Make(value));
    }
}
