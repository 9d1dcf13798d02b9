namespace Lede;

/// <summary>Names in order, asked for by rising places.</summary>
sealed class NameSpans
{
    readonly Span[] _spans;
    int _next;

    public NameSpans(IReadOnlyList<Mention> names)
    {
        _spans = new Span[names.Count];
        for (var i = 0; i < _spans.Length; i++) _spans[i] = names[i].Span;
        Array.Sort(_spans);
    }

    /// <summary>The end of the name that <paramref name="at"/> lies in; <paramref name="at"/> itself when it lies in none.</summary>
    public int EndOf(int at)
    {
        while (_next < _spans.Length && _spans[_next].End <= at) _next++;
        return _next < _spans.Length && _spans[_next].Start <= at ? _spans[_next].End : at;
    }
}
