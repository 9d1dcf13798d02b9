using System.Collections;
using System.Runtime.CompilerServices;
using System.Text;

namespace Lede;

/// <summary>Any value as a cell: by its registration, or by its shape. Keeps the way down to it, so that what contains itself ends.</summary>
sealed class CellMaker
{
    readonly List<object> path = [];

    public int Depth => path.Count;

    public static Cell Of(object? value) => new CellMaker().Make(value);

    public Cell Make(object? value)
    {
        if (value is null) return Cell.Missing;
        if (value is Unreadable unreadable) return Failure.CellOf(unreadable.Thrown);
        var type = value.GetType();
        if (Formatter.CellFor(type) is { } registered) return Guarded(registered, value);
        if (Shape.IsPair(type) || Shape.IsRecord(type)) return Within(value, () => RecordCell(value, type));
        if (value is IEnumerable sequence) return Within(value, () => SequenceCell(sequence));
        return Guarded(v => new Cell(PlainText.Of(v)), value);
    }

    /// <summary>Does the work one step further down; where the value contains itself or lies too deep, names it instead.</summary>
    public Cell Within(object value, Func<Cell> make)
    {
        if (!CanEnter(value)) return new Cell($"… {TypeName.Of(value.GetType())}");
        path.Add(value);
        try
        {
            return make();
        }
        catch (Exception e) when (e is not InsufficientExecutionStackException)
        {
            return Failure.CellOf(e);
        }
        finally
        {
            path.RemoveAt(path.Count - 1);
        }
    }

    public bool CanEnter(object value) =>
        path.Count < Limits.Depth && RuntimeHelpers.TryEnsureSufficientExecutionStack() && !path.Exists(p => ReferenceEquals(p, value));

    static Cell Guarded(Func<object, Cell> make, object value)
    {
        try
        {
            return make(value) ?? Cell.Missing;
        }
        catch (Exception e) when (e is not InsufficientExecutionStackException)
        {
            return Failure.CellOf(e);
        }
    }

    Cell RecordCell(object value, Type type)
    {
        if (Shape.IsTuple(type)) return Join("(", Members.Of(type).Select(m => Make(m.Read(value))), ")");
        var parts = Members.Of(type).Select(m =>
        {
            var cell = Make(m.Read(value));
            return cell with { Text = $"{m.Name} = {cell.Text}", Html = $"{Encode.Html(m.Name)} = {HtmlOf(cell)}" };
        });
        return Join("{ ", parts, " }");
    }

    Cell SequenceCell(IEnumerable sequence)
    {
        var cells = new List<Cell>();
        foreach (var item in sequence)
        {
            if (cells.Count == Limits.CellItems)
            {
                cells.Add(new Cell(sequence is ICollection all ? $"… {PlainText.Number(all.Count - Limits.CellItems)} more" : "… more"));
                break;
            }
            cells.Add(Make(item));
        }
        return cells.Count == 0 ? Cell.Missing : Join("", cells, "");
    }

    static Cell Join(string open, IEnumerable<Cell> cells, string close)
    {
        var text = new StringBuilder(open);
        var html = new StringBuilder(open);
        var any = false;
        var marked = false;
        foreach (var cell in cells)
        {
            text.Append(any ? ", " : "").Append(cell.Text);
            html.Append(any ? ", " : "").Append(HtmlOf(cell));
            any = true;
            marked |= cell.Html is not null;
        }
        text.Append(close);
        return new Cell(text.ToString()) { Html = marked ? html.Append(close).ToString() : null };
    }

    public static string HtmlOf(Cell cell) =>
        ReferenceEquals(cell, Cell.Missing) ? "<span class=\"lede-none\">–</span>" : cell.Html ?? Encode.Html(Elide.End(cell.Text, Limits.CellText));
}
