namespace Lede;

/// <summary>Long text made short, never between the halves of a surrogate pair.</summary>
static class Elide
{
    const string Gap = " … ";

    /// <returns>At most <paramref name="length"/> UTF-16 units, the middle left out.</returns>
    public static string Middle(string text, int length)
    {
        if (text.Length <= length) return text;
        var kept = Math.Max(2, length - Gap.Length);
        var head = Before(text, (kept + 1) / 2);
        var tail = After(text, text.Length - kept / 2);
        return text[..head].TrimEnd() + Gap + text[tail..].TrimStart();
    }

    /// <returns>At most <paramref name="length"/> UTF-16 units, the end left out.</returns>
    public static string End(string text, int length) => text.Length <= length ? text : text[..Before(text, Math.Max(1, length - 1))] + "…";

    /// <returns>The last <paramref name="length"/> UTF-16 units at most.</returns>
    public static string Start(string text, int length) => text.Length <= length ? text : text[After(text, text.Length - length)..];

    static int Before(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;

    static int After(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at + 1 : at;
}
