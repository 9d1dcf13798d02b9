using System.Collections.Immutable;

namespace Lede.Kernel;

/// <summary>How a cell ended: one of the three records here, and no other.</summary>
public abstract record Outcome
{
    Outcome() { }

    /// <param name="Value">The value of the cell's last expression; null also when there is none.</param>
    /// <param name="HasValue">Tells an expression whose value is null from a cell that ends in a statement.</param>
    /// <param name="Shown">The value's forms; null when there is no value, or when the host asked not to have it formatted.</param>
    public sealed record Succeeded(object? Value, bool HasValue, MimeBundle? Shown) : Outcome
    {
        public static Succeeded Nothing { get; } = new(null, false, null);
    }

    public sealed record Failed(CellError Error) : Outcome;

    /// <summary>The cell was stopped on request; what it had assigned before is kept.</summary>
    public sealed record Interrupted : Outcome
    {
        /// <summary>What a client shows at the cell.</summary>
        public static CellError Error { get; } = new("Interrupted", "The cell was interrupted.", ["Interrupted: The cell was interrupted."], []);
    }
}

/// <param name="Name">The exception's type, or <see cref="Compilation"/>.</param>
/// <param name="Message">One line or a few, for people.</param>
/// <param name="Traceback">The lines a client shows, the message among them; plain text, no line breaks inside.</param>
/// <param name="Diagnostics">What the compiler said; empty when the code ran.</param>
public sealed record CellError(string Name, string Message, ImmutableArray<string> Traceback, ImmutableArray<CellDiagnostic> Diagnostics)
{
    /// <summary>The name of an error that the compiler found.</summary>
    public const string Compilation = "CompilationError";

    /// <returns>An error with no place in the code.</returns>
    public static CellError Of(string name, string message) => new(name, message, [$"{name}: {message}"], []);
}

/// <param name="File">The cell's name, or the path of the file that a cell loaded.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
/// <param name="Text">The line of code that <paramref name="Line"/> names.</param>
public sealed record CellDiagnostic(string File, int Line, int Column, string Id, string Message, string Text);
