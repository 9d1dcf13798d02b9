using Lede;
using Lede.Kernel.Session.Directives;

namespace Microsoft.DotNet.Interactive.Commands;

/// <summary>Code of one of the languages.</summary>
public sealed class SubmitCode(string code, string? targetKernelName = null) : KernelCommand
{
    public string Code { get; } = code;

    public string? TargetKernelName { get; } = targetKernelName;

    // A cell that ran another would change the variables that it stands on itself.
    internal override KernelCommandResult Do()
    {
        var shown = ShownText.Of(TargetKernelName ?? "csharp", Code)
            ?? throw new NotSupportedException("A cell cannot run code as another cell. Write the code in a cell of its own, or in a method that this cell calls.");
        DisplaySink.Current.Show(shown, null, update: false);
        return KernelCommandResult.Done;
    }
}
