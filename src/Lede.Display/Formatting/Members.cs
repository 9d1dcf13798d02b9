using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Lede;

/// <summary>One readable member of a type.</summary>
sealed record Member(string Name, Type Type, Func<object, object?> Get)
{
    /// <returns>The value, or the exception that reading it threw.</returns>
    [SuppressMessage("Design", "CA1031", Justification = "A getter that throws is shown in its place; the others are shown all the same.")]
    public object? Read(object owner)
    {
        try
        {
            return Get(owner);
        }
        catch (Exception e)
        {
            return new Unreadable(e is TargetInvocationException { InnerException: { } inner } ? inner : e);
        }
    }
}

/// <summary>Stands where a member's value would, when its getter threw.</summary>
sealed record Unreadable(Exception Thrown);

/// <summary>A type's public members in the order in which its author wrote them, a base class's after.</summary>
static class Members
{
    // Weak, as cells come and go with the types they declare.
    static readonly ConditionalWeakTable<Type, IReadOnlyList<Member>> Known = [];
    static ImmutableHashSet<(Type Declaring, string Name)> hidden = [];

    public static IReadOnlyList<Member> Of(Type type) => Known.GetValue(type, Read);

    public static void Hide(Type declaring, string name)
    {
        ImmutableInterlocked.Update(ref hidden, set => set.Add((declaring, name)));
        Known.Clear();
    }

    static IReadOnlyList<Member> Read(Type type)
    {
        if (Shape.IsTuple(type)) return TupleItems(type);
        var members = new List<Member>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var declaring in Declarers(type))
            foreach (var member in declaring.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).OrderBy(m => m.MetadataToken))
                if (Readable(member) is { } readable && names.Add(readable.Name) && !IsHidden(type, readable.Name)) members.Add(readable);
        return members;
    }

    static IEnumerable<Type> Declarers(Type type)
    {
        if (type.IsInterface) return type.GetInterfaces().Prepend(type);
        var classes = new List<Type>();
        for (var t = type; t is not null && t != typeof(object) && t != typeof(ValueType); t = t.BaseType) classes.Add(t);
        return classes;
    }

    static Member? Readable(MemberInfo member) => member switch
    {
        PropertyInfo { GetMethod.IsPublic: true } p when p.GetIndexParameters().Length == 0 && IsShowable(p.PropertyType) => new Member(p.Name, p.PropertyType, p.GetValue),
        FieldInfo f when IsShowable(f.FieldType) => new Member(f.Name, f.FieldType, f.GetValue),
        _ => null,
    };

    static bool IsShowable(Type type) => !type.IsByRef && !type.IsByRefLike && !type.IsPointer && !type.IsFunctionPointer;

    static bool IsHidden(Type type, string name) => Volatile.Read(ref hidden).Any(h => h.Name == name && h.Declaring.IsAssignableFrom(type));

    // Tuples of more than seven nest; their interface does not.
    static IReadOnlyList<Member> TupleItems(Type type)
    {
        var items = new List<Member>();
        for (Type? t = type; t is { IsGenericType: true }; t = t.GetGenericArguments() is { Length: 8 } all ? all[7] : null)
            foreach (var item in t.GetGenericArguments().Take(7))
            {
                var index = items.Count;
                items.Add(new Member($"Item{index + 1}", item, tuple => ((ITuple)tuple)[index]));
            }
        return items;
    }
}
