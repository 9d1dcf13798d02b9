using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Lede;

/// <summary>What kind of thing a type's values are to a reader: one word, a row of named members, or many things.</summary>
static class Shape
{
    static readonly ConditionalWeakTable<Type, object> Records = [];

    /// <returns>True where members say more than <c>ToString</c>: anonymous types, records, tuples, and classes that leave ToString alone.</returns>
    public static bool IsRecord(Type type) => (bool)Records.GetValue(type, static t =>
        !t.IsPrimitive && !t.IsEnum && !t.IsPointer && !t.IsArray && t != typeof(object) && t != typeof(string)
        && !typeof(Delegate).IsAssignableFrom(t) && !typeof(Task).IsAssignableFrom(t) && !typeof(IEnumerable).IsAssignableFrom(t)
        && !typeof(ITuple).IsAssignableFrom(t) && !IsAwaitable(t) && !WritesItself(t) && Members.Of(t).Count > 0
        || IsTuple(t));

    public static bool IsTuple(Type type) => typeof(ITuple).IsAssignableFrom(type);

    public static bool IsAnonymous(Type type) =>
        type.IsGenericType && type.Name.Contains("AnonymousType", StringComparison.Ordinal) && type.IsDefined(typeof(CompilerGeneratedAttribute));

    public static bool IsSequence(Type type) => type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type);

    /// <returns>The T of the <c>IEnumerable&lt;T&gt;</c> that the type implements; <see cref="object"/> where it implements none.</returns>
    public static Type ElementOf(Type sequence)
    {
        if (sequence.IsGenericType && sequence.GetGenericTypeDefinition() == typeof(IEnumerable<>)) return sequence.GetGenericArguments()[0];
        var generic = sequence.GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>));
        return generic?.GetGenericArguments()[0] ?? typeof(object);
    }

    public static bool IsPair(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);

    // Reading a Result would wait for it.
    static bool IsAwaitable(Type type) => type.GetMethod("GetAwaiter", BindingFlags.Public | BindingFlags.Instance, []) is not null;

    /// <returns>True where the author wrote a ToString, and not the compiler of a record.</returns>
    static bool WritesItself(Type type)
    {
        var toString = type.GetMethod(nameof(ToString), BindingFlags.Public | BindingFlags.Instance, []);
        if (toString is null || toString.DeclaringType == typeof(object) || toString.DeclaringType == typeof(ValueType)) return false;
        return !IsAnonymous(type) && !toString.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);
    }
}
