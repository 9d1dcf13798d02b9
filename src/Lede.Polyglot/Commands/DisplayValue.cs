using Lede;

namespace Microsoft.DotNet.Interactive.Commands;

/// <summary>Shows a value that is in its forms already.</summary>
public sealed class DisplayValue(FormattedValue formattedValue, string? valueId = null) : KernelCommand
{
    public FormattedValue FormattedValue { get; } = formattedValue;

    public string? ValueId { get; } = valueId;

    internal override KernelCommandResult Do()
    {
        DisplaySink.Current.Show(FormattedValue.Bundle([FormattedValue]), ValueId, update: false);
        return KernelCommandResult.Done;
    }
}
