namespace Lede;

/// <summary>What a table sorts a column by.</summary>
enum SortKind { Text, Number }

/// <summary>One column of a table. The leading columns that name their row are its keys.</summary>
sealed record TableColumn(string Header, bool IsKey, CellAlign Align, SortKind Sort, bool Wraps);

/// <summary>How many rows there are: those counted, and whether that is all of them.</summary>
readonly record struct RowCount(long Counted, bool IsAll);

/// <summary>Cells in rows and columns, with what has to be said about them. Every row has a cell for every column.</summary>
sealed class Table
{
    Table(IReadOnlyList<TableColumn> columns, IReadOnlyList<Cell[]> rows) => (Columns, Rows) = (columns, rows);

    public IReadOnlyList<TableColumn> Columns { get; }

    public IReadOnlyList<Cell[]> Rows { get; }

    public string? Caption { get; init; }

    public RowCount Count { get; init; }

    /// <summary>What else a reader must know: why rows stop, which columns are left out.</summary>
    public string? Note { get; init; }

    public static Table Of(IReadOnlyList<(string Header, bool IsKey, Type? Type)> columns, IReadOnlyList<Cell[]> rows, RowCount count, string? note = null)
    {
        var keys = columns.TakeWhile(c => c.IsKey).Count();
        var shown = columns.Take(keys + Limits.Columns).Select((c, i) => ColumnOf(c.Header, c.IsKey, c.Type, rows, i)).ToArray();
        if (columns.Count > shown.Length)
        {
            rows = rows.Select(r => r[..shown.Length]).ToArray();
            note = Sentences(note, $"{Limits.Columns} of {PlainText.Number(columns.Count - keys)} columns.");
        }
        return new Table(shown, rows) { Count = count, Note = note };
    }

    public static Table Of(params IReadOnlyList<(string Header, bool IsKey, Type? Type)> columns) => Of(columns, [], new RowCount(0, IsAll: true));

    public Table Captioned(string? caption) => new(Columns, Rows) { Caption = caption, Count = Count, Note = Note };

    /// <returns>What to say under the table; null where there is nothing to say.</returns>
    public string? Said()
    {
        var rows = Count switch
        {
            { IsAll: false } => $"{Grouped(Rows.Count)} of more than {Grouped(Count.Counted)} rows.",
            { Counted: var all } when all > Rows.Count => $"{Grouped(Rows.Count)} of {Grouped(all)} rows.",
            _ when Rows.Count == 0 => "No rows.",
            _ => null,
        };
        return Sentences(rows, Note);
    }

    static string Grouped(long count) => count.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture);

    static string? Sentences(string? first, string? second) => first is null ? second : second is null ? first : $"{first} {second}";

    static TableColumn ColumnOf(string header, bool isKey, Type? type, IReadOnlyList<Cell[]> rows, int index)
    {
        var present = rows.Select(r => r[index]).Where(c => !ReferenceEquals(c, Cell.Missing)).ToArray();
        var atEnd = present.Length > 0 ? present.All(c => c.Align == CellAlign.End) : type is not null && IsNumber(type);
        var numeric = present.Length > 0 && present.All(c => c.SortKey is double);
        return new TableColumn(header, isKey, atEnd ? CellAlign.End : CellAlign.Start, numeric ? SortKind.Number : SortKind.Text,
            Wraps: !atEnd && present.Any(c => TextWidth.Of(Elide.End(c.Text, Limits.UnbrokenWidth + 1)) > Limits.UnbrokenWidth));
    }

    static bool IsNumber(Type type)
    {
        var code = Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type);
        return code is >= TypeCode.SByte and <= TypeCode.Decimal && !type.IsEnum;
    }
}
