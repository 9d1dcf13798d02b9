namespace Lede;

/// <summary>How sure a publication date is.</summary>
public enum DatingKind
{
    /// <summary>Nothing tells.</summary>
    Unknown,

    /// <summary>Worked out of what the text says of days and years.</summary>
    WorkedOut,

    /// <summary>Written at the head of the text or in the record that it came in.</summary>
    Stated,
}

/// <summary>A publication date with what it rests on.</summary>
/// <param name="Kind">Whether it is stated or worked out.</param>
/// <param name="Published">The days it may be; open at both ends when unknown.</param>
/// <param name="Reason">A sentence for the reader.</param>
/// <param name="Evidence">Where the text says what the date rests on; empty when it came from outside the text.</param>
public sealed record Dating(DatingKind Kind, DateRange Published, string Reason, IReadOnlyList<Span> Evidence)
{
    public static Dating Unknown { get; } = new(DatingKind.Unknown, default, "Nothing in the text tells when it was published.", []);

    public bool IsKnown => Kind != DatingKind.Unknown;
}
