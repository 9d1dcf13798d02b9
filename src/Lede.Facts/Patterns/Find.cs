namespace Lede;

/// <summary>The parts that patterns are made of: <c>from owner in Find.Organization from chips in Find.Quantity.Within(12) select …</c></summary>
public static class Find
{
    public static Part<Organization> Organization { get; } = Part<Organization>.OfValue();
    public static Part<Person> Person { get; } = Part<Person>.OfValue();
    public static Part<Product> Product { get; } = Part<Product>.OfValue();
    public static Part<Money> Money { get; } = Part<Money>.OfValue();
    public static Part<Percent> Percent { get; } = Part<Percent>.OfValue();
    public static Part<DateRange> Date { get; } = Part<DateRange>.OfValue();
    public static Part<Quantity> Quantity { get; } = Part<Quantity>.OfValue();
    public static Part<Parameters> Parameters { get; } = Part<Parameters>.OfValue();

    /// <returns>
    /// A part that is one of <paramref name="words"/>, in either script of Chinese and any case; captured as the text writes it. Latin words match whole
    /// words, as they are written here: give the inflected forms too.
    /// </returns>
    /// <exception cref="PatternException">No word, or an empty one.</exception>
    public static Part<string> Word(params string[] words) => Part<string>.OfWords(Words.Of(words));
}
