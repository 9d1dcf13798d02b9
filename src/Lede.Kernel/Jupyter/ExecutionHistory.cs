namespace Lede.Kernel.Jupyter;

/// <summary>What this kernel has run, counted from 1.</summary>
sealed class ExecutionHistory
{
    readonly Lock _gate = new();
    readonly List<(int Line, string Input, string? Output)> _lines = [];

    /// <summary>The number of the cell that ran last; 0 before the first.</summary>
    public int Count { get; private set; }

    /// <returns>The number of the cell that is about to run.</returns>
    public int Begin() => ++Count;

    public void Add(int line, string input, string? output)
    {
        lock (_gate) _lines.Add((line, input, output));
    }

    public IReadOnlyList<(int Line, string Input, string? Output)> Lines
    {
        get { lock (_gate) return [.. _lines]; }
    }
}
