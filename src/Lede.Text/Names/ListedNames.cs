namespace Lede;

/// <summary>Names that the gazetteer lists.</summary>
static class ListedNames
{
    /// <summary>Adds listed names to <paramref name="finds"/>; those that are ordinary words too go to <paramref name="guarded"/>, to be judged when the others are known.</summary>
    public static void Read(string text, string folded, List<Find> finds, List<Find> guarded)
    {
        var gazetteer = Gazetteer.Shared;
        for (var i = 0; i < text.Length;)
        {
            var length = gazetteer.At(text, folded, i, out var form);
            if (length == 0)
            {
                i++;
                continue;
            }
            if (form is { } named && !IsPartOfWord(folded, i, i + length, named))
            {
                var end = named.Kind == NameKind.Product ? ProductShapes.VersionEnd(text, ProductShapes.ModelEnd(folded, i, i + length)) : i + length;
                (named.IsGuarded ? guarded : finds).Add(new Find(i, end, named.Kind, named.Entity, Weight: 3));
                i = end;
            }
            else
            {
                i += length;
            }
        }
    }

    // 财政部|门, 交易所|长, 科学院|士: what makes the last character of a body part of another word.
    static readonly Dictionary<char, string> Others = new()
    {
        ['部'] = "门分队件位落署长",
        ['院'] = "长士线子所",
        ['局'] = "长势面部限",
        ['行'] = "长业动为情政使走人驶程列",
        ['社'] = "会区交保群长",
        ['网'] = "络友站民点购红页约吧",
        ['报'] = "告道名表价送酬复销警纸",
        ['署'] = "名长",
        ['委'] = "员托",
        ['所'] = "有长",
        ['会'] = "长员议",
    };

    public static bool IsTurned(string folded, int end) => end < folded.Length && Others.TryGetValue(folded[end - 1], out var others) && others.Contains(folded[end], StringComparison.Ordinal);

    // A name of two characters is also the end of one word and the beginning of the next (王兴|建) or a longer person's name (张勇|健).
    static bool IsPartOfWord(string folded, int start, int end, Gazetteer.Form form) =>
        form.Kind == NameKind.Organization && IsTurned(folded, end)
        || form.Kind == NameKind.Person && end - start == 2 && Script.IsHan(folded[start]) && end < folded.Length && Words.IsSurname(folded[start])
        && Words.IsGiven(folded[end]) && !Words.StartsWith(folded, end, Cue.Stop | Cue.Speech | Cue.Title | Cue.Generic | Cue.Place);

    /// <summary>Moves a guarded name to <paramref name="finds"/> when its whole name stands in the text too, or its neighbours say what it is somewhere in the text.</summary>
    public static void Judge(string text, string folded, List<Find> finds, List<Find> guarded, Neighbours neighbours)
    {
        if (guarded.Count == 0) return;
        var certain = new HashSet<int>();
        foreach (var find in finds) certain.Add(find.Entity);
        foreach (var find in guarded)
            if (!certain.Contains(find.Entity) && IsSupported(text, folded, find, neighbours)) certain.Add(find.Entity);
        foreach (var find in guarded)
            if (certain.Contains(find.Entity)) finds.Add(find with { Weight = 2 });
    }

    /// <summary>Takes out a listed abbreviation that stands in brackets after a term: 数据中心(IDC) is not the company.</summary>
    public static void DropTerms(string text, string folded, List<Find> finds, Neighbours neighbours) =>
        finds.RemoveAll(find => find.Length <= 4 && find.Start > 1 && find.End < text.Length && Script.IsOpening(text[find.Start - 1]) && Script.IsClosing(text[find.End])
            && text.AsSpan(find.Start, find.Length).IndexOfAnyExceptInRange('A', 'Z') < 0 && neighbours.Before(find.Start - 1) is null && Script.IsHan(text[find.Start - 2])
            && !Words.EndsWith(folded, find.Start - 1, Cue.Official) && Words.EndsWith(folded, find.Start - 1, Cue.Generic | Cue.Weak));

    static bool IsSupported(string text, string folded, Find find, Neighbours neighbours)
    {
        var left = Script.SkipSpaceBack(text, find.Start);
        var right = Script.SkipSpace(text, find.End);
        if (Script.IsLatin(text[find.Start])) return IsSupportedLatin(text, folded, find, left, right);
        if (find.Kind == NameKind.Person)
            return Words.EndsWith(folded, left, Cue.Title) || Words.StartsWith(folded, right, Cue.Title) && IsOpen(folded, left)
                || IsOpen(folded, left) && Words.Ending(folded, left, Cue.Stop, out _) == 0 && StartsWithLong(folded, right, Cue.Speech);
        var cue = find.Kind == NameKind.Product ? Cue.ProductRight : Cue.OrganizationRight;
        if (IsOpen(folded, left) && StartsWithLong(folded, right, cue)) return true;
        if (folded.AsSpan(find.Start, find.Length).Contains("大模型", StringComparison.Ordinal)) return true;
        if (find.Kind == NameKind.Product) return EndsWithLong(folded, left, Cue.ProductLeft);
        return neighbours.IsListed(text, find);
    }

    static bool IsSupportedLatin(string text, string folded, Find find, int left, int right)
    {
        var beside = left > 0 && Script.IsHan(text[left - 1]) || right < text.Length && Script.IsHan(text[right]);
        if (find.Kind == NameKind.Product)
            return Words.StartsWith(folded, right, Cue.ProductRight) || Words.EndsWith(folded, left, Cue.ProductLeft) || find.Length > 0 && ProductShapes.HasDigit(text, find);
        if (beside) return true;
        // In English the capital alone says so, but not at the beginning of a sentence.
        return left > 0 && (char.IsAsciiLetterLower(text[left - 1]) || text[left - 1] == ',') && LatinText.WordAt(text, right) is not ("of" or "and")
            || EnglishWords.CompanyRight.Contains(LatinText.WordAt(text, right)) || EnglishWords.Speech.Contains(LatinText.WordAt(text, right));
    }

    /// <returns>True when a name may begin at <paramref name="at"/>: nothing before it, punctuation, a space, or a word that no name reaches over.</returns>
    public static bool IsOpen(string folded, int at) => at == 0 || !Script.IsHan(folded[at - 1]) || Words.EndsWith(folded, at, Cue.Stop | Cue.Title | Cue.OrganizationLeft);

    static bool StartsWithLong(string folded, int at, Cue cue) => Words.At(folded, at, out var found) is var length && (found & cue) != 0 && (length > 1 || (found & Cue.Stop) == 0);

    static bool EndsWithLong(string folded, int at, Cue cue) => Words.Ending(folded, at, cue, out _) > 1;
}
