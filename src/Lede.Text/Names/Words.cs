namespace Lede;

/// <summary>What a word says about a name in or beside it. A word may say several things.</summary>
[Flags]
enum Cue
{
    None = 0,
    Stop = 1 << 0,
    Generic = 1 << 1,
    Place = 1 << 2,
    Official = 1 << 3,
    Company = 1 << 4,
    Weak = 1 << 5,
    Title = 1 << 6,
    Speech = 1 << 7,
    OrganizationRight = 1 << 8,
    OrganizationLeft = 1 << 9,
    ProductRight = 1 << 10,
    ProductLeft = 1 << 11,
    NotName = 1 << 12,
    Double = 1 << 13,
    Follower = 1 << 14,
    Joint = 1 << 15,
    Brand = 1 << 16,
    Ending = Official | Company | Weak,
}

/// <summary>The Chinese words and characters by which names are recognised and bounded.</summary>
static class Words
{
    static readonly WordTrie Trie = Load();
    static readonly byte[] Characters = LoadCharacters();
    const int LongestCue = 6;

    /// <returns>The length of the longest word at <paramref name="at"/> and what it says.</returns>
    public static int At(ReadOnlySpan<char> folded, int at, out Cue cue)
    {
        var length = Trie.Longest(folded, at, out var value);
        cue = (Cue)value;
        return length;
    }

    public static Cue Of(ReadOnlySpan<char> folded) => (Cue)Trie.ValueOf(folded);

    /// <returns>The length of the longest word that ends at <paramref name="end"/> and says any of <paramref name="asked"/>; zero when there is none.</returns>
    public static int Ending(string folded, int end, Cue asked, out Cue cue)
    {
        for (var length = Math.Min(LongestCue, end); length > 0; length--)
        {
            cue = (Cue)Trie.ValueOf(folded.AsSpan(end - length, length));
            if ((cue & asked) != 0 && IsWhole(folded, end - length)) return length;
        }
        cue = Cue.None;
        return 0;
    }

    public static bool EndsWith(string folded, int end, Cue asked) => Ending(folded, end, asked, out _) > 0;

    /// <returns>True when some word at <paramref name="at"/>, not only the longest, says any of <paramref name="asked"/>.</returns>
    public static bool StartsWith(string folded, int at, Cue asked)
    {
        for (var length = Math.Min(LongestCue, folded.Length - at); length > 0; length--)
            if (((Cue)Trie.ValueOf(folded.AsSpan(at, length)) & asked) != 0) return true;
        return false;
    }

    public static bool IsSurname(char folded) => (Characters[folded] & 1) != 0;

    public static bool IsGiven(char folded) => (Characters[folded] & 2) != 0;

    public static bool IsTransliteration(char folded) => (Characters[folded] & 4) != 0;

    // A Latin cue (ceo) counts only as a whole word.
    static bool IsWhole(string folded, int start) => start == 0 || !(Script.IsLatin(folded[start]) && Script.IsLatin(folded[start - 1]));

    static WordTrie Load()
    {
        var trie = new WordTrie(10_000);
        foreach (var (section, words) in Resource.Sections("words.txt"))
        {
            var cue = (int)Enum.Parse<Cue>(section, ignoreCase: true);
            foreach (var word in words) trie.Add(Fold.Text(word)) |= cue;
        }
        trie.Freeze();
        return trie;
    }

    static byte[] LoadCharacters()
    {
        var table = new byte[char.MaxValue + 1];
        foreach (var (section, words) in Resource.Sections("characters.txt"))
            foreach (var c in words[0])
                table[Fold.Char(c)] |= (byte)(section switch { "surname" => 1, "given" => 2, _ => 4 });
        return table;
    }
}

/// <summary>The English words that decide about capitalised words.</summary>
static class EnglishWords
{
    static readonly Dictionary<string, HashSet<string>> Sets = Load();

    public static readonly HashSet<string> Given = Sets["given"], End = Sets["end"], Start = Sets["start"], Title = Sets["title"], Month = Sets["month"],
        Common = Sets["common"], Speech = Sets["speech"], CompanyRight = Sets["companyright"], CompanyLeft = Sets["companyleft"], ProductWord = Sets["productword"];

    static Dictionary<string, HashSet<string>> Load()
    {
        var sets = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var (section, words) in Resource.Sections("english.txt"))
        {
            if (!sets.TryGetValue(section, out var set)) sets[section] = set = new(words.Length, StringComparer.Ordinal);
            foreach (var word in words) set.Add(word);
        }
        return sets;
    }
}
