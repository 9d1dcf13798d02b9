namespace Lede;

/// <summary>
/// A value where the text states it. <see cref="Value"/> is a <see cref="Money"/>, <see cref="Percent"/>, <see cref="DateRange"/>,
/// <see cref="Quantity"/>, <see cref="Parameters"/>, <see cref="Organization"/>, <see cref="Person"/> or <see cref="Product"/>.
/// </summary>
public sealed record Mention(Span Span, object Value);
