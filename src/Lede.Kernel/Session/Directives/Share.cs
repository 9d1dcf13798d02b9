namespace Lede.Kernel.Session.Directives;

/// <summary>A value of another kernel's, under a name here. Between C# and C# there is nothing to carry.</summary>
sealed class Share : IDirective
{
    public IReadOnlyList<string> Names { get; } = ["#!share"];

    public string Help => "--from csharp NAME [--as OTHER]: the value under another name";

    public async Task<Outcome> RunAsync(DirectiveLine line, DirectedCell cell)
    {
        var arguments = new Arguments(line.Arguments);
        if (arguments["--from"] is not { Length: > 0 } from || arguments.Words is not [var name])
            return line.Fail("LEDE1005", "#!share takes the kernel and the name of one value: #!share --from csharp x.");
        if (!CSharpNames.IsCSharp(from) && from != "value")
        {
            if (!cell.Context.SkipsUnsupported)
                return line.Fail("LEDE1005", $"#!share --from {from}: only C# is run here, so there is no value '{name}' of {from}. Make the value in C#.");
            cell.Show($"Skipped: {line.Text.Trim()}. Only C# is run here.");
            return await cell.RunRestAsync().ConfigureAwait(false);
        }
        var outcome = await cell.RunAsync(arguments["--as"] is { } other && other != name ? $"var {other} = {name};" : $"_ = {name};").ConfigureAwait(false);
        return outcome is Outcome.Succeeded ? await cell.RunRestAsync().ConfigureAwait(false)
            : outcome is Outcome.Interrupted ? outcome
            : line.Fail("LEDE1005", $"#!share --from {from}: C# has no value '{name}'. Run the cell that makes it first.");
    }
}
