using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Lede;

/// <summary>What a sequence turned out to be: one line, or a table.</summary>
sealed record SequenceRead(Cell? Line, Table? Table);

/// <summary>Reads a sequence once, as far as it is shown, and counts on as far as that costs little.</summary>
static class SequenceReader
{
    public static SequenceRead Read(IEnumerable sequence, int limit, CellMaker maker)
    {
        SequenceRead? read = null;
        var instead = maker.Within(sequence, () =>
        {
            read = Read(Take(sequence, limit), Shape.ElementOf(sequence.GetType()), maker);
            return Cell.Missing;
        });
        return read ?? new SequenceRead(instead, null);
    }

    /// <returns>A table, however short the sequence.</returns>
    public static Table ReadTable(IEnumerable sequence, int limit)
    {
        var taken = Take(sequence, limit);
        var maker = new CellMaker();
        return Read(taken, Shape.ElementOf(sequence.GetType()), maker).Table ?? Rows.TableOfScalars(taken, Shape.ElementOf(sequence.GetType()), maker);
    }

    /// <returns>The table of a sequence of records or pairs inside another value; null for anything else.</returns>
    public static Table? RowsOrNull(object value, int limit, CellMaker maker)
    {
        if (value is not IEnumerable sequence || !Shape.IsSequence(value.GetType())) return null;
        var element = Shape.ElementOf(value.GetType());
        if (!Shape.IsRecord(element) && !Shape.IsPair(element) || Formatter.CellFor(element) is not null) return null;
        return Read(sequence, limit, maker).Table;
    }

    static SequenceRead Read(Taken taken, Type element, CellMaker maker)
    {
        if (Shape.IsPair(element)) return new SequenceRead(null, Rows.OfPairs(taken, element, maker));
        if (Rows.IsGrouping(element)) return new SequenceRead(null, Rows.OfGroups(taken, maker));
        var types = taken.Items.Where(i => i is not null).Select(i => i!.GetType()).Distinct().ToArray();
        if (types.Length == 0) types = [element];
        if (types.All(t => Shape.IsRecord(t) && Formatter.CellFor(t) is null)) return new SequenceRead(null, Rows.OfRecords(taken, types, maker));
        return Rows.OfScalars(taken, element, maker);
    }

    [SuppressMessage("Design", "CA1031", Justification = "What was read before a sequence threw is still worth showing.")]
    static Taken Take(IEnumerable sequence, int limit)
    {
        var items = new List<object?>();
        var enumerator = sequence.GetEnumerator();
        try
        {
            while (enumerator.MoveNext())
            {
                if (items.Count == limit) return new Taken(items, CountOn(sequence, enumerator, items.Count + 1), null);
                items.Add(enumerator.Current);
            }
            return new Taken(items, new RowCount(items.Count, IsAll: true), null);
        }
        catch (Exception e) when (items.Count > 0)
        {
            return new Taken(items, new RowCount(items.Count, IsAll: true), $"Reading stopped: {Failure.Describe(e)}");
        }
        finally
        {
            (enumerator as IDisposable)?.Dispose();
        }
    }

    static RowCount CountOn(IEnumerable sequence, IEnumerator enumerator, long counted)
    {
        if (sequence is ICollection all) return new RowCount(all.Count, IsAll: true);
        var clock = Stopwatch.StartNew();
        while (counted < Limits.CountedRows && clock.Elapsed < Limits.CountingTime)
        {
            if (!enumerator.MoveNext()) return new RowCount(counted, IsAll: true);
            counted++;
        }
        return new RowCount(counted, IsAll: false);
    }
}

/// <summary>The items to show, how many there are, and why reading ended early if it did.</summary>
sealed record Taken(IReadOnlyList<object?> Items, RowCount Count, string? Note);
