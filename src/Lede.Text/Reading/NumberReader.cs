namespace Lede;

/// <summary>Money, percentages, dates, quantities and model sizes: everything that a number or a calendar word gives away.</summary>
static class NumberReader
{
    /// <param name="text">The text as stored.</param>
    /// <param name="folded">The same, folded.</param>
    /// <param name="context">Resolves "last year" and a bare 元.</param>
    /// <param name="names">Names found before; a number inside one (Falcon 40B, G42) is no value.</param>
    /// <param name="into">Takes what is found.</param>
    public static void Read(string text, string folded, ReadingContext context, IReadOnlyList<Mention> names, List<Mention> into)
    {
    }
}
