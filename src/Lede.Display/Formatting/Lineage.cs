namespace Lede;

/// <summary>The types that a value can be seen as, the nearest first.</summary>
static class Lineage
{
    /// <summary>
    /// The type, its base classes, its interfaces (one that extends another before it), then those of <paramref name="known"/> that fit by
    /// variance alone, and <see cref="object"/>.
    /// </summary>
    public static IEnumerable<Type> Of(Type type, IEnumerable<Type> known)
    {
        var seen = new HashSet<Type> { typeof(object) };
        for (var t = type; t is not null && t != typeof(object); t = t.BaseType)
            if (seen.Add(t)) yield return t;
        foreach (var t in MostDerivedFirst(type.GetInterfaces()))
            if (seen.Add(t)) yield return t;
        foreach (var t in MostDerivedFirst(known.Where(k => k.IsAssignableFrom(type))))
            if (seen.Add(t)) yield return t;
        yield return typeof(object);
    }

    // The name settles what derivation leaves open, so that the answer does not hang on a dictionary's order.
    static IEnumerable<Type> MostDerivedFirst(IEnumerable<Type> types) =>
        types.OrderByDescending(t => t.GetInterfaces().Length).ThenBy(t => t.FullName, StringComparer.Ordinal);
}
