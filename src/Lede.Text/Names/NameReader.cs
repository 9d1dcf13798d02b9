namespace Lede;

/// <summary>Organizations, persons and products: names that a gazetteer lists, and names that their shape and their neighbours give away.</summary>
static class NameReader
{
    /// <summary>Adds what it finds, in no particular order; no two overlap.</summary>
    public static void Read(string text, string folded, List<Mention> into)
    {
    }
}
