namespace Lede.Kernel.Session.Directives;

sealed class Who : IDirective
{
    public IReadOnlyList<string> Names { get; } = ["#!who"];

    public string Help => "shows the names of the variables";

    public Task<Outcome> RunAsync(DirectiveLine line, DirectedCell cell)
    {
        var names = cell.Session.Variables.Select(variable => variable.Name).ToList();
        cell.Show(names.Count > 0 ? string.Join(", ", names) : "There are no variables yet.");
        return cell.RunRestAsync();
    }
}
