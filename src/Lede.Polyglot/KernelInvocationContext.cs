using Lede.Polyglot;
using Microsoft.DotNet.Interactive.Events;

namespace Microsoft.DotNet.Interactive;

/// <summary>The run of a cell, as notebooks of .NET Interactive know it.</summary>
public sealed class KernelInvocationContext
{
    KernelInvocationContext() { }

    public static KernelInvocationContext Current { get; } = new();

    public Kernel HandlingKernel => Kernel.Current;

    /// <summary>Shows the value now, before the running code ends.</summary>
    public DisplayedValue Display(object? value, params string[] mimeTypes) => value.Display(mimeTypes);

    /// <summary>Shows the text as it is, as content of that MIME type.</summary>
    public DisplayedValue DisplayAs(string? value, string mimeType) => value.DisplayAs(mimeType);

    /// <summary>Shows what the event tells of.</summary>
    public void Publish(KernelEvent @event)
    {
        ArgumentNullException.ThrowIfNull(@event);
        @event.Show();
    }
}
