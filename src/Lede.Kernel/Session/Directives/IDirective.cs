namespace Lede.Kernel.Session.Directives;

/// <summary>A command that stands on a line of its own in a cell and is no C#: <c>#!time</c>. One file each; <see cref="DirectiveList"/> names them all.</summary>
interface IDirective
{
    /// <summary>As it is typed, with its mark. The first is the one that is told to people; letters of either case are taken.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>What it takes and does, in one line of <c>#!help</c>.</summary>
    string Help { get; }

    /// <summary>True where the lines below, up to the next directive, are no C#. <see cref="DirectedCell.TakeText"/> has them.</summary>
    bool TakesText => false;

    /// <summary>Does what the line asks for. What stands above it has run. What stands below runs when this asks for it, by <see cref="DirectedCell.RunRestAsync"/>.</summary>
    Task<Outcome> RunAsync(DirectiveLine line, DirectedCell cell);
}
