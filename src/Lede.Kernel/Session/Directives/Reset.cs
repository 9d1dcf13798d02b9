namespace Lede.Kernel.Session.Directives;

sealed class Reset : IDirective
{
    public IReadOnlyList<string> Names { get; } = ["#!reset"];

    public string Help => "forgets the variables, types, usings and references of all cells";

    public async Task<Outcome> RunAsync(DirectiveLine line, DirectedCell cell)
    {
        await cell.Session.ResetAsync().ConfigureAwait(false);
        return await cell.RunRestAsync().ConfigureAwait(false);
    }
}
