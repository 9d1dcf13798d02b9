using System.Linq.Expressions;

namespace Lede;

/// <summary>
/// Runs one alternative over a text, a sentence at a time: tries the parts in order, nearest first, and of all matches in a sentence takes those whose parts
/// stand closest together, so that each amount is claimed once.
/// </summary>
sealed partial class Matcher<T>
{
    /// <summary>A clause boundary between two parts weighs as much as this many characters.</summary>
    const int ClauseCost = 40;

    /// <summary>On top of that, for an optional part in a later clause: times and rounds are named first.</summary>
    const int LaterClauseCost = 60;

    /// <summary>An optional part farther away than this belongs to something else, unless it opens the sentence: "In 2019, …".</summary>
    const int MostRank = 150;

    /// <summary>A list has a word of its own beside it that says what part it plays, and may stand two clauses on: 由A领投,B、C跟投.</summary>
    const int MostListRank = 300;

    /// <summary>A sentence boundary; only a carried part may cross one.</summary>
    const int SentenceCost = 200;

    /// <summary>How far back a paragraph is searched for a carried part.</summary>
    const int CarriedSentences = 3;

    /// <summary>A sentence of a hundred names has a million pairs; what is not found by then is given up.</summary>
    const int MostTries = 20_000;

    /// <summary>Farther apart than this in one sentence two parts have nothing to do with each other; it also bounds the work in a sentence without an end.</summary>
    const int MostGap = 600;

    /// <summary>As many names of earlier sentences are asked, the nearest first.</summary>
    const int MostCarried = 64;

    readonly PartSpec[] _parts;
    readonly Words[] _required;
    readonly Type[] _values;
    readonly (int Last, Func<object?[], bool> Holds)[] _conditions;
    readonly Func<object?[], T> _row;

    public Matcher(Sequence sequence)
    {
        _parts = [.. sequence.Parts.Select(p => p.Spec)];
        _required = [.. _parts.Where(p => p is { IsOptional: false, IsCarried: false })
            .SelectMany(p => new[] { p.WordsAfter, p.WordsBefore, p.WordsNear, p.Literal }).OfType<Words>()];
        _values = [.. _parts.Where(p => p is { IsOptional: false, IsCarried: false, Literal: null }).Select(p => p.Value).Distinct()];
        var captures = Expression.Parameter(typeof(object?[]));
        var bind = new Substitution(sequence.Parts.Select((p, i) => (p.Capture, Value: (Expression)Expression.Convert(Expression.ArrayIndex(captures, Expression.Constant(i)), p.Capture.Type)))
            .ToDictionary(p => p.Capture, p => p.Value));
        // Interpreted: a row is made once a match, and compiling each would cost more than all the matches of a corpus of some thousand articles.
        _row = Expression.Lambda<Func<object?[], T>>(bind.Visit(sequence.Row), captures).Compile(preferInterpretation: true);
        _conditions = [.. sequence.Conditions.Select(c => (
            LastCapture(c, sequence),
            Expression.Lambda<Func<object?[], bool>>(bind.Visit(c), captures).Compile(preferInterpretation: true)))];
    }

    static int LastCapture(Expression condition, Sequence sequence)
    {
        var last = new Captures(sequence);
        last.Visit(condition);
        return last.Last;
    }

    sealed class Captures(Sequence sequence) : ExpressionVisitor
    {
        public int Last { get; private set; }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            for (var i = Last; i < sequence.Parts.Count; i++)
                if (sequence.Parts[i].Capture == node) Last = i;
            return node;
        }
    }

    public void Run(Reading reading, HashSet<Span> taken, List<Match<T>> found)
    {
        if (!Array.TrueForAll(_required, words => words.IsIn(reading.Folded))) return;
        for (int sentence = 0, next = 0; sentence < reading.Sentences.Count; sentence++)
        {
            var within = reading.Sentences[sentence];
            // Most sentences have no amount: that is cheaper to see than which words they have.
            if (!HasValues(reading.Mentions, within, ref next)) continue;
            var folded = reading.Folded.AsSpan(within.Start, within.Length);
            var possible = true;
            foreach (var words in _required) possible = possible && words.IsIn(folded);
            if (possible) RunSentence(reading, sentence, taken, found);
        }
    }

    bool HasValues(IReadOnlyList<Mention> mentions, Span sentence, ref int next)
    {
        while (next < mentions.Count && mentions[next].Span.Start < sentence.Start) next++;
        foreach (var type in _values)
        {
            var at = next;
            while (at < mentions.Count && mentions[at].Span.Start < sentence.End && mentions[at].Value.GetType() != type) at++;
            if (at == mentions.Count || mentions[at].Span.Start >= sentence.End) return false;
        }
        return true;
    }

    void RunSentence(Reading reading, int sentence, HashSet<Span> taken, List<Match<T>> found)
    {
        var search = new Search(this, reading, sentence);
        search.Try(0);
        foreach (var bare in search.Complete.OrderBy(t => t.Cost).ThenBy(t => t.Span))
        {
            if (bare.Claims.Any(taken.Contains) || search.Finish(bare) is not { } trial || trial.Claims.Any(taken.Contains)) continue;
            taken.UnionWith(trial.Claims);
            var evidence = new Evidence(reading, trial.Span, trial.Carried);
            found.Add(new Match<T>(WithEvidence(_row(trial.Captures), evidence), evidence));
        }
    }

    static T WithEvidence(T row, Evidence evidence) =>
        row is Fact fact ? (T)(object)(fact with { Evidence = evidence, Status = StatusWords.Of(evidence) }) : row;

    /// <summary>A match before its optional parts are looked for, which only the winners are worth.</summary>
    readonly record struct Bare(Candidate?[] Bound, int Cost, Span Span, List<Span> Claims);

    sealed record Trial(object?[] Captures, Span Span, IReadOnlyList<Span> Carried, IReadOnlyList<Span> Claims);
}
