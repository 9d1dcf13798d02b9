namespace Lede;

/// <summary>A column of a frame, read from a row.</summary>
sealed record FrameColumnReader(string Name, Type Type, Func<object?, object?> Value);

/// <summary>The frame columns that a type's members become.</summary>
static class FrameColumns
{
    public static IReadOnlyList<FrameColumnReader> Of(Type row)
    {
        var columns = new List<FrameColumnReader>();
        // A row that is itself a scalar has no members worth a column.
        if (!Shape.IsRecord(row) || Formatter.ColumnsFor(row) is not null) Add(columns, "Value", row, value => value);
        else
            foreach (var member in Members.Of(row)) Add(columns, member.Name, member.Type, owner => owner is null ? null : member.Get(owner));
        return columns;
    }

    static void Add(List<FrameColumnReader> columns, string name, Type type, Func<object?, object?> read)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (Formatter.ColumnsFor(plain) is { } registered)
        {
            foreach (var column in registered)
                columns.Add(new FrameColumnReader(column.Suffix.Length == 0 ? name : $"{name}.{column.Suffix}", column.Type, owner => read(owner) is { } value ? column.Value(value) : null));
            return;
        }
        if (IsScalar(plain)) columns.Add(new FrameColumnReader(name, plain, read));
        else columns.Add(new FrameColumnReader(name, typeof(string), owner => read(owner) is { } value ? Text(value) : null));
    }

    static bool IsScalar(Type type) => type.IsPrimitive || type == typeof(string) || type == typeof(decimal) || type == typeof(DateTime)
        || type == typeof(DateTimeOffset) || type == typeof(TimeSpan) || type == typeof(Guid);

    static string? Text(object value)
    {
        if (value is System.Collections.IEnumerable items and not string)
            return string.Join(", ", items.Cast<object?>().Take(Limits.Rows).Select(i => CellMaker.Of(i).Text));
        return CellMaker.Of(value) is var cell && ReferenceEquals(cell, Cell.Missing) ? null : cell.Text;
    }
}
