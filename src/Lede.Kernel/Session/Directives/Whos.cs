namespace Lede.Kernel.Session.Directives;

sealed class Whos : IDirective
{
    public IReadOnlyList<string> Names { get; } = ["#!whos"];

    public string Help => "shows the variables with their types and values";

    public async Task<Outcome> RunAsync(DirectiveLine line, DirectedCell cell)
    {
        var variables = cell.Session.Variables.ToList();
        if (variables.Count == 0) cell.Show("There are no variables yet.");
        else if (await cell.Session.ShowAsync(variables, cell.Context).ConfigureAwait(false) is { } end and not Outcome.Succeeded) return end;
        return await cell.RunRestAsync().ConfigureAwait(false);
    }
}
