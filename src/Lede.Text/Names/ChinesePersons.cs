namespace Lede;

/// <summary>Persons in Chinese text: a surname and given characters beside a title or a verb of speech; a foreigner's name by its characters.</summary>
static class ChinesePersons
{
    const int LongestForeign = 7;

    public static void Read(string text, string folded, List<Find> finds, Neighbours neighbours)
    {
        for (var i = 0; i < folded.Length; i++)
        {
            if (Script.IsMiddleDot(text[i]))
            {
                i = Dotted(text, folded, i, finds);
                continue;
            }
            if (!Script.IsHan(folded[i]) || !(Words.IsSurname(folded[i]) || IsDouble(folded, i) || Words.IsTransliteration(folded[i]))) continue;
            var left = TitleEdge(text, i);
            var titled = left >= 0 && (Words.EndsWith(folded, left, Cue.Title) || IsByline(folded, left));
            var open = ListedNames.IsOpen(folded, Script.SkipSpaceBack(text, i)) || neighbours.Before(i) is not null;
            if (!titled && !open || neighbours.At(i) is { Kind: NameKind.Person }) continue;
            var end = titled && left < i && IsByline(folded, left) ? BylineEnd(folded, i) : 0;
            if (end == 0) end = Words.IsSurname(folded[i]) || IsDouble(folded, i) ? NativeEnd(text, folded, i, titled) : 0;
            if (end == 0) end = ForeignEnd(text, folded, i, titled);
            if (end == 0) continue;
            // 任命张伟为副总裁: the last character belongs to what he becomes.
            if (end - i == 3 && folded[end - 1] == '为' && Words.StartsWith(folded, end, Cue.Title)) end--;
            finds.Add(new Find(i, end, NameKind.Person, Weight: titled ? 2 : 1));
            i = end - 1;
        }
    }

    // Where the title before a name ends: past a space, a colon or a bar (文丨阿秋, 记者 朱俊熹, 作者：王磊).
    static int TitleEdge(string text, int at)
    {
        var i = at;
        for (var n = 0; n < 3 && i > 0 && text[i - 1] is ' ' or '\u3000' or ':' or '：' or '|' or '丨' or '｜' or '/' or '／' or '\u00a0'; n++) i--;
        return i;
    }

    static bool IsByline(string folded, int end) => end > 0 && end < folded.Length && folded[end] is '丨' or '|' or ':' or '/' && folded[end - 1] is '文' or '图' or '摄' && (end == 1 || !Script.IsHan(folded[end - 2]));

    static bool IsDouble(string folded, int at) => at + 2 <= folded.Length && (Words.Of(folded.AsSpan(at, 2)) & Cue.Double) != 0;

    // A pen name is any two to four characters that fill the place.
    static int BylineEnd(string folded, int at)
    {
        var end = at;
        while (end < folded.Length && end - at < 5 && Script.IsHan(folded[end])) end++;
        return end - at is >= 2 and <= 4 && !Words.EndsWith(folded, end, Cue.Ending | Cue.Generic | Cue.Stop) ? end : 0;
    }

    /// <returns>The end of a name with a Chinese surname at <paramref name="at"/>; zero when none is to be believed.</returns>
    static int NativeEnd(string text, string folded, int at, bool titled)
    {
        var surname = IsDouble(folded, at) ? 2 : 1;
        var given = at + surname;
        // Beside a title a given name may have any character that is no word of its own.
        bool IsGiven(int i) => i < folded.Length && (Words.IsGiven(folded[i]) || titled && Script.IsHan(folded[i]) && Words.Of(folded.AsSpan(i, 1)) == Cue.None && Words.At(folded, i, out _) == 0);
        if (!IsGiven(given) || Words.StartsWith(folded, at, Cue.NotName)) return 0;
        if (Words.At(folded, at, out var word) > 1 && (word & (Cue.Generic | Cue.Place | Cue.Stop | Cue.Ending | Cue.OrganizationRight | Cue.ProductRight | Cue.Speech | Cue.Title)) != 0) return 0;
        var two = IsGiven(given + 1);
        var afterTwo = two ? Strength(text, folded, given + 2) : 0;
        var afterOne = Strength(text, folded, given + 1);
        if (!titled) return afterTwo >= 3 ? given + 2 : afterOne >= 3 && surname + 1 >= 2 ? given + 1 : 0;
        if (two && afterTwo >= afterOne && afterTwo > 0) return given + 2;
        if (afterOne > 0) return given + 1;
        return two && ForeignEnd(text, folded, at, titled) <= given + 2 ? given + 2 : 0;
    }

    // How surely a name ends here: 3 before what only a person does or is called, 2 at punctuation, 1 before another word.
    static int Strength(string text, string folded, int at)
    {
        if (at >= folded.Length) return 2;
        if (!Script.IsHan(folded[at]))
        {
            var next = Script.SkipSpace(text, at);
            return next > at && Words.At(folded, next, out var later) > 1 && (later & Cue.Title) != 0 ? 2 : 2;
        }
        var length = Words.At(folded, at, out var cue);
        if ((cue & (Cue.Title | Cue.Speech)) != 0 && (length > 1 || folded[at] is '称' or '说')) return 3;
        return length > 0 && (cue & (Cue.Stop | Cue.Speech | Cue.Generic | Cue.Place)) != 0 ? (length > 1 ? 2 : 1) : 0;
    }

    /// <returns>The end of a foreigner's name in Chinese characters; zero when none is to be believed.</returns>
    static int ForeignEnd(string text, string folded, int at, bool titled)
    {
        if (Words.At(folded, at, out var word) > 1 && (word & (Cue.Generic | Cue.Place | Cue.Stop | Cue.Ending | Cue.NotName | Cue.Title)) != 0) return 0;
        var end = RunEnd(folded, at);
        var length = end - at;
        if (length < 2) return 0;
        var closes = end >= folded.Length || !Script.IsHan(folded[end]) || Words.StartsWith(folded, end, Cue.Stop | Cue.Speech | Cue.Title);
        if (!closes) return 0;
        var next = Script.SkipSpace(text, end);
        // 佩蕾丝(Carlota Perez): the name in its own letters beside it.
        if (next + 1 < text.Length && Script.IsOpening(text[next]) && Script.IsUpper(text[next + 1])) return IsLatinPerson(text, next + 1) ? end : 0;
        if (titled) return end;
        return length >= 3 && Strength(text, folded, end) >= 3 && (Words.At(folded, end, out var cue) > 0 && (cue & (Cue.Speech | Cue.Title)) != 0) && (cue & Cue.Stop) == 0 ? end : 0;
    }

    static bool IsLatinPerson(string text, int at)
    {
        var first = LatinText.WordEnd(text, at);
        if (first >= text.Length || text[first] != ' ') return false;
        return Script.IsUpper(text[first + 1 < text.Length ? first + 1 : first]) && !EnglishWords.End.Contains(LatinText.WordAt(text, first + 1));
    }

    static int RunEnd(string folded, int at)
    {
        var limit = Math.Min(folded.Length, at + LongestForeign);
        var end = at;
        while (end < limit && Words.IsTransliteration(folded[end]) && !(end > at + 1 && Words.At(folded, end, out var cue) > 1 && (cue & (Cue.Stop | Cue.Speech | Cue.Title)) != 0)) end++;
        return end;
    }

    // X·Y, X·Y·Z: a person, unless its end makes it a body.
    static int Dotted(string text, string folded, int dot, List<Find> finds)
    {
        var start = dot;
        while (start > 0 && dot - start < LongestForeign && Words.IsTransliteration(folded[start - 1]) && Words.Ending(folded, start, Cue.Title | Cue.Speech, out _) == 0) start--;
        if (dot - start < 1) return dot;
        var end = dot;
        while (end < folded.Length && Script.IsMiddleDot(text[end]))
        {
            var run = RunEnd(folded, end + 1);
            if (run - end < 2) break;
            end = run;
        }
        if (end - dot < 2) return dot;
        if (Words.At(folded, end, out var cue) > 1 && (cue & (Cue.Company | Cue.Official)) != 0) return end;
        finds.Add(new Find(start, end, NameKind.Person, Weight: 2));
        return end - 1;
    }
}
