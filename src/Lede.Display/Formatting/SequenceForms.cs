using System.Collections;

namespace Lede;

/// <summary>Many values: a table, or one line where they are few and short.</summary>
static class SequenceForms
{
    public static MimeBundle Of(IEnumerable sequence)
    {
        var read = SequenceReader.Read(sequence, Limits.Rows, new CellMaker());
        if (read.Table is { } table) return TableForms.Of(table);
        var text = MimeBundle.OfText(read.Line!.Text);
        return read.Line.Html is { } html ? text.With(MimeBundle.Html, Output.Html(html)) : text;
    }
}
