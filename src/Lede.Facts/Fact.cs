namespace Lede;

/// <summary>How sure the text is of what it states.</summary>
public enum Status
{
    /// <summary>Stated as a fact.</summary>
    Actual,

    /// <summary>Somebody means to do it: 計劃, 拟, 承诺, will.</summary>
    Planned,

    /// <summary>Somebody expects it: 預計, 预测, may reach.</summary>
    Forecast,

    /// <summary>Told without a name that stands for it: 知情人士, 傳, reportedly.</summary>
    Rumoured,
}

/// <summary>
/// A row that a text states. Kinds of fact are records that derive from this one and say by a pattern how a text states them; a user's own
/// kind is written the same way as the built-in ones. The matcher fills in <see cref="Evidence"/> and <see cref="Status"/>.
/// </summary>
public abstract record Fact
{
    /// <summary>How sure the text is.</summary>
    public Status Status { get; init; }

    /// <summary>Where the text states it.</summary>
    public Evidence Evidence { get; init; } = Evidence.None;
}

/// <summary>A kind of fact: the patterns that find it and examples of what they find.</summary>
/// <typeparam name="TSelf">The record itself.</typeparam>
public interface IFact<TSelf>
    where TSelf : Fact, IFact<TSelf>
{
    /// <summary>How a text states it. Where several alternatives claim one value, the first wins.</summary>
    static abstract Pattern<TSelf> Pattern { get; }

    /// <summary>Sentences and the facts in them; they are run as tests.</summary>
    static abstract IReadOnlyList<Example<TSelf>> Examples { get; }
}

/// <summary>A sentence and the facts that a careful reader finds in it; <see cref="Fact.Evidence"/> is not compared.</summary>
public sealed record Example<TFact>(string Text, params TFact[] Facts)
    where TFact : Fact;
