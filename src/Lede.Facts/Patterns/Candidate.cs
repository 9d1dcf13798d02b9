namespace Lede;

/// <summary>Something that a part may capture: a mention, a run of mentions, a word.</summary>
readonly record struct Candidate(Span Span, object Value, int Sentence);

/// <summary>Everything of a text that one part may capture, by sentence.</summary>
static class Candidates
{
    public static List<Candidate> In(Reading reading, PartSpec part, int sentence)
    {
        var within = reading.Sentences[sentence];
        if (part.Literal is { } words)
            return [.. words.All(reading.Folded, within).Select(span => new Candidate(span, span.Of(reading.Text), sentence))];
        var single = new List<Candidate>();
        for (var i = FirstAt(reading.Mentions, within.Start); i < reading.Mentions.Count && reading.Mentions[i].Span.Start < within.End; i++)
        {
            var mention = reading.Mentions[i];
            if (mention.Value.GetType() != part.Value) continue;
            // 沙特阿美旗下的 Prosperity7: the owner is not who acts.
            if (mention.Value is Named && (Clauses.IsOwner(reading.Folded, mention.Span) || Clauses.IsReporter(reading.Folded, mention.Span))) continue;
            // Moonshot AI(月之暗面): one company in two forms; the second says nothing new.
            if (mention.Value is Named && single.Count > 0 && mention.Value.Equals(single[^1].Value) && IsAlias(reading.Folded, single[^1].Span.End, mention.Span.Start)) continue;
            // 8.8 billion pounds (17.6 billion U.S. dollars): the same amount once more.
            if (mention.Value is Money && single.Count > 0 && IsAlias(reading.Folded, single[^1].Span.End, mention.Span.Start)) continue;
            single.Add(new Candidate(mention.Span, mention.Value, sentence));
        }
        return part.IsList ? Runs(reading.Folded, single, part.Value) : single;
    }

    static bool IsAlias(string folded, int end, int start) => start > end && folded.AsSpan(end, start - end).Trim(' ') is "(" or "/";

    static int FirstAt(IReadOnlyList<Mention> mentions, int position)
    {
        int low = 0, high = mentions.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].Span.Start < position) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    static List<Candidate> Runs(string folded, List<Candidate> single, Type type)
    {
        var runs = new List<Candidate>();
        for (var i = 0; i < single.Count;)
        {
            var last = i;
            while (last + 1 < single.Count && IsJoint(folded.AsSpan(single[last].Span.End, Math.Max(0, single[last + 1].Span.Start - single[last].Span.End)))) last++;
            var values = Array.CreateInstance(type, last - i + 1);
            for (var n = i; n <= last; n++) values.SetValue(single[n].Value, n - i);
            runs.Add(new Candidate(new Span(single[i].Span.Start, single[last].Span.End), values, single[i].Sentence));
            i = last + 1;
        }
        return runs;
    }

    static bool IsJoint(ReadOnlySpan<char> between) =>
        between.Trim() is "、" or "," or "和" or "与" or "及" or "以及" or "及其" or "and" or ", and" or "&" or "或" or "/";
}
