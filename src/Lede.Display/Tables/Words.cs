using System.Text;

namespace Lede;

/// <summary>Names of members as words of a heading.</summary>
static class Words
{
    /// <returns>"AsOf" as "As of", "USDAmount" as "USD amount", "as_of" as "As of"; names in scripts without capitals as they are.</returns>
    public static string Header(string name)
    {
        var header = new StringBuilder(name.Length + 4);
        foreach (var word in Split(name))
        {
            if (header.Length > 0) header.Append(' ');
            var acronym = word.Length > 1 && word.All(c => char.IsUpper(c) || char.IsDigit(c));
            if (header.Length == 0) header.Append(char.ToUpperInvariant(word[0])).Append(word.AsSpan(1));
            else header.Append(acronym ? word : word.ToLowerInvariant());
        }
        return header.Length == 0 ? name : header.ToString();
    }

    static IEnumerable<string> Split(string name)
    {
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            if (i < name.Length && !StartsWord(name, i)) continue;
            var word = name[start..i].Trim('_');
            if (word.Length > 0) yield return word;
            start = i;
        }
    }

    static bool StartsWord(string name, int i)
    {
        var (before, here) = (name[i - 1], name[i]);
        if (here == '_') return true;
        if (!char.IsUpper(here)) return false;
        // The last capital of a run begins the next word: USDAmount.
        return !char.IsUpper(before) || i + 1 < name.Length && char.IsLower(name[i + 1]);
    }
}
