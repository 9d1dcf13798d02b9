namespace Lede.Kernel.Session.Directives;

/// <summary>A directive as it stands in a cell.</summary>
/// <param name="Name">The command with its mark, as typed: <c>#!time</c>.</param>
/// <param name="Arguments">What follows it on the line, without blanks around.</param>
/// <param name="File">The cell's name.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units: where the name begins.</param>
/// <param name="Text">The whole line.</param>
sealed record DirectiveLine(string Name, string Arguments, string File, int Line, int Column, string Text)
{
    /// <returns>The end of a cell in which this line cannot be followed.</returns>
    /// <param name="id"><c>LEDE1003</c>, for instance.</param>
    /// <param name="message">What is wrong and what to do, in full sentences.</param>
    public Outcome.Failed Fail(string id, string message) => new(DiagnosticText.ToError([new CellDiagnostic(File, Line, Column, id, message, Text)]));
}
