namespace Lede;

sealed partial class Matcher<T>
{
    /// <summary>The search through one sentence: what each part is bound to so far.</summary>
    sealed class Search(Matcher<T> matcher, Reading reading, int sentence)
    {
        readonly PartSpec[] _parts = matcher._parts;
        readonly Candidate?[] _bound = new Candidate?[matcher._parts.Length];
        readonly Span?[] _words = new Span?[matcher._parts.Length * 2];
        readonly List<Candidate>?[] _candidates = new List<Candidate>?[matcher._parts.Length];
        readonly Dictionary<List<Candidate>, int> _own = new(ReferenceEqualityComparer.Instance);
        readonly Span _within = reading.Sentences[sentence];
        int _tries;

        public List<Bare> Complete { get; } = [];

        public void Try(int index)
        {
            while (index < _parts.Length && _parts[index].IsOptional) index++;
            if (index == _parts.Length)
            {
                Complete.Add(ToBare());
                return;
            }
            var previous = Previous(index);
            foreach (var candidate in Near(index, previous < 0 ? null : _bound[previous]))
            {
                if (++_tries > MostTries) return;
                if (!Fits(index, candidate)) continue;
                _bound[index] = candidate;
                if (Holds(index)) Try(index + 1);
                _bound[index] = null;
            }
        }

        /// <summary>The candidates near enough to what is bound before, and those of earlier sentences.</summary>
        IEnumerable<Candidate> Near(int index, Candidate? before)
        {
            var all = _candidates[index] ??= All(index);
            if (before is not { } bound || bound.Sentence != sentence) return all;
            return Window(all, bound.Span.Start - MostGap, bound.Span.End + MostGap);
        }

        /// <summary>Those that start between two places; candidates of this sentence come first and in order.</summary>
        IEnumerable<Candidate> Window(List<Candidate> all, int from, int to)
        {
            var own = _own[all];
            int low = 0, high = own;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (all[middle].Span.End < from) low = middle + 1;
                else high = middle;
            }
            for (; low < own && all[low].Span.Start <= to; low++) yield return all[low];
            for (var i = own; i < all.Count; i++) yield return all[i];
        }

        List<Candidate> All(int index)
        {
            var all = Candidates.In(reading, _parts[index], sentence);
            _own[all] = all.Count;
            if (!_parts[index].IsCarried) return all;
            var most = all.Count + MostCarried;
            for (var earlier = sentence - 1; earlier >= 0 && sentence - earlier <= CarriedSentences && IsOneParagraph(earlier); earlier--)
                all.AddRange(Candidates.In(reading, _parts[index], earlier).Where(c => _parts[index].WordsAfter is null && Clauses.IsSubject(reading.Folded, c.Span, _within.Start)).Reverse().Take(Math.Max(0, most - all.Count)));
            return all;
        }

        bool IsOneParagraph(int earlier) => reading.Text.AsSpan(reading.Sentences[earlier].End, _within.Start - reading.Sentences[earlier].End).IndexOfAny('\n', '\r') < 0;

        bool Holds(int index)
        {
            // Conditions on optional captures are asked last, when those are bound.
            foreach (var (last, holds) in matcher._conditions)
                if (last == index && !_parts.AsSpan(0, index).ToArray().Any(p => p.IsOptional) && !holds(Values())) return false;
            return true;
        }

        object?[] Values() => Array.ConvertAll(_bound, b => b?.Value);

        /// <summary>The nearest required part before <paramref name="index"/> in the pattern.</summary>
        int Previous(int index)
        {
            for (var i = index - 1; i >= 0; i--)
                if (!_parts[i].IsOptional && !_parts[i].IsAnywhere && _bound[i] is not null) return i;
            return -1;
        }

        bool Fits(int index, Candidate candidate)
        {
            var part = _parts[index];
            var span = candidate.Span;
            foreach (var other in _bound)
                // A quantity holds the name of what it counts (2,600 块 H100): the two may be captured together.
                if (other is { } o && o.Span.Overlaps(span) && !(o.Value is Quantity && o.Span.Contains(span) && o.Span != span)) return false;
            var previous = Previous(index);
            var clauseStart = candidate.Sentence == sentence ? Clauses.Start(reading.Folded, _within, span.Start) : 0;
            var from = clauseStart;
            if (previous >= 0 && !part.IsAnywhere)
            {
                var before = _bound[previous]!.Value;
                // A carried part may stand anywhere earlier; everything else follows what is before it.
                var follows = before.Span.Start < span.Start;
                if (!follows && (!part.IsCarried || (candidate.Sentence == sentence && before.Sentence == sentence))) return false;
                // From a part that was carried out of an earlier clause the distance is counted in this one.
                var since = _parts[previous].IsCarried && before.Span.End < clauseStart ? clauseStart : before.Span.End;
                if (part.Distance is { } distance && before.Sentence == candidate.Sentence && span.Start - since > distance) return false;
                if (before.Sentence == candidate.Sentence && before.Span.End > clauseStart) from = before.Span.End;
                else if (_parts[previous].IsCarried)
                {
                    if (_parts[previous].WordsAfter is null && !Clauses.IsSubject(reading.Folded, before.Span, before.Sentence == candidate.Sentence ? clauseStart : _within.Start)) return false;
                }
                else from = before.Sentence == candidate.Sentence ? before.Span.End : clauseStart;
            }
            return candidate.Sentence != sentence || FitsWords(index, part, span, from, clauseStart);
        }

        bool FitsWords(int index, PartSpec part, Span span, int from, int clauseStart)
        {
            var folded = reading.Folded.AsSpan();
            _words[index * 2] = _words[index * 2 + 1] = null;
            if (part.WordsAfter is { } after)
            {
                var word = after.First(folded[..span.Start], from);
                if (word.IsEmpty) return false;
                _words[index * 2] = word;
            }
            var clauseEnd = Clauses.End(reading.Folded, _within, span.End);
            if (part.WordsBefore is { } follow)
            {
                // A word may begin at the last place that is reached and run on behind it.
                var word = follow.First(folded[..clauseEnd], span.End);
                if (word.IsEmpty || word.Start - span.End > part.BeforeReach) return false;
                _words[index * 2 + 1] = word;
            }
            if (part.WordsNear is { } near && !near.IsIn(folded[clauseStart..clauseEnd])) return false;
            if (part.WordsNotBefore is { } unwanted && unwanted.First(folded[span.End..clauseEnd].TrimStart(' ')) is { IsEmpty: false, Start: 0 }) return false;
            if (part.WordsNotAfter is { } wrong && wrong.End(folded[..span.Start])) return false;
            if (part.WordsNot is not { } not) return true;
            var since = Math.Min(from, clauseStart);
            if (Previous(index) is >= 0 and var previous && _bound[previous]!.Value is var before && before.Sentence == sentence && before.Span.End < since) since = before.Span.End;
            return !not.IsIn(folded[since..clauseEnd]);
        }

        /// <returns>The match with its optional parts; null where a condition does not hold.</returns>
        public Trial? Finish(Bare bare)
        {
            Array.Clear(_bound);
            // In their order, so that the words beside each part are known again.
            for (var i = 0; i < _parts.Length; i++)
            {
                if (bare.Bound[i] is not { } bound) continue;
                Fits(i, bound);
                _bound[i] = bound;
            }
            for (var i = 0; i < _parts.Length; i++)
                if (_parts[i].IsOptional) _bound[i] = Nearest(i);
            foreach (var (_, holds) in matcher._conditions)
                if (!holds(Values())) return null;
            return ToTrial();
        }

        Bare ToBare()
        {
            var home = _bound[Previous(_parts.Length)]!.Value;
            var span = home.Span;
            var cost = 0;
            var claims = new List<Span>();
            Candidate? before = null;
            for (var i = 0; i < _parts.Length; i++)
            {
                if (_bound[i] is not { } bound) continue;
                if (IsHome(i, bound, home)) span = span.Union(bound.Span);
                if (!_parts[i].IsShared && IsMeasured(bound.Value)) claims.Add(bound.Span);
                if (before is { } b) cost += Cost(b, bound);
                before = bound;
                foreach (var word in new[] { _words[i * 2], _words[i * 2 + 1] })
                    if (word is { } w && IsHome(i, bound, home)) span = span.Union(w);
            }
            return new Bare([.. _bound], cost, span, claims);
        }

        bool IsHome(int index, Candidate bound, Candidate home) =>
            bound.Sentence == sentence && !(_parts[index].IsCarried && Clauses.Between(reading.Folded, Math.Min(bound.Span.End, home.Span.Start), home.Span.Start) > 0);

        Candidate? Nearest(int index)
        {
            var anchor = Previous(_parts.Length);
            if (anchor < 0) return null;
            var place = _bound[anchor]!.Value.Span;
            Candidate? best = null;
            var all = _candidates[index] ??= All(index);
            foreach (var candidate in Window(all, place.Start - MostListRank, place.End + MostListRank).Concat(all.Take(1)))
            {
                if (!Fits(index, candidate) || (Rank(candidate.Span, place) > (_parts[index].IsList ? MostListRank : MostRank) && candidate.Span.Start != _within.Start)) continue;
                if (best is null || Rank(candidate.Span, place) < Rank(best.Value.Span, place)) best = candidate;
            }
            if (best is { } found) Fits(index, found);
            return best;
        }

        /// <summary>How far a part that may stand anywhere is from the anchor; one that only a later clause names is hardly meant.</summary>
        int Rank(Span span, Span anchor)
        {
            var clauses = Clauses.Between(reading.Folded, Math.Min(span.End, anchor.End), Math.Max(span.Start, anchor.Start));
            return Gap(span, anchor) + ClauseCost * clauses + (clauses > 0 && span.Start > anchor.Start ? LaterClauseCost : 0);
        }

        static int Gap(Span a, Span b) => a.Start >= b.End ? a.Start - b.End : b.Start >= a.End ? b.Start - a.End : 0;

        Trial ToTrial()
        {
            var last = Previous(_parts.Length);
            var home = _bound[last]!.Value;
            var span = home.Span;
            var carried = new List<Span>();
            var claims = new List<Span>();
            for (var i = 0; i < _parts.Length; i++)
            {
                if (_bound[i] is not { } bound) continue;
                var isHome = IsHome(i, bound, home);
                if (!isHome) carried.Add(bound.Span);
                else if (!_parts[i].IsOptional || _parts[i].IsList) span = span.Union(bound.Span);
                if (!_parts[i].IsShared && (IsMeasured(bound.Value) || _parts[i] is { IsList: true, IsOptional: true })) claims.Add(bound.Span);
                if (_parts[i].IsOptional) continue;
                foreach (var word in new[] { _words[i * 2], _words[i * 2 + 1] })
                    if (isHome && word is { } w) span = span.Union(w);
            }
            // Without an amount, the word that gives the match away belongs to it alone; without a word, the last capture.
            if (claims.Count == 0)
            {
                claims.Add(_parts[last].IsShared ? home.Span : _words[last * 2] ?? _words[last * 2 + 1] ?? home.Span);
                if (_parts[last].IsList) claims.Add(home.Span);
            }
            return new Trial(Values(), span, carried, claims);
        }

        int Cost(Candidate a, Candidate b) => a.Sentence != b.Sentence
            ? SentenceCost * Math.Abs(a.Sentence - b.Sentence) + Gap(a.Span, b.Span)
            : Gap(a.Span, b.Span) + ClauseCost * Clauses.Between(reading.Folded, Math.Min(a.Span.End, b.Span.Start), Math.Max(a.Span.End, b.Span.Start));

        static bool IsMeasured(object value) => value is Money or Percent or Quantity or Parameters;
    }
}
