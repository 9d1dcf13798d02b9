namespace Lede.Kernel.Session.Directives;

sealed class Help : IDirective
{
    // What the compiler itself knows, or a notebook could not do without.
    static readonly (string Form, string Does)[] References =
    [
        ("#r \"nuget: Name, 1.2\"", "adds a NuGet package; also 1.*, [1.0,2.0), or no version for the latest"),
        ("#r \"path.dll\"", "adds an assembly"),
        ("#r \"path.csproj\"", "builds a project and adds what it makes"),
        ("#load \"path.csx\"", "runs a file as part of the cell"),
    ];

    public IReadOnlyList<string> Names { get; } = ["#!help", "#!lsmagic"];

    string IDirective.Help => "shows this";

    public Task<Outcome> RunAsync(DirectiveLine line, DirectedCell cell)
    {
        var lines = DirectiveList.All.Select(directive => (Form: string.Join(", ", directive.Names), Does: directive.Help)).Concat(References).ToList();
        var width = lines.Max(l => l.Form.Length);
        cell.Show(string.Join('\n', lines.Select(l => $"{l.Form.PadRight(width)}  {l.Does}")));
        return cell.RunRestAsync();
    }
}
