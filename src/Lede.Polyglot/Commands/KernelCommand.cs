namespace Microsoft.DotNet.Interactive.Commands;

/// <summary>What a notebook asks of a kernel.</summary>
public abstract class KernelCommand
{
    internal abstract KernelCommandResult Do();
}
