namespace Lede.Kernel.Session.Directives;

/// <summary>
/// A cell with directives, on its way from the first line to the last. The C# between two directives is a submission of its own, so that
/// what stands above a directive has happened when it is its turn.
/// </summary>
/// <param name="run">Compiles and runs a piece of the cell's C#.</param>
sealed class DirectedCell(CSharpSession session, string code, CellContext context, Func<string, Task<Outcome>> run, CancellationToken stopped)
{
    // Everything above has been run.
    int _at;

    public CSharpSession Session => session;

    public CellContext Context => context;

    /// <summary>Cancelled when the person stops the cell.</summary>
    public CancellationToken Stopped => stopped;

    /// <summary>Runs what stands below: C# up to the next directive, and that directive.</summary>
    /// <returns>How it ended; what fails ends the cell.</returns>
    public async Task<Outcome> RunRestAsync()
    {
        while (CellCut.Find(code, _at) is { } cut)
        {
            var above = CellCut.Piece(code, _at, cut.Start);
            _at = cut.End;
            if (!string.IsNullOrWhiteSpace(above))
            {
                var outcome = await run(above).ConfigureAwait(false);
                if (outcome is not Outcome.Succeeded succeeded) return outcome;
                if (succeeded.Shown is { } shown) Show(shown);
            }
            stopped.ThrowIfCancellationRequested();
            if (cut.Name is null) continue;
            var line = cut.Read(code, context.Name);
            return DirectiveList.Find(cut.Name) is { } directive
                ? await directive.RunAsync(line, this).ConfigureAwait(false)
                : line.Fail("LEDE1002", ForeignCommand.Describe(cut.Name));
        }
        var rest = CellCut.Piece(code, _at, code.Length);
        _at = code.Length;
        return string.IsNullOrWhiteSpace(rest) ? Outcome.Succeeded.Nothing : await run(rest).ConfigureAwait(false);
    }

    /// <returns>The lines up to the next directive, which are no C# and are hereby dealt with. Without the line's end after the last of them.</returns>
    public string TakeText()
    {
        var end = CellCut.FindInText(code, _at);
        var text = code[_at..end].ReplaceLineEndings("\n");
        _at = end;
        return text.Trim('\n');
    }

    /// <summary>Runs C# that is not written in the cell, in the cell's name.</summary>
    public Task<Outcome> RunAsync(string csharp) => run(csharp);

    public void Show(string text) => Show(MimeBundle.OfText(text));

    public void Show(MimeBundle bundle) => context.Host.Show(bundle, null, update: false);

    /// <returns>The cell with all blank that is no C#: for those who ask what the code is, and do not run it.</returns>
    public static string OnlyCSharp(string code)
    {
        var at = 0;
        while (CellCut.Find(code, at) is { } cut)
        {
            var end = cut.Name is not null && DirectiveList.Find(cut.Name) is { TakesText: true } ? CellCut.FindInText(code, cut.End) : cut.End;
            // The # of a line that only has to stand at the top.
            if (cut.Name is null) end = code.IndexOf('\n', cut.Start) is var newLine and >= 0 ? newLine : code.Length;
            code = CellCut.Piece(code, 0, cut.Start)[..cut.Start] + CellCut.Piece(code, end, code.Length)[cut.Start..];
            at = cut.Start;
        }
        return code;
    }
}
