namespace Lede;

/// <summary>A value, the words that state it, and where they stand.</summary>
public sealed record Mention<T>(T Value, string Text, Evidence Evidence);
