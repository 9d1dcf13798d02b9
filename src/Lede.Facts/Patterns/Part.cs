using System.Linq.Expressions;

namespace Lede;

/// <summary>
/// One thing that a pattern captures: a value, a run of values, or a word. It stands after the part before it, in the same sentence, unless it says
/// otherwise. Immutable: each method returns a new part.
/// </summary>
public sealed class Part<T> : Pattern<T>
{
    /// <summary>How far <see cref="Before(string[])"/> looks: over a particle and an adjective, not over a clause.</summary>
    public const int Reach = 12;

    readonly PartSpec _spec;

    internal Part(PartSpec spec)
        : base(Sequence.Of(spec, Expression.Parameter(typeof(T))))
    {
        _spec = spec;
    }

    internal PartSpec Spec => _spec;

    internal static Part<T> OfValue() => new(new PartSpec { Value = typeof(T) });

    internal static Part<T> OfWords(Words words) => new(new PartSpec { Value = typeof(string), Literal = words });

    /// <summary>At most <paramref name="characters"/> UTF-16 units after the end of the part before.</summary>
    /// <exception cref="PatternException"><paramref name="characters"/> is negative.</exception>
    public Part<T> Within(int characters) => characters >= 0
        ? new(_spec with { Distance = characters })
        : throw new PatternException($"Within({characters}) can never hold: a distance is 0 or more characters.");

    /// <summary>One of the words stands between the part before and this one; for the first part, between the beginning of its clause and itself.</summary>
    public Part<T> After(params string[] words) => new(_spec with { WordsAfter = Words.Of(words) });

    /// <summary>One of the words follows within <see cref="Reach"/> characters, in the same clause.</summary>
    public Part<T> Before(params string[] words) => Before(Reach, words);

    /// <summary>One of the words follows within <paramref name="characters"/> characters, in the same clause.</summary>
    public Part<T> Before(int characters, params string[] words) => new(_spec with { WordsBefore = Words.Of(words), BeforeReach = characters });

    /// <summary>One of the words stands in the same clause, on either side.</summary>
    public Part<T> Near(params string[] words) => new(_spec with { WordsNear = Words.Of(words) });

    /// <summary>None of the words stands in the same clause, nor between the part before and this one.</summary>
    public Part<T> Not(params string[] words) => new(_spec with { WordsNot = Words.Of(words) });

    /// <summary>None of the words follows directly.</summary>
    public Part<T> NotBefore(params string[] words) => new(_spec with { WordsNotBefore = Words.Of(words) });

    /// <summary>None of the words stands directly before.</summary>
    public Part<T> NotAfter(params string[] words) => new(_spec with { WordsNotAfter = Words.Of(words) });

    /// <summary>Anywhere in the sentence, before or after the other parts; the nearest is taken.</summary>
    public Part<T> Anywhere() => new(_spec with { IsAnywhere = true });

    /// <summary>
    /// Where the clause names none, the one that an earlier clause of the sentence, or an earlier sentence of the paragraph, has as its subject; or, with
    /// <see cref="After"/>, that stands behind one of the words there. The evidence says that it was carried.
    /// </summary>
    public Part<T> Carried() => new(_spec with { IsCarried = true });

    /// <summary>May be captured though another match has claimed it: one amount that a text gives to two companies.</summary>
    public Part<T> Shared() => new(_spec with { IsShared = true });

    /// <summary>A run of one or more, joined by 、 , 和 and their like.</summary>
    public Part<IReadOnlyList<T>> List() => new(_spec with { IsList = true });
}

/// <summary>Parts that may be missing. Two classes, since what a missing one captures differs: null of a class, or an empty <see cref="Nullable{T}"/>.</summary>
public static class OptionalReference
{
    /// <summary>The part when it is there, the nearest that fits; null otherwise.</summary>
    public static Part<T?> Optional<T>(this Part<T> part)
        where T : class => new(part.Spec with { IsOptional = true });
}

/// <inheritdoc cref="OptionalReference"/>
public static class OptionalValue
{
    /// <summary>The part when it is there, the nearest that fits; null otherwise.</summary>
    public static Part<T?> Optional<T>(this Part<T> part)
        where T : struct => new(part.Spec with { IsOptional = true });
}
