namespace Lede;

/// <summary>When a text was published, worked out of the text itself.</summary>
static class Publication
{
    public static Dating Of(string text, Anatomy anatomy)
    {
        return Dating.Unknown;
    }
}
