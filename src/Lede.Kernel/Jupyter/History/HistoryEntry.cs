namespace Lede.Kernel.Jupyter;

/// <summary>A cell that ran.</summary>
/// <param name="Session">Which run of a kernel it was in; later runs have higher numbers.</param>
/// <param name="Line">The cell's execution count.</param>
/// <param name="Output">Its result as text; null when it had none.</param>
sealed record HistoryEntry(int Session, int Line, string Input, string? Output);
