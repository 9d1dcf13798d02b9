namespace Lede;

/// <summary>
/// Where a text states something. Equal when it is the same stretch of the same text. Ordered by source, then by place.
/// </summary>
/// <param name="Reading">The text.</param>
/// <param name="Span">The stretch that states it, in UTF-16 offsets into the stored text.</param>
/// <param name="Carried">What came from an earlier clause or sentence: the company that a clause without a subject speaks of.</param>
public sealed record Evidence(Reading? Reading, Span Span, IReadOnlyList<Span> Carried) : IComparable<Evidence>
{
    public static Evidence None { get; } = new(null, default, []);

    public Source Source => Reading?.Source ?? Source.None;

    /// <summary>The stretch in the text's own characters; empty for <see cref="None"/>.</summary>
    public string Text => Reading is null ? "" : Span.Of(Reading.Text);

    /// <summary>The sentence that holds the stretch, or the sentences where it runs over an end.</summary>
    public Span SentenceSpan => Reading is null
        ? default
        : Span.Union(Reading.SentenceAt(Span.Start)).Union(Reading.SentenceAt(Math.Max(Span.Start, Span.End - 1)));

    public string Sentence => Reading is null ? "" : SentenceSpan.Of(Reading.Text);

    public bool Equals(Evidence? other) => other is not null && Span == other.Span && ReferenceEquals(Reading, other.Reading);

    public override int GetHashCode() => HashCode.Combine(Span, Source.Id);

    public int CompareTo(Evidence? other)
    {
        if (other is null) return 1;
        var bySource = string.CompareOrdinal(Source.Id, other.Source.Id);
        return bySource != 0 ? bySource : Span.CompareTo(other.Span);
    }

    public override string ToString() => Text;
}
