namespace Lede;

/// <summary>
/// Companies without an end that gives them away, where a clause begins with the name and goes on with its founder or head (天天果园创始人兼CEO …), and every
/// other place of the text that has the same characters. Believed only where nothing in it is a known word.
/// </summary>
static class SubjectNames
{
    const int Shortest = 2, Longest = 6;

    // Words that begin what a company's founder or head is called; 总裁 and the like also stand behind departments.
    static readonly string[] Heads = ["创始人", "联合创始人", "创办人", "董事长", "首席执行官", "执行长", "董事局主席", "ceo"];

    // What a head may be called instead of whose head he is.
    static readonly string[] Attributes = ["副", "前", "原", "现任", "时任", "前任", "新任", "首任", "候任", "名誉", "荣誉", "执行", "联席", "代理", "常务", "独立", "集团", "联合", "共同", "全球", "区域", "该", "其", "本", "双", "任", "位", "名"];

    public static void Read(string text, string folded, List<Find> finds, Neighbours neighbours)
    {
        HashSet<string>? names = null;
        for (var at = 0; at < folded.Length; at++)
        {
            if (folded[at] is not ('创' or '联' or '董' or '首' or '执' or 'c') || !IsHead(folded, at)) continue;
            if (neighbours.Before(at) is not null) continue;
            var start = at;
            while (start > 0 && at - start <= Longest && Script.IsHan(folded[start - 1])) start--;
            if (at - start is < Shortest or > Longest || !Opens(text, start) || !IsName(folded, start, at) || neighbours.At(start) is not null) continue;
            (names ??= new(StringComparer.Ordinal)).Add(folded[start..at]);
        }
        if (names is null) return;
        foreach (var name in names)
            for (var at = folded.IndexOf(name, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(name, at + name.Length, StringComparison.Ordinal))
                finds.Add(new Find(at, at + name.Length, NameKind.Organization));
    }

    static bool IsHead(string folded, int at)
    {
        foreach (var head in Heads)
            if (string.CompareOrdinal(folded, at, head, 0, head.Length) == 0) return at + head.Length >= folded.Length || !Script.IsLatin(folded[at + head.Length - 1]) || !Script.IsLatin(folded[at + head.Length]);
        return false;
    }

    static bool Opens(string text, int start) => start == 0 || text[start - 1] is '\n' or '\r' or '。' or '，' or ',' or '；' or ';' or '！' or '？' or '、' or '“' or '”' or ' ' or '\u3000';

    static bool IsName(string folded, int start, int end)
    {
        foreach (var attribute in Attributes)
            if (folded.AsSpan(start, end - start).EndsWith(attribute)) return false;
        for (var i = start; i < end; i++)
        {
            if (Words.At(folded, i, out _) > 1) return false;
            if (Words.Of(folded.AsSpan(i, 1)) is not Cue.None and var cue && (cue & Cue.Stop) != 0 && i == start) return false;
        }
        // 王伟董事长: a person, not a company.
        return !(end - start <= 3 && Words.IsSurname(folded[start]));
    }
}
