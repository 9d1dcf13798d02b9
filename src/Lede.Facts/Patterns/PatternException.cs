namespace Lede;

/// <summary>A pattern that cannot mean what it says; thrown where it is built, never where it runs.</summary>
public sealed class PatternException(string message) : Exception(message);
