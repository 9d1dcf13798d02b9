namespace Lede.Kernel.Session.Directives;

/// <summary>Named so that a notebook that connects to other kernels is told why that cannot be.</summary>
sealed class Connect : IDirective
{
    public IReadOnlyList<string> Names { get; } = ["#!connect"];

    public string Help => "not done here: there are no kernels but that of C#";

    public async Task<Outcome> RunAsync(DirectiveLine line, DirectedCell cell)
    {
        if (!cell.Context.SkipsUnsupported)
            return line.Fail("LEDE1008", $"#!connect {line.Arguments.Split(' ')[0]}: other kernels cannot be connected, because only C# is run here. Use the database's or service's own .NET package from C#.");
        cell.Show("Skipped: #!connect. Only C# is run here.");
        return await cell.RunRestAsync().ConfigureAwait(false);
    }
}
