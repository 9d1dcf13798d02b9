using System.Collections;

namespace Lede;

/// <summary>The items of a sequence as the rows of a table.</summary>
static class Rows
{
    public static bool IsGrouping(Type type) =>
        type.GetInterfaces().Prepend(type).Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IGrouping<,>));

    /// <summary>Columns are the members of the items' types, in the order in which the types first come.</summary>
    public static Table OfRecords(Taken taken, IReadOnlyList<Type> types, CellMaker maker)
    {
        var columns = ColumnsOf(types);
        var rows = taken.Items.Select(item => CellsOf(item, columns, maker)).ToArray();
        return Table.Of(columns.Select(c => (Words.Header(c.Name), false, (Type?)c.Type)).ToArray(), rows, taken.Count, taken.Note);
    }

    /// <summary>The key names the row; a record beside it is spread out into columns.</summary>
    public static Table OfPairs(Taken taken, Type pair, CellMaker maker)
    {
        var (key, value) = (Members.Of(pair)[0], Members.Of(pair)[1]);
        var pairs = taken.Items.Select(p => (Key: key.Read(p!), Value: value.Read(p!))).ToArray();
        var types = pairs.Where(p => p.Value is not null).Select(p => p.Value!.GetType()).Distinct().ToArray();
        if (types.Length > 0 && types.All(t => Shape.IsRecord(t) && Formatter.CellFor(t) is null))
        {
            var columns = ColumnsOf(types);
            var spread = pairs.Select(p => (Cell[])[maker.Make(p.Key), .. CellsOf(p.Value, columns, maker)]).ToArray();
            var headers = columns.Select(c => (Words.Header(c.Name), false, (Type?)c.Type)).Prepend(("Key", true, key.Type)).ToArray();
            return Table.Of(headers, spread, taken.Count, taken.Note);
        }
        var rows = pairs.Select(p => new[] { maker.Make(p.Key), maker.Make(p.Value) }).ToArray();
        return Table.Of([("Key", true, key.Type), ("Value", false, value.Type)], rows, taken.Count, taken.Note);
    }

    public static Table OfGroups(Taken taken, CellMaker maker)
    {
        var rows = taken.Items.Select(group =>
        {
            var key = group!.GetType().GetInterfaces().First(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IGrouping<,>));
            var items = ((IEnumerable)group).Cast<object?>().Take(Limits.CountedRows).ToArray();
            return new[] { maker.Make(key.GetProperty("Key")!.GetValue(group)), maker.Make(items.Length), maker.Make(items) };
        }).ToArray();
        return Table.Of([("Key", true, null), ("Count", false, typeof(int)), ("Items", false, null)], rows, taken.Count, taken.Note);
    }

    /// <summary>One line where that is short enough, else a table of the values with their indices.</summary>
    public static SequenceRead OfScalars(Taken taken, Type element, CellMaker maker)
    {
        var cells = taken.Items.Select(maker.Make).ToArray();
        if (taken.Count is { IsAll: true } && taken.Note is null && cells.Sum(c => c.Text.Length + 2L) <= Limits.InlineText && !cells.Any(c => c.Text.Contains('\n', StringComparison.Ordinal)))
        {
            var line = new Cell($"[{string.Join(", ", cells.Select(c => c.Text))}]");
            var html = cells.Any(c => c.Html is not null) ? string.Join(", ", cells.Select(CellMaker.HtmlOf)) : null;
            return new SequenceRead(line with { Html = html }, null);
        }
        return new SequenceRead(null, TableOfScalars(taken, element, maker));
    }

    public static Table TableOfScalars(Taken taken, Type element, CellMaker maker)
    {
        var rows = taken.Items.Select((item, i) => new[] { CellMaker.Of(i), maker.Make(item) }).ToArray();
        return Table.Of([("#", true, typeof(int)), ("Value", false, element)], rows, taken.Count, taken.Note);
    }

    static IReadOnlyList<Member> ColumnsOf(IReadOnlyList<Type> types)
    {
        var columns = types.SelectMany(Members.Of).DistinctBy(m => m.Name).ToArray();
        return columns;
    }

    static Cell[] CellsOf(object? item, IReadOnlyList<Member> columns, CellMaker maker)
    {
        if (item is null) return Enumerable.Repeat(Cell.Missing, columns.Count).ToArray();
        var members = Members.Of(item.GetType());
        // Nearly always all rows are of one type and its members are the columns.
        if (ReferenceEquals(members, columns) || members.SequenceEqual(columns)) return [.. members.Select(m => maker.Make(m.Read(item)))];
        return [.. columns.Select(c => members.FirstOrDefault(m => m.Name == c.Name) is { } member ? maker.Make(member.Read(item)) : Cell.Missing)];
    }
}
