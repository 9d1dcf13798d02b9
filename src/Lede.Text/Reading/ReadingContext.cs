namespace Lede;

/// <summary>What reading values out of a text must know from outside it.</summary>
/// <param name="Published">
/// When the text was published; "last year" and "3 March" are resolved against its first day (weeks too). Null: what needs it stays open at both ends.
/// </param>
/// <param name="Origin">Decides the currency of a bare 元.</param>
public readonly record struct ReadingContext(DateRange? Published = null, Origin Origin = Origin.Mainland);
