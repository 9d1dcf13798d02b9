namespace Lede.Kernel.Jupyter;

/// <summary>Jupyter counts characters as Unicode code points; .NET counts UTF-16 units.</summary>
static class CodePoints
{
    /// <returns>The UTF-16 offset of the code point at <paramref name="position"/>, within the text.</returns>
    public static int ToUtf16(string text, int position)
    {
        var offset = 0;
        for (; position > 0 && offset < text.Length; position--)
            offset += char.IsSurrogatePair(text, offset) ? 2 : 1;
        return offset;
    }

    public static int FromUtf16(string text, int offset)
    {
        var position = 0;
        for (var i = 0; i < offset && i < text.Length; position++)
            i += char.IsSurrogatePair(text, i) ? 2 : 1;
        return position;
    }
}
