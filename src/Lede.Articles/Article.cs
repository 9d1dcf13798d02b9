using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Lede;

/// <summary>One article as it is stored, and what is known about it.</summary>
public sealed record Article(string Id, string Text)
{
    Reading? _reading;

    /// <summary>The file that it was read from; null for a text that came from no file.</summary>
    public string? File { get; init; }

    /// <summary>The headline. Where the text has none, the beginning of its first sentence, which then ends in an ellipsis.</summary>
    public string Title { get; init; } = "";

    /// <summary>When it was published, as exactly as can be told; open at both ends when nothing tells. <see cref="Dating"/> says how it is known.</summary>
    public DateRange Published => Dating.Published;

    public Dating Dating { get; init; } = Dating.Unknown;

    /// <summary>Who wrote or edited it, where the text says so.</summary>
    public IReadOnlyList<string> Bylines { get; init; } = [];

    /// <summary>The paper, agency or account that it came from; null where the text does not say.</summary>
    public string? Outlet { get; init; }

    /// <summary>The text's parts in order: what is body, what is headline, byline or credit, and what is the web page's debris.</summary>
    public IReadOnlyList<Part> Parts { get; init; } = [];

    /// <summary>Headings and paragraphs without the debris, a line each.</summary>
    public string Body => string.Join('\n', Parts.Where(p => p.Kind is PartKind.Body or PartKind.Heading).Select(p => p.Span.Of(Text)));

    /// <summary>Everything found in <see cref="Text"/>, debris included; read on first use.</summary>
    public Reading Reading => _reading ??= Reading.Of(
        Text,
        new ReadingContext(Dating.IsKnown ? Published : null, Origins.Of(Text)),
        new Source(Id, Title, Dating.IsKnown ? Published : null, Outlet));

    /// <returns>The part that holds <paramref name="position"/>; debris where none does (the white space between).</returns>
    public PartKind PartAt(int position)
    {
        int low = 0, high = Parts.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Parts[middle].Span.Contains(position)) return Parts[middle].Kind;
            if (Parts[middle].Span.Start > position) high = middle - 1;
            else low = middle + 1;
        }
        return PartKind.Debris;
    }

    public bool Equals(Article? other) => other is not null && Id == other.Id && Text == other.Text;

    public override int GetHashCode() => HashCode.Combine(Id, Text.Length);

    // What a log or a debugger shows: not the text, and nothing that reading it would take.
    [SuppressMessage("Style", "IDE0051", Justification = "The record's ToString calls it.")]
    bool PrintMembers(StringBuilder builder)
    {
        builder.Append(Id).Append(", ").Append(Title);
        return true;
    }
}
