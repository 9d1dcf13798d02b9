namespace Lede;

/// <summary>
/// Names in Latin letters, in an English text or among Chinese: runs of capitalised words, told apart by their ends (Capital, Inc), their beginnings
/// (Sam …, University of …), their shape (H100) and, gathered over the whole text, their neighbours (公司 X, X said, X 模型).
/// </summary>
static class LatinNames
{
    // A run of capitals longer than this is a heading.
    const int LongestRun = 9;

    readonly record struct Word(int Start, int End);

    sealed class Votes
    {
        public int Organization, Person, Product, Inside;
    }

    public static void Read(string text, string folded, List<Find> finds, Neighbours neighbours)
    {
        var words = new List<Word>();
        var undecided = new List<Find>();
        var votes = new Dictionary<string, Votes>(StringComparer.Ordinal);
        for (var i = 0; i < text.Length;)
        {
            if (!Script.IsLatin(text[i]))
            {
                i++;
                continue;
            }
            i = Run(text, i, words);
            if (words.Count > 0) Segments(text, folded, words, neighbours, finds, undecided, votes);
        }
        foreach (var find in undecided)
            if (Decide(text, find, votes[text[find.Start..find.End]]) is { } kind) finds.Add(find with { Kind = kind });
    }

    /// <returns>The end of the run of capitalised words that begins at <paramref name="at"/>, or of the one word that is none.</returns>
    static int Run(string text, int at, List<Word> words)
    {
        words.Clear();
        while (words.Count < LongestRun && at < text.Length && Script.IsLatin(text[at]))
        {
            var end = LatinText.WordEnd(text, at);
            var word = text.AsSpan(at, end - at);
            if (IsOrigin(word) || !(IsNamed(word) || words.Count > 0 && (IsConnector(text, word, words[^1], end) || char.IsAsciiDigit(word[0]) && word.Length < 6)))
            {
                if (words.Count == 0) return end;
                break;
            }
            // Inc. and Corp. keep their stop.
            if (end + 1 < text.Length && text[end] == '.' && text[end + 1] is not ('\n' or '\r' or '"' or '”') && (word is "Inc" or "Corp" or "Co" or "Ltd" or "Dr" or "Mr" or "Ms" or "Mrs" or "Prof" or "St" || word.Length == 1 && words.Count > 0)) end++;
            words.Add(new Word(at, end));
            at = end;
            if (at + 1 < text.Length && text[at] == ' ' && Script.IsLatin(text[at + 1])) at++;
            else if (at + 3 < text.Length && text.AsSpan(at, 3) is " & " && Script.IsUpper(text[at + 3])) at += 3;
            else break;
        }
        return Math.Max(at, words.Count > 0 ? words[^1].End : at);
    }

    // San Francisco-based BetterDoctor: what says where from belongs to no name.
    static bool IsOrigin(ReadOnlySpan<char> word) => word.EndsWith("-based") || word.EndsWith("-backed") || word.EndsWith("-listed") || word.EndsWith("-owned") || word.EndsWith("-led");

    static bool IsNamed(ReadOnlySpan<char> word)
    {
        if (Script.IsUpper(word[0])) return true;
        // xAI, iPhone, eBay, o1.
        return word.Length > 1 && char.IsAsciiLetterLower(word[0]) && (Script.IsUpper(word[1]) || word[0] == 'o' && char.IsAsciiDigit(word[1]) && word.Length == 2);
    }

    static bool IsConnector(string text, ReadOnlySpan<char> word, Word before, int end)
    {
        if (end + 1 >= text.Length || text[end] != ' ' || !Script.IsUpper(text[end + 1]) && !text.AsSpan(end + 1).StartsWith("the ")) return false;
        return word is "of" or "for" or "the" ? EnglishWords.Start.Contains(text[before.Start..before.End]) || word is "the" && text.AsSpan(before.Start, before.End - before.Start) is "of"
            : word is "de" or "von" or "van" or "der" or "bin" or "al" or "da" or "di" or "la" or "del";
    }

    // Parts a run at listed names, titles and common words, and judges each part.
    static void Segments(string text, string folded, List<Word> words, Neighbours neighbours, List<Find> finds, List<Find> undecided, Dictionary<string, Votes> votes)
    {
        for (var first = 0; first < words.Count;)
        {
            var last = first;
            if (neighbours.At(words[first].Start) is { } known)
            {
                while (last < words.Count && words[last].Start < known.End) last++;
                // Melania Trump: a given name before a listed surname is another person's.
                if (known.Kind == NameKind.Person && last == first + 1 && first > 0 && IsGivenName(Of(text, words[first - 1])) && neighbours.At(words[first - 1].Start) is null)
                    finds.Add(new Find(words[first - 1].Start, known.End, NameKind.Person, Weight: 3));
                // Alibaba Group Holding, Nvidia Corp.: a listed company with the end of its legal name.
                var to = last;
                while (to < words.Count && known.Kind == NameKind.Organization && words[to - 1].End <= known.End + 40 && EnglishWords.End.Contains(Of(text, words[to])) && Of(text, words[to]) is not ("AI" or "News" or "Research")) to++;
                if (to == last && known.Kind == NameKind.Organization && IsSchool(text, words, last) is var school and > 0) to = school;
                if (to > last) finds.Add(new Find(known.Start, words[to - 1].End, NameKind.Organization, known.Entity, Weight: 3));
                first = Math.Max(Math.Max(to, last), first + 1);
                continue;
            }
            while (last < words.Count && neighbours.At(words[last].Start) is null) last++;
            // 9to5 and such: a listed name inside a word is no part of it.
            Unknown(text, folded, words, first, last, neighbours, finds, undecided, votes);
            first = last;
        }
    }

    static bool IsGivenName(string word) => word.Length > 2 && char.IsAsciiLetterLower(word[^1]) && !IsNothing(word) && !EnglishWords.Title.Contains(word) && !EnglishWords.End.Contains(word);

    // Harvard Law School, Stanford Research Institute.
    static int IsSchool(string text, List<Word> words, int from)
    {
        for (var i = from; i < words.Count && i < from + 3; i++)
            if (Of(text, words[i]) is "School" or "Institute" or "College" or "Hospital" or "University" or "Center" or "Laboratory" or "Foundation") return i + 1;
        return 0;
    }

    static void Unknown(string text, string folded, List<Word> words, int first, int last, Neighbours neighbours, List<Find> finds, List<Find> undecided, Dictionary<string, Votes> votes)
    {
        var titled = false;
        while (first < last)
        {
            var word = Of(text, words[first]);
            if (IsBody(text, words, first, last) is var end and > 0)
            {
                finds.Add(new Find(words[first].Start, words[end - 1].End, NameKind.Organization, Weight: 2));
                first = end;
                titled = false;
                continue;
            }
            var isTitle = EnglishWords.Title.Contains(word);
            if (isTitle || IsNothing(word) && !(first + 1 < last && EnglishWords.Given.Contains(word) && char.IsAsciiLetterLower(text[words[first + 1].End - 1]) && !IsNothing(Of(text, words[first + 1]))))
            {
                titled = isTitle || titled && word is "Executive" or "Officer" or "Financial";
                first++;
                continue;
            }
            var stop = first + 1;
            while (stop < last && !EnglishWords.Title.Contains(Of(text, words[stop])) && !IsNothing(Of(text, words[stop]))) stop++;
            Judge(text, folded, words, first, stop, titled, neighbours, finds, undecided, votes);
            first = stop;
            titled = false;
        }
    }

    static bool IsNothing(string word) => EnglishWords.Common.Contains(word) || EnglishWords.Month.Contains(word) || char.IsAsciiDigit(word[0]);

    /// <returns>The end of a body's name that begins with word <paramref name="first"/>: Vy Capital, University of Chicago; zero when none does.</returns>
    static int IsBody(string text, List<Word> words, int first, int last)
    {
        var head = Of(text, words[first]);
        if (last - first > 2 && EnglishWords.Start.Contains(head) && Of(text, words[first + 1]) is "of" or "for")
        {
            var end = first + 2;
            while (end < last && (!EnglishWords.Title.Contains(Of(text, words[end])) || Of(text, words[end]) == "Justice")) end++;
            return end;
        }
        if (head is "The" or "A" or "An" or "In" or "At" or "On" || EnglishWords.Title.Contains(head) && head is not ("General" or "Justice" or "Analyst") || char.IsAsciiDigit(head[0])) return 0;
        if (EnglishWords.Common.Contains(head) && last - first <= 2 && !(last - first == 2 && Of(text, words[first + 1]) is "Labs" or "Inc" or "Inc." or "Corp" or "Corp." or "LLC" or "Ltd" or "Capital" or "Holdings" or "Ventures")) return 0;
        var own = 0;
        for (var i = first; i < last; i++)
        {
            var word = Of(text, words[i]);
            if (i > first && EnglishWords.Title.Contains(word)) return 0;
            if (i > first && EnglishWords.End.Contains(word) && (own > 0 || i > first && IsInstitution(word)))
            {
                while (i + 1 < last && EnglishWords.End.Contains(Of(text, words[i + 1]))) i++;
                return i + 1;
            }
            if (!IsNothing(word) && (word.Length > 2 || i == first) || i == first && last - first == 2 && !EnglishWords.Month.Contains(word)) own++;
        }
        return 0;
    }

    static bool IsInstitution(string word) => word is "University" or "Exchange" or "Airlines" or "Airways" or "Parliament" or "Army" or "Navy" or "Institute" or "Association"
        or "Federation" or "Authority" or "Ministry" or "Commission" or "Council" or "Bank" or "Court" or "Committee" or "Police" or "Times" or "Post" or "Journal" or "Department" or "Bureau";

    static void Judge(string text, string folded, List<Word> words, int first, int stop, bool titled, Neighbours neighbours, List<Find> finds, List<Find> undecided, Dictionary<string, Votes> votes)
    {
        var find = new Find(words[first].Start, words[stop - 1].End, NameKind.Organization);
        var count = stop - first;
        var name = Of(text, words[first]);
        if (count is 2 or 3 or 4 && EnglishWords.Given.Contains(name) && IsTitleCase(text, words, first, stop))
        {
            finds.Add(find with { Kind = NameKind.Person, Weight = 2 });
            return;
        }
        var left = Script.SkipSpaceBack(text, find.Start);
        // 佩蕾丝(Carlota Perez)
        titled |= find.Start > 0 && Script.IsOpening(text[find.Start - 1]) && neighbours.Before(Script.SkipSpaceBack(text, find.Start - 1)) is { Kind: NameKind.Person };
        if ((titled || count == 2 && char.IsAsciiLetterUpper(text[find.Start]) && IsTitleBefore(text, left) || Words.Ending(folded, left, Cue.Title, out _) > 1 && left > 0) && IsTitleCase(text, words, first, stop) && count <= 3)
        {
            finds.Add(find with { Kind = NameKind.Person, Weight = 2 });
            return;
        }
        if (count > 5) return;
        var end = ProductShapes.VersionEnd(text, find.End);
        if (end > find.End) find = find with { End = end };
        var key = text[find.Start..find.End];
        if (!votes.TryGetValue(key, out var vote)) votes[key] = vote = new Votes();
        Vote(text, folded, find, left, count, vote);
        undecided.Add(find);
    }

    // executive Lior Ron, chief economist Jan Hatzius.
    static bool IsTitleBefore(string text, int left) => LatinText.WordBefore(text, left) is { Length: > 2 } word && (EnglishWords.Title.Contains(word) || word is "executive" or "officer" or "veteran");

    static bool IsTitleCase(string text, List<Word> words, int first, int stop)
    {
        for (var i = first; i < stop; i++)
        {
            var word = Of(text, words[i]);
            if (word.Length > 2 && word.AsSpan().IndexOfAnyExceptInRange('A', 'Z') < 0 || word.AsSpan().IndexOfAnyInRange('0', '9') >= 0) return false;
        }
        return true;
    }

    static void Vote(string text, string folded, Find find, int left, int words, Votes votes)
    {
        var right = Script.SkipSpace(text, find.End);
        if (Words.Ending(folded, left, Cue.OrganizationLeft, out var before) is var length and > 1) votes.Organization += (before & Cue.ProductLeft) != 0 || length < 2 ? 1 : 2;
        if (Words.Ending(folded, left, Cue.ProductLeft, out before) > 1) votes.Product += 2;
        if (Words.At(folded, right, out var after) > 1 && right < text.Length && Script.IsHan(text[right]))
        {
            if ((after & Cue.ProductRight) != 0 && (after & Cue.OrganizationRight) == 0) votes.Product += 2;
            if ((after & Cue.OrganizationRight) != 0) votes.Organization += 2;
            if ((after & Cue.Title) != 0) votes.Organization += 2;
        }
        if (left > 0 && text[left - 1] is '、' || right < text.Length && text[right] is '、') votes.Inside++;
        if (LatinText.IsSentenceStart(text, find.Start) && !(right < text.Length && Script.IsHan(text[right]))) votes.Inside--;
        else votes.Inside++;
        var next = LatinText.WordAt(text, right);
        var previous = LatinText.WordBefore(text, left);
        if (EnglishWords.Speech.Contains(next) || EnglishWords.Speech.Contains(previous)) votes.Person += words == 2 ? 3 : 1;
        // X has raised, X also said.
        if (next is "has" or "had" or "have" or "is" or "was" or "will" or "would" or "also" && right < text.Length)
            next = LatinText.WordAt(text, Script.SkipSpace(text, LatinText.WordEnd(text, right)));
        if (EnglishWords.CompanyRight.Contains(next)) votes.Organization += 2;
        if (EnglishWords.CompanyLeft.Contains(previous)) votes.Organization += 2;
        // San Francisco-based BetterDoctor
        if (previous.EndsWith("-based", StringComparison.Ordinal)) votes.Organization += 3;
        if (EnglishWords.ProductWord.Contains(next)) votes.Product += 2;
        if (IsCompanyAside(text, find.End)) votes.Organization += 3;
        if (previous is "of" && EnglishWords.Title.Contains(LatinText.WordBefore(text, Script.SkipSpaceBack(text, left - 2)))) votes.Organization += 3;
    }

    // Waabi, a Toronto-based startup
    static bool IsCompanyAside(string text, int end)
    {
        if (end + 4 >= text.Length || !text.AsSpan(end).StartsWith(", a ") && !text.AsSpan(end).StartsWith(", an ") && !text.AsSpan(end).StartsWith(", the ")) return false;
        var at = end + 2;
        for (var n = 0; n < 6 && at < text.Length && Script.IsLatin(text[at]); n++)
        {
            var stop = LatinText.WordEnd(text, at);
            if (EnglishWords.CompanyLeft.Contains(text[at..stop])) return true;
            at = Script.SkipSpace(text, stop);
        }
        return false;
    }

    static NameKind? Decide(string text, Find find, Votes votes)
    {
        var name = text.AsSpan(find.Start, find.Length);
        if (ProductShapes.IsModel(name[(name.LastIndexOf(' ') + 1)..]))
            return votes.Product > 0 || name.Length > 3 && char.IsAsciiDigit(name[^1]) && votes.Organization == 0 || name.Contains('-') ? NameKind.Product : votes.Organization > 1 ? NameKind.Organization : null;
        if (name is ['o', >= '1' and <= '9']) return votes.Product > 0 ? NameKind.Product : null;
        if (name.Length < 2) return null;
        if (votes.Person > votes.Organization && votes.Person > 2) return NameKind.Person;
        if (votes.Product > votes.Organization) return NameKind.Product;
        if (votes.Organization >= 2 && votes.Inside >= 0 || votes.Organization > 2) return NameKind.Organization;
        return votes.Organization > 0 && IsCamel(name) || IsCamel(name) && votes.Inside > 1 ? NameKind.Organization : null;
    }

    // OpenAI, MiniMax: a capital after a small letter.
    static bool IsCamel(ReadOnlySpan<char> name)
    {
        for (var i = 1; i < name.Length; i++)
            if (char.IsAsciiLetterLower(name[i - 1]) && char.IsAsciiLetterUpper(name[i])) return name.Length > 4;
        return false;
    }

    static string Of(string text, Word word) => text[word.Start..word.End];
}
