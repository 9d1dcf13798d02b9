namespace Lede.Kernel.Session.Directives;

/// <summary>
/// A cell with directives, on its way from the first line to the last. The C# between two directives is a submission of its own, so that
/// what stands above a directive has happened when it is its turn.
/// </summary>
/// <param name="folder">Against which relative paths of directives are read.</param>
/// <param name="run">Compiles and runs a piece of the cell's C#: the piece, the whole text, and in whose name.</param>
sealed class DirectedCell(CSharpSession session, string code, CellContext context, string folder, Func<string, string, CellContext, Task<Outcome>> run, CancellationToken stopped)
{
    // Everything above has been run.
    int _at;

    public CSharpSession Session => session;

    public CellContext Context => context;

    public string Folder => folder;

    /// <summary>How many imports lie between this text and the cell that the person runs.</summary>
    public int Depth { get; private init; }

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
                var outcome = await run(above, code, context).ConfigureAwait(false);
                if (outcome is not Outcome.Succeeded succeeded) return outcome;
                if (succeeded.Shown is { } shown) Show(shown);
            }
            stopped.ThrowIfCancellationRequested();
            if (cut.Name is null) continue;
            var line = cut.Read(code, context.Name);
            var directive = DirectiveList.Find(cut.Name) ?? (context.SkipsUnsupported ? ForeignLanguage.Instance : null);
            return directive is not null
                ? await directive.RunAsync(line, this).ConfigureAwait(false)
                : line.Fail("LEDE1002", $"{cut.Name} is no command here. There are {string.Join(", ", DirectiveList.All.Select(known => known.Names[0]))}; #!help tells what they do.");
        }
        var rest = CellCut.Piece(code, _at, code.Length);
        _at = code.Length;
        return string.IsNullOrWhiteSpace(rest) ? Outcome.Succeeded.Nothing : await run(rest, code, context).ConfigureAwait(false);
    }

    /// <returns>
    /// The lines up to where another language begins, which are no C# and are hereby dealt with; without directives among them, and without
    /// the line's end after the last of them.
    /// </returns>
    public string TakeText()
    {
        var end = CellCut.FindInText(code, _at);
        var lines = code[_at..end].ReplaceLineEndings("\n").Split('\n').Where(line => !line.StartsWith("#!", StringComparison.Ordinal));
        _at = end;
        return string.Join('\n', lines).Trim('\n');
    }

    /// <summary>Runs C# that is not written in the cell, in the cell's name.</summary>
    public Task<Outcome> RunAsync(string csharp) => run(csharp, csharp, context);

    /// <summary>Runs the text of another file, directives and all, as though it stood here.</summary>
    /// <param name="name">What error messages call it.</param>
    /// <param name="itsFolder">The file's own, for what it imports in turn.</param>
    public async Task<Outcome> RunOtherAsync(string text, string name, string itsFolder) =>
        await new DirectedCell(session, text, context with { Name = name }, itsFolder, run, stopped) { Depth = Depth + 1 }.RunRestAsync().ConfigureAwait(false);

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
