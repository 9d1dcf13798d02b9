namespace Lede;

/// <summary>One text with everything that was found in it. Immutable; spans are UTF-16 offsets into <see cref="Text"/>.</summary>
public sealed class Reading
{
    Reading(string text, string folded, ReadingContext context, Source source, IReadOnlyList<Span> sentences, IReadOnlyList<Mention> mentions)
    {
        Source = source;
        Text = text;
        Folded = folded;
        Context = context;
        Sentences = sentences;
        Mentions = mentions;
    }

    public string Text { get; }

    /// <summary>What the text is cited as.</summary>
    public Source Source { get; }

    /// <summary><see cref="Text"/> as <see cref="Fold"/> folds it; same length, same offsets.</summary>
    public string Folded { get; }

    public ReadingContext Context { get; }

    /// <summary>In order; they do not overlap.</summary>
    public IReadOnlyList<Span> Sentences { get; }

    /// <summary>In order of start, then of length, the longer first. A quantity may hold a name (72万张H100); other mentions do not overlap.</summary>
    public IReadOnlyList<Mention> Mentions { get; }

    public static Reading Of(string text, ReadingContext context = default, Source? source = null)
    {
        var folded = Fold.Text(text);
        var sentences = Lede.Sentences.Split(text);
        var mentions = new List<Mention>();
        NameReader.Read(text, folded, mentions);
        NumberReader.Read(text, folded, context, names: [.. mentions], mentions);
        mentions.Sort(static (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End));
        return new Reading(text, folded, context, source ?? Source.None, sentences, mentions);
    }

    /// <returns>The sentence that holds <paramref name="position"/>; the empty span there when it stands between sentences.</returns>
    public Span SentenceAt(int position)
    {
        var index = SentenceIndexAt(position);
        return index < 0 ? new Span(position, position) : Sentences[index];
    }

    /// <returns>The index of the sentence that holds <paramref name="position"/>; −1 when it stands between sentences.</returns>
    public int SentenceIndexAt(int position)
    {
        int low = 0, high = Sentences.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Sentences[middle].Contains(position)) return middle;
            if (Sentences[middle].Start > position) high = middle - 1;
            else low = middle + 1;
        }
        return -1;
    }
}
