using System.Reflection;
using System.Runtime.InteropServices;

namespace Lede.Kernel.Session.Directives;

sealed class About : IDirective
{
    public IReadOnlyList<string> Names { get; } = ["#!about"];

    public string Help => "shows which Lede this is, and on what it runs";

    public Task<Outcome> RunAsync(DirectiveLine line, DirectedCell cell)
    {
        cell.Show($"""
            Lede {typeof(About).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion}
            Runtime: {RuntimeInformation.FrameworkDescription}
            System:  {RuntimeInformation.OSDescription} ({RuntimeInformation.RuntimeIdentifier})
            Path:    {AppContext.BaseDirectory}
            """);
        return cell.RunRestAsync();
    }
}
