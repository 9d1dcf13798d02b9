using System.Collections;
using System.Reflection;

namespace Lede;

/// <summary>
/// Deedle frames and series as tables. Read through their public shape by reflection: so Deedle is never loaded for us, and whatever version
/// a notebook brought is shown the same.
/// </summary>
static class FrameForms
{
    public static MimeBundle OfFrame(object frame) => TableForms.Of(TableOfFrame(frame));

    public static MimeBundle OfSeries(object series) => TableForms.Of(TableOfSeries(series));

    static Table TableOfFrame(object frame)
    {
        var data = frame.GetType().GetMethod("GetFrameData", [])?.Invoke(frame, null)
            ?? throw new InvalidOperationException($"{frame.GetType()} has no GetFrameData.");
        var columnKeys = Keys(Get(data, "ColumnKeys"), int.MaxValue).Keys;
        var (rowKeys, count) = Keys(Get(data, "RowKeys"), Limits.Rows);
        var columns = Items(Get(data, "Columns")).Take(Limits.Columns).Select(c => (Type: (Type)Get(c!, "Item1"), Values: Optionals(Get(Get(c!, "Item2"), "ObjectSequence"), rowKeys.Count))).ToArray();
        var maker = new CellMaker();
        var keyWidth = rowKeys.Count == 0 ? 1 : rowKeys.Max(k => k.Length);
        var rows = rowKeys.Select((key, r) => (Cell[])
        [
            .. Enumerable.Range(0, keyWidth).Select(i => i < key.Length ? KeyCell(key[i]) : Cell.Missing),
            .. columns.Select(c => r < c.Values.Count ? maker.Make(c.Values[r]) : Cell.Missing),
        ]).ToArray();
        var headers = Enumerable.Range(0, keyWidth).Select(_ => ("", true, (Type?)null))
            .Concat(columns.Select((c, i) => (string.Join(" / ", columnKeys[i].Select(k => KeyCell(k).Text)), false, (Type?)c.Type))).ToArray();
        var note = columnKeys.Count > columns.Length ? $"{columns.Length} of {PlainText.Number(columnKeys.Count)} columns." : null;
        return Table.Of(headers, rows, count, note);
    }

    static Table TableOfSeries(object series)
    {
        var contract = series.GetType().GetInterfaces().First(i => i.IsGenericType && i.GetGenericTypeDefinition().FullName == "Deedle.ISeries`1");
        var vector = contract.GetProperty("Vector")!.GetValue(series)!;
        var (keys, count) = Keys(Get(contract.GetProperty("Index")!.GetValue(series)!, "Keys"), Limits.Rows);
        var values = Optionals(Get(vector, "ObjectSequence"), keys.Count);
        var maker = new CellMaker();
        var rows = keys.Select((key, r) => new[] { KeyCell(key.Length == 1 ? key[0] : key), r < values.Count ? maker.Make(values[r]) : Cell.Missing }).ToArray();
        return Table.Of([("", true, contract.GetGenericArguments()[0]), ("Value", false, (Type?)Get(vector, "ElementType"))], rows, count);
    }

    // A key is a name, not an amount: 25340 is row 25340.
    static Cell KeyCell(object? key)
    {
        var cell = CellMaker.Of(key);
        return key is int or long ? cell with { Text = PlainText.Of(key) } : cell;
    }

    // A key of several levels comes as an array; one of one level as itself or as an array of one.
    static (IReadOnlyList<object?[]> Keys, RowCount Count) Keys(object keys, int limit)
    {
        var shown = new List<object?[]>();
        var counted = 0;
        foreach (var key in (IEnumerable)keys)
        {
            if (counted++ < limit) shown.Add(key as object?[] ?? [key]);
        }
        return (shown, new RowCount(counted, IsAll: true));
    }

    static List<object?> Optionals(object sequence, int limit)
    {
        var values = new List<object?>();
        PropertyInfo? hasValue = null, value = null;
        foreach (var optional in (IEnumerable)sequence)
        {
            if (values.Count == limit) break;
            hasValue ??= optional.GetType().GetProperty("HasValue");
            value ??= optional.GetType().GetProperty("Value");
            values.Add(hasValue!.GetValue(optional) is true ? value!.GetValue(optional) : null);
        }
        return values;
    }

    static IEnumerable<object?> Items(object sequence) => ((IEnumerable)sequence).Cast<object?>();

    // Some of Deedle's classes implement an interface's property explicitly.
    static object Get(object owner, string property)
    {
        var type = owner.GetType();
        var found = type.GetProperty(property) ?? type.GetInterfaces().Select(i => i.GetProperty(property)).FirstOrDefault(p => p is not null);
        return (found ?? throw new InvalidOperationException($"{type} has no {property}.")).GetValue(owner)!;
    }
}
