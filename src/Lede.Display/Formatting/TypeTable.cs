using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Lede;

/// <summary>
/// What was registered by type, or by a type's full name. Readers see one immutable snapshot; a change swaps it and drops what was
/// remembered of look-ups.
/// </summary>
sealed class TypeTable<TEntry> where TEntry : class
{
    sealed class Snapshot(ImmutableDictionary<Type, TEntry> byType, ImmutableDictionary<string, TEntry> byName)
    {
        // Weak, so that a type of a cell long gone can be unloaded.
        readonly ConditionalWeakTable<Type, TEntry[]> found = [];

        public ImmutableDictionary<Type, TEntry> ByType => byType;
        public ImmutableDictionary<string, TEntry> ByName => byName;

        public TEntry[] FindAll(Type type) => found.GetValue(type, Search);

        TEntry[] Search(Type type)
        {
            var entries = new List<TEntry>();
            foreach (var candidate in Lineage.Of(type, byType.Keys))
            {
                if (byType.TryGetValue(candidate, out var entry)) entries.Add(entry);
                else if (!byName.IsEmpty && NameOf(candidate) is { } name && byName.TryGetValue(name, out entry)) entries.Add(entry);
            }
            return [.. entries];
        }

        static string? NameOf(Type type) => (type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type).FullName;
    }

    Snapshot snapshot = new(ImmutableDictionary<Type, TEntry>.Empty, ImmutableDictionary.Create<string, TEntry>(StringComparer.Ordinal));

    /// <returns>The entry of the most derived type that fits; null where none does.</returns>
    public TEntry? Find(Type type) => FindAll(type) is [var first, ..] ? first : null;

    /// <returns>All entries that fit, the most derived first.</returns>
    public IReadOnlyList<TEntry> FindAll(Type type) => Volatile.Read(ref snapshot).FindAll(type);

    public void Update(Type type, Func<TEntry?, TEntry> change) =>
        Swap(s => new Snapshot(s.ByType.SetItem(type, change(s.ByType.GetValueOrDefault(type))), s.ByName));

    public void Update(string name, Func<TEntry?, TEntry> change) =>
        Swap(s => new Snapshot(s.ByType, s.ByName.SetItem(name, change(s.ByName.GetValueOrDefault(name)))));

    void Swap(Func<Snapshot, Snapshot> change)
    {
        while (true)
        {
            var before = Volatile.Read(ref snapshot);
            if (ReferenceEquals(Interlocked.CompareExchange(ref snapshot, change(before), before), before)) return;
        }
    }
}
