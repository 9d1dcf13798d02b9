using System.Globalization;
using System.Text;

namespace Lede;

/// <summary>What a part looks for and where it may stand; immutable, printable, the same for every type of capture.</summary>
sealed record PartSpec
{
    /// <summary>The type of value; <see cref="string"/> for words.</summary>
    public required Type Value { get; init; }
    public Words? Literal { get; init; }
    public bool IsList { get; init; }
    public bool IsOptional { get; init; }
    public bool IsAnywhere { get; init; }
    public bool IsCarried { get; init; }
    public bool IsShared { get; init; }

    /// <summary>At most this many characters between the part before and this one; null for no bound but the sentence.</summary>
    public int? Distance { get; init; }
    public Words? WordsAfter { get; init; }
    public Words? WordsBefore { get; init; }
    public int BeforeReach { get; init; }
    public Words? WordsNear { get; init; }
    public Words? WordsNot { get; init; }
    public Words? WordsNotBefore { get; init; }
    public Words? WordsNotAfter { get; init; }

    public override string ToString()
    {
        var text = new StringBuilder(Literal is null ? Value.Name : $"“{Literal}”");
        if (IsList) text.Append(" list");
        if (IsOptional) text.Append('?');
        if (Distance is { } n) text.Append(CultureInfo.InvariantCulture, $" within {n}");
        if (WordsAfter is not null) text.Append(CultureInfo.InvariantCulture, $" after {WordsAfter}");
        if (WordsBefore is not null) text.Append(CultureInfo.InvariantCulture, $" before {WordsBefore}");
        if (WordsNear is not null) text.Append(CultureInfo.InvariantCulture, $" near {WordsNear}");
        if (WordsNot is not null) text.Append(CultureInfo.InvariantCulture, $" not {WordsNot}");
        if (WordsNotBefore is not null) text.Append(CultureInfo.InvariantCulture, $" not before {WordsNotBefore}");
        if (WordsNotAfter is not null) text.Append(CultureInfo.InvariantCulture, $" not after {WordsNotAfter}");
        if (IsAnywhere) text.Append(" anywhere");
        if (IsCarried) text.Append(" or carried");
        if (IsShared) text.Append(" shared");
        return text.ToString();
    }
}
