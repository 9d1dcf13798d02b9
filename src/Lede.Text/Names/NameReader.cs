using System.Collections;

namespace Lede;

/// <summary>Organizations, persons and products: names that a gazetteer lists, and names that their shape and their neighbours give away.</summary>
static class NameReader
{
    /// <summary>Adds what it finds, in order; no two overlap.</summary>
    public static void Read(string text, string folded, List<Mention> into)
    {
        List<Find> finds = [], guarded = [];
        ListedNames.Read(text, folded, finds, guarded);
        var neighbours = new Neighbours(finds);
        ChineseOrganizations.Read(text, folded, finds, neighbours);
        ChinesePersons.Read(text, folded, finds, neighbours);
        SubjectNames.Read(text, folded, finds, neighbours);
        ProductShapes.Read(text, folded, finds);
        QuotedNames.Read(text, folded, finds);
        LatinNames.Read(text, folded, finds, neighbours);
        ListedNames.Judge(text, folded, finds, guarded, neighbours);
        ListedNames.DropTerms(text, folded, finds, neighbours);
        var forms = new ShortForms();
        forms.Read(text, folded, finds, neighbours);
        into.AddRange(forms.Mentions(text, Apart(finds, text.Length)));
    }

    // Of those that overlap the longest stays, then the heaviest, then the first.
    static List<Find> Apart(List<Find> finds, int length)
    {
        finds.Sort(static (a, b) => b.Length != a.Length ? b.Length.CompareTo(a.Length) : b.Weight != a.Weight ? b.Weight.CompareTo(a.Weight) : a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Kind.CompareTo(b.Kind));
        var taken = new BitArray(length);
        List<Find> kept = [];
        foreach (var find in finds)
        {
            var free = true;
            for (var i = find.Start; i < find.End && free; i++) free = !taken[i];
            if (!free) continue;
            for (var i = find.Start; i < find.End; i++) taken[i] = true;
            kept.Add(find);
        }
        kept.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return kept;
    }
}
