namespace Lede;

/// <summary>Shorter forms of names that a text writes in full elsewhere, and the one name that all forms share.</summary>
sealed class ShortForms
{
    readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);

    static readonly HashSet<string> CompanyEnds = new(StringComparer.Ordinal)
    {
        "Inc", "Inc.", "Corp", "Corp.", "Corporation", "Co", "Co.", "Ltd", "Ltd.", "Limited", "LLC", "PLC", "plc", "AG", "SA", "SE", "GmbH", "Labs", "Group", "Holdings", "Technologies", "Technology",
        "Robotics", "Pharmaceuticals", "Pharma", "Therapeutics", "Motors", "Aviation", "Systems", "Semiconductor", "Entertainment", "Software", "Industries", "Energy", "Biotech", "Airlines",
    };

    static string Key(string form, NameKind kind) => $"{(int)kind}{Fold.Text(form)}";

    /// <summary>Adds every other place of the forms of what was found: 云从 after 云从科技, Musk after Elon Musk, AIM after 人工智能管理学院(AIM).</summary>
    public void Read(string text, string folded, List<Find> finds, Neighbours neighbours)
    {
        var forms = new WordTrie();
        var kinds = new List<(string Form, NameKind Kind, int Entity)> { default };
        var seen = new HashSet<string>(StringComparer.Ordinal);

        void Add(string form, NameKind kind, int entity, string? whole)
        {
            if (whole is not null) Join(Key(form, kind), Key(whole, kind));
            if (!seen.Add(form)) return;
            kinds.Add((form, kind, entity));
            ref var value = ref forms.Add(Fold.Text(form));
            if (value == 0) value = kinds.Count - 1;
        }

        var count = finds.Count;
        for (var i = 0; i < count; i++)
        {
            var find = finds[i];
            var name = text[find.Start..find.End];
            if (find.Entity < 0) Add(name, find.Kind, -1, null);
            foreach (var shorter in Shorter(name, find.Kind)) Add(shorter, find.Kind, find.Entity, name);
            if (Abbreviation(text, find, neighbours) is { } abbreviation) Add(abbreviation, find.Kind, find.Entity, name);
        }
        if (kinds.Count == 1) return;
        for (var i = 0; i < folded.Length; i++)
        {
            var length = forms.Longest(folded, i, out var value);
            if (length == 0 || !IsWritten(text, i, length, kinds[value].Form)) continue;
            finds.Add(new Find(i, i + length, kinds[value].Kind, kinds[value].Entity, Weight: 1));
            i += length - 1;
        }
    }

    static bool IsWritten(string text, int at, int length, string form)
    {
        var latin = Script.IsLatin(form[0]);
        if (latin && (at > 0 && Script.IsLatin(text[at - 1]) || at + length < text.Length && Script.IsLatin(text[at + length]))) return false;
        return !latin || text.AsSpan(at, length).SequenceEqual(form);
    }

    static IEnumerable<string> Shorter(string name, NameKind kind)
    {
        if (kind == NameKind.Product) yield break;
        var han = Script.IsHan(name[0]);
        if (kind == NameKind.Person)
        {
            var at = name.AsSpan().LastIndexOfAny("·・‧•. ") + 1;
            if (at > 0 && name.Length - at > (han ? 1 : 2) && !(Script.IsLatin(name[at]) && IsWord(name[at..]))) yield return name[at..];
            yield break;
        }
        if (!han)
        {
            var space = name.LastIndexOf(' ');
            if (space > 3 && CompanyEnds.Contains(name[(space + 1)..]) && !name.Contains(" of ", StringComparison.Ordinal))
            {
                var stem = name[..space].TrimEnd('&', ' ');
                if (stem.Length > 3 && !IsWord(stem) && !stem.Contains(' ')) yield return stem;
            }
            yield break;
        }
        var folded = Fold.Text(name);
        var end = name.Length;
        while (Words.Ending(folded, end, Cue.Company | Cue.Weak, out _) is var length and > 1)
        {
            end -= length;
            if (end < 2) break;
            var start = 0;
            while (Words.At(folded, start, out var cue) is var place and > 1 && (cue & Cue.Place) != 0 && start + place < end) start += place;
            if (end - start >= 2 && end - start <= 6 && Words.Of(folded.AsSpan(start, end - start)) == Cue.None && !(end - start == 2 && Words.IsSurname(folded[start]) && Words.EndsWith(folded, end, Cue.Stop)))
                yield return name[start..end];
        }
    }

    static bool IsWord(string word) => EnglishWords.Common.Contains(word) || EnglishWords.Month.Contains(word) || EnglishWords.Given.Contains(word) || EnglishWords.End.Contains(word);

    // 全球商业智能中心(BIC): capitals in brackets after a body's name, unless they are a stock's number.
    static string? Abbreviation(string text, Find find, Neighbours neighbours)
    {
        if (find.Kind != NameKind.Organization || !Script.IsHan(text[find.End - 1]) && !EnglishWords.End.Contains(LatinText.WordBefore(text, find.End))) return null;
        var open = Script.SkipSpace(text, find.End);
        // 人工智能和先进技术委员会 AIATC: without brackets only capitals, and only after an official body.
        if (open == find.End + 1 && open + 2 < text.Length && char.IsAsciiLetterUpper(text[open]) && Words.EndsWith(Fold.Text(text[find.Start..find.End]), find.Length, Cue.Official))
        {
            var stop = LatinText.WordEnd(text, open);
            return stop - open is > 2 and < 8 && text.AsSpan(open, stop - open).IndexOfAnyExceptInRange('A', 'Z') < 0 && !EnglishWords.Common.Contains(text[open..stop]) ? text[open..stop] : null;
        }
        if (open + 1 >= text.Length || !Script.IsOpening(text[open]) || !Script.IsUpper(text[open + 1])) return null;
        var end = LatinText.WordEnd(text, open + 1);
        if (end >= text.Length || !Script.IsClosing(text[end]) || end - open is < 3 or > 12) return null;
        if (neighbours.At(open + 1) is { } other && other.Kind != find.Kind) return null;
        return text[(open + 1)..end];
    }

    void Join(string a, string b)
    {
        var (x, y) = (Root(a), Root(b));
        if (x != y) _parents[x] = y;
    }

    string Root(string key)
    {
        while (_parents.TryGetValue(key, out var parent)) key = parent;
        return key;
    }

    /// <returns>The mentions of <paramref name="kept"/>, each with the name that its forms share in this text.</returns>
    public IEnumerable<Mention> Mentions(string text, List<Find> kept)
    {
        var names = kept.ConvertAll(f => text[f.Start..f.End]);
        for (var i = 0; i < kept.Count; i++)
        {
            if (kept[i].Entity >= 0) Join(Key(names[i], kept[i].Kind), $"entity {kept[i].Entity}");
            // X(Y): two forms of one name.
            if (i > 0 && kept[i].Kind == kept[i - 1].Kind && IsApposition(text, kept[i - 1], kept[i])) Join(Key(names[i], kept[i].Kind), Key(names[i - 1], kept[i].Kind));
        }
        var groups = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        for (var i = 0; i < kept.Count; i++)
        {
            var root = Root(Key(names[i], kept[i].Kind));
            if (!groups.TryGetValue(root, out var forms)) groups[root] = forms = new(StringComparer.Ordinal);
            forms[names[i]] = forms.GetValueOrDefault(names[i]) + 1;
        }
        var canonical = groups.ToDictionary(g => g.Key, g => Best(g.Value), StringComparer.Ordinal);
        for (var i = 0; i < kept.Count; i++)
        {
            var name = canonical[Root(Key(names[i], kept[i].Kind))];
            Named value = kept[i].Kind switch
            {
                NameKind.Organization => new Organization(name),
                NameKind.Person => new Person(name),
                _ => new Product(name),
            };
            yield return new Mention(new Span(kept[i].Start, kept[i].End), value);
        }
    }

    static bool IsApposition(string text, Find first, Find second)
    {
        var open = Script.SkipSpace(text, first.End);
        return open < text.Length && Script.IsOpening(text[open]) && second.Start == open + 1 && second.End < text.Length && Script.IsClosing(text[second.End]);
    }

    // The commonest form, or a longer one that it shortens, unless that is the register's (有限公司, Inc.).
    static string Best(Dictionary<string, int> forms)
    {
        var best = forms.OrderBy(f => IsLegal(f.Key)).ThenByDescending(f => f.Value).ThenByDescending(f => f.Key.Length).ThenBy(f => f.Key, StringComparer.Ordinal).First().Key;
        return forms.Keys.Where(f => !IsLegal(f) && f.Length > best.Length && (f.StartsWith(best, StringComparison.Ordinal) || f.EndsWith(best, StringComparison.Ordinal)))
            .OrderBy(f => f.Length).ThenBy(f => f, StringComparer.Ordinal).FirstOrDefault() ?? best;
    }

    static bool IsLegal(string form) => form.EndsWith("公司", StringComparison.Ordinal) || form.EndsWith("集团", StringComparison.Ordinal) || form.EndsWith("集團", StringComparison.Ordinal)
        || form.EndsWith('.') || form.EndsWith(" Inc", StringComparison.Ordinal) || form.EndsWith(" Ltd", StringComparison.Ordinal) || form.EndsWith(" Corp", StringComparison.Ordinal);
}
