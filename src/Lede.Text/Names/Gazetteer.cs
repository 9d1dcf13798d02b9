namespace Lede;

/// <summary>The names that are listed, with what they name.</summary>
sealed class Gazetteer
{
    /// <summary>One written form of a listed name.</summary>
    /// <param name="Text">As listed.</param>
    /// <param name="Entity">Its line's number.</param>
    /// <param name="Kind">Of its file.</param>
    /// <param name="IsGuarded">Also an ordinary word: counts only with evidence.</param>
    /// <param name="Next">Another form that folds alike (Nvidia, NVIDIA); zero when there is none.</param>
    public readonly record struct Form(string Text, int Entity, NameKind Kind, bool IsGuarded, int Next);

    // About as many characters as the names have together.
    readonly WordTrie _trie = new(24_000);
    readonly List<Form> _forms = [default];
    readonly List<string> _entities = [];

    // The value of an ordinary word in the trie: it takes the place of the name inside it.
    const int Ordinary = int.MaxValue;

    public static Gazetteer Shared { get; } = new();

    Gazetteer()
    {
        Load("organizations.txt", NameKind.Organization);
        Load("persons.txt", NameKind.Person);
        Load("products.txt", NameKind.Product);
        foreach (var line in Resource.Lines("ordinary.txt"))
            foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                ref var value = ref _trie.Add(Fold.Text(word.Replace('_', ' ')));
                if (value == 0) value = Ordinary;
            }
        _trie.Freeze();
    }

    public IReadOnlyList<Form> Forms => _forms;

    /// <summary>The usual name of every listed entity.</summary>
    public IReadOnlyList<string> Entities => _entities;

    void Load(string file, NameKind kind)
    {
        foreach (var line in Resource.Lines(file))
        {
            foreach (var part in line.Split('|'))
            {
                var guarded = part[0] == '?';
                var text = guarded ? part[1..] : part;
                ref var value = ref _trie.Add(Fold.Text(text));
                _forms.Add(new Form(text, _entities.Count, kind, guarded, Next: value));
                value = _forms.Count - 1;
            }
            _entities.Add(line.Split('|')[0].TrimStart('?'));
        }
    }

    /// <returns>
    /// The length of the longest listed name at <paramref name="at"/>, zero when there is none; <paramref name="form"/> is null where it is an
    /// ordinary word that holds a name.
    /// </returns>
    public int At(string text, string folded, int at, out Form? form)
    {
        form = null;
        var span = folded.AsSpan();
        while (true)
        {
            var length = _trie.Longest(span, at, out var value);
            if (length == 0) return 0;
            if (value == Ordinary) return length;
            for (var f = value; f != 0; f = _forms[f].Next)
            {
                if (!IsWritten(text, at, _forms[f].Text)) continue;
                form = _forms[f];
                return length;
            }
            // The longest does not stand here as listed (its case, or inside a Latin word); a shorter one may.
            span = folded.AsSpan(0, at + length - 1);
        }
    }

    static bool IsWritten(string text, int at, string listed)
    {
        var end = at + listed.Length;
        if (Script.IsLatin(listed[0]) && at > 0 && Script.IsLatin(text[at - 1])) return false;
        if (Script.IsLatin(listed[^1]) && end < text.Length && Script.IsLatin(text[end]) && !IsVersionAfter(text, end, listed)) return false;
        bool same = true, upper = true;
        var letters = 0;
        for (var i = 0; i < listed.Length; i++)
        {
            if (!char.IsAsciiLetter(listed[i])) continue;
            letters++;
            same &= text[at + i] == listed[i];
            upper &= char.IsAsciiLetterUpper(text[at + i]);
        }
        return same || upper && letters > 4;
    }

    // Trainium2, Mate60: a number may be written on to the name of a product.
    static bool IsVersionAfter(string text, int end, string listed) => char.IsAsciiDigit(text[end]) && char.IsAsciiLetter(listed[^1]) && listed.Length > 3;
}
