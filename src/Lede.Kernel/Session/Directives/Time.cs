using System.Diagnostics;

namespace Lede.Kernel.Session.Directives;

sealed class Time : IDirective
{
    public IReadOnlyList<string> Names { get; } = ["#!time"];

    public string Help => "shows how long the rest of the cell took, its compilation included";

    public async Task<Outcome> RunAsync(DirectiveLine line, DirectedCell cell)
    {
        var watch = Stopwatch.StartNew();
        var outcome = await cell.RunRestAsync().ConfigureAwait(false);
        cell.Show(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Wall time: {watch.Elapsed.TotalMilliseconds:0.0}ms"));
        return outcome;
    }
}
