namespace Lede.Kernel.Session.Directives;

/// <summary>Says what is so anyway, in notebooks that come from a kernel of many languages; and ends the text of a directive that takes some.</summary>
sealed class CSharp : IDirective
{
    public IReadOnlyList<string> Names { get; } = ["#!csharp", "#!c#"];

    public string Help => "C# from here on, which is so without it";

    public Task<Outcome> RunAsync(DirectiveLine line, DirectedCell cell) => cell.RunRestAsync();
}
