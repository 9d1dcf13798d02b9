namespace Lede;

enum NameKind : byte { Organization, Person, Product }

/// <summary>A stretch of text that may be a name, before those that overlap are settled.</summary>
/// <param name="Start">Its first unit.</param>
/// <param name="End">After its last unit.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Entity">The gazetteer's number of what it names; -1 when it is not listed.</param>
/// <param name="Weight">Of two overlapping finds of one length the heavier stays.</param>
readonly record struct Find(int Start, int End, NameKind Kind, int Entity = -1, int Weight = 1)
{
    public int Length => End - Start;
}
