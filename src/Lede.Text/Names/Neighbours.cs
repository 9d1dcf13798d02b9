namespace Lede;

/// <summary>Where finds begin and end, to ask what stands beside a place.</summary>
sealed class Neighbours
{
    readonly Dictionary<int, Find> _starts = [], _ends = [];
    readonly List<Find> _finds;
    int _known;

    /// <param name="finds">May grow; what was added is known at the next question.</param>
    public Neighbours(List<Find> finds) => _finds = finds;

    public Find? At(int start) => Known()._starts.TryGetValue(start, out var find) ? find : null;

    public Find? Before(int end) => Known()._ends.TryGetValue(end, out var find) ? find : null;

    /// <returns>True when a name of the kind stands on the other side of a mark of enumeration beside <paramref name="find"/>.</returns>
    public bool IsListed(string text, Find find) =>
        find.Start > 0 && text[find.Start - 1] == '、' && Before(find.Start - 1)?.Kind == find.Kind || find.End < text.Length && text[find.End] == '、' && At(find.End + 1)?.Kind == find.Kind;

    Neighbours Known()
    {
        for (; _known < _finds.Count; _known++)
        {
            _starts[_finds[_known].Start] = _finds[_known];
            _ends[_finds[_known].End] = _finds[_known];
        }
        return this;
    }
}
