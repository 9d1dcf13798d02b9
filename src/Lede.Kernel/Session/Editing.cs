using System.Collections.Immutable;

namespace Lede.Kernel;

/// <param name="Start">The offset where the replaced text begins.</param>
/// <param name="End">The offset where it ends.</param>
/// <param name="Items">Best first.</param>
public sealed record Completions(int Start, int End, ImmutableArray<Completion> Items)
{
    /// <returns>No completion at <paramref name="cursor"/>.</returns>
    public static Completions None(int cursor) => new(cursor, cursor, []);
}

/// <param name="Text">What takes the place of the typed text.</param>
/// <param name="Kind">One of Jupyter's words: class, instance, function, property, module, keyword and so on.</param>
/// <param name="Signature">What to show beside it; empty when there is nothing.</param>
public sealed record Completion(string Text, string Kind, string Signature);

/// <param name="Found">False when nothing is known; <paramref name="Shown"/> is then empty.</param>
public sealed record Inspection(bool Found, MimeBundle Shown)
{
    public static Inspection Nothing { get; } = new(false, MimeBundle.Empty);
}

/// <param name="Indent">With which the next line should begin; only where more is awaited.</param>
public sealed record Completeness(CompletenessStatus Status, string Indent = "");

public enum CompletenessStatus { Complete, Incomplete, Invalid, Unknown }
