namespace Lede;

/// <summary>What a stretch of an article's stored text is for.</summary>
public enum PartKind
{
    /// <summary>Navigation, app banners, recommendations, comment boxes, legal lines: what the web page left on the text.</summary>
    Debris,
    Title,
    /// <summary>When, where or by whom, on a line of its own or before the first sentence.</summary>
    Dateline,
    Byline,
    /// <summary>Who made the picture.</summary>
    Credit,
    Heading,
    Body,
}

/// <summary>A line, or a piece of one, and what it is. <see cref="Span"/> leaves out the white space around it.</summary>
public readonly record struct Part(Span Span, PartKind Kind);
