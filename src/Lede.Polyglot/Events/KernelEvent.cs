using Lede;
using Microsoft.DotNet.Interactive.Commands;

namespace Microsoft.DotNet.Interactive.Events;

/// <summary>What a kernel tells of a cell's run.</summary>
public abstract class KernelEvent
{
    internal abstract void Show();
}

/// <summary>A value is shown.</summary>
public sealed class DisplayedValueProduced(object? value, KernelCommand? command, IReadOnlyCollection<FormattedValue>? formattedValues = null, string? valueId = null) : KernelEvent
{
    public object? Value { get; } = value;

    public KernelCommand? Command { get; } = command;

    internal override void Show() =>
        DisplaySink.Current.Show(formattedValues is { Count: > 0 } forms ? FormattedValue.Bundle(forms) : Formatter.Format(Value), valueId, update: false);
}

/// <summary>What is shown under a name is replaced.</summary>
public sealed class DisplayedValueUpdated(object? value, string valueId, KernelCommand? command, IReadOnlyCollection<FormattedValue>? formattedValues = null) : KernelEvent
{
    public object? Value { get; } = value;

    public KernelCommand? Command { get; } = command;

    internal override void Show() =>
        DisplaySink.Current.Show(formattedValues is { Count: > 0 } forms ? FormattedValue.Bundle(forms) : Formatter.Format(Value), valueId, update: true);
}
