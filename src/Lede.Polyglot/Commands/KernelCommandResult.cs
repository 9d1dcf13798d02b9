using Microsoft.DotNet.Interactive.Events;

namespace Microsoft.DotNet.Interactive.Commands;

/// <summary>What became of a command.</summary>
public sealed class KernelCommandResult
{
    internal static KernelCommandResult Done { get; } = new();

    KernelCommandResult() { }

    /// <summary>Empty: what the command showed is shown.</summary>
    public IReadOnlyList<KernelEvent> Events => [];
}
