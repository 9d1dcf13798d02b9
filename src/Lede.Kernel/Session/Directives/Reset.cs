namespace Lede.Kernel.Session.Directives;

sealed class Reset : IDirective
{
    public IReadOnlyList<string> Names { get; } = ["#!reset"];

    public string Help => "forgets the variables, types, usings and references of all cells";

    public Task<Outcome> RunAsync(DirectiveLine line, DirectedCell cell)
    {
        cell.Session.Reset();
        return cell.RunRestAsync();
    }
}
