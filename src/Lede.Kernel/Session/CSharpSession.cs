using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Lede.Kernel.Session.Directives;
using Lede.Kernel.Session.Packages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Lede.Kernel.Session;

/// <summary>
/// C# in, outcome out. Cells share their variables, methods, types, usings and references; each may await at its top, and its last
/// expression is its result. A cell that does not compile changes nothing; one that throws or is stopped keeps what it had assigned.
/// </summary>
public sealed class CSharpSession : ILanguage
{
    readonly SessionOptions _options;
    readonly SemaphoreSlim _oneCell = new(1, 1);
    readonly StopSignal _signal = new();

    // All that #!reset begins anew, down to _lastSlot.
    SubmissionLoadContext _loaded;
    ReferenceResolver _resolver;
    DeclaredNames _names;
    SessionSources _sources;
    Task<SubmissionCompiler> _warm;

    // The cells so far: the last one in the chain, and the objects that hold their variables, each in the slot its class expects.
    CSharpCompilation? _last;
    object?[] _slots;
    int _lastSlot;
    int _number;

    Prelude? _prelude;
    volatile RunningCell? _running;

    /// <summary>Returns at once; the compiler warms up in the background, and the first cell waits for it.</summary>
    public CSharpSession(SessionOptions? options = null)
    {
        _options = options ?? new SessionOptions();
        ConsoleRouter.Install();
        UnhandledExceptions.Survive();
        Reset();
    }

    /// <summary>Makes the session as it was before its first cell.</summary>
    internal async Task ResetAsync()
    {
        // It fills the fields that are about to be made new.
        await _warm.ConfigureAwait(false);
        Reset();
    }

    [MemberNotNull(nameof(_loaded), nameof(_resolver), nameof(_names), nameof(_sources), nameof(_warm), nameof(_slots), nameof(References))]
    void Reset()
    {
        References = new SessionReferences(_options);
        _loaded = References.Loaded;
        _resolver = new ReferenceResolver(_options, References);
        _names = new DeclaredNames();
        _sources = new SessionSources(References.WorkingDirectory);
        (_last, _slots, _lastSlot) = (null, new object?[64], 0);
        _prelude = _options.Prelude;
        _warm = Task.Run(WarmUp);
    }

    internal sealed record Variable(string Name, string Type, object? Value);

    /// <summary>The variables of all cells so far, by name.</summary>
    internal IEnumerable<Variable> Variables => _names.All
        .Where(pair => pair.Value is { Symbol: IFieldSymbol, Variables: not null })
        .OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase)
        .Select(pair => new Variable(pair.Key, ((IFieldSymbol)pair.Value.Symbol).Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
            pair.Value.TryGetValue(out var value) ? value : null));

    /// <summary>Shows a value that is no cell's result. To format it may run the person's code; so it can be stopped as a cell can.</summary>
    internal async Task<Outcome> ShowAsync(object value, CellContext cell)
    {
        MimeBundle? shown = null;
        _signal.Lower(_loaded);
        var end = await _running!.RunAsync(new CellThread(cell.Name, _signal, () => Task.FromResult<object?>(value), v => shown = Formatter.Format(v))).ConfigureAwait(false);
        if (end is CellEnd.Threw threw) return new Outcome.Failed(Traceback.ToError(threw.Exception, _sources));
        if (end is not CellEnd.Completed) return new Outcome.Interrupted();
        cell.Host.Show(shown!, null, update: false);
        return Outcome.Succeeded.Nothing;
    }

    /// <summary>What <c>#r</c> brought.</summary>
    internal SessionReferences References { get; private set; }

    public LanguageInfo Info { get; } = new("csharp", "14.0", "text/x-csharp", ".cs", "csharp", "text/x-csharp",
        $"Lede {typeof(CSharpSession).Assembly.GetName().Version?.ToString(3)}: C# 14 on .NET {Environment.Version}")
    {
        HelpLinks =
        [
            ("C# language reference", "https://learn.microsoft.com/dotnet/csharp/language-reference/"),
            (".NET API browser", "https://learn.microsoft.com/dotnet/api/"),
        ],
    };

    public Task<Outcome> ExecuteAsync(string code, CellContext cell) => InTurnAsync(cell, running => CellCut.IsPossible(code)
        ? new DirectedCell(this, code, cell, _options.WorkingDirectory, (piece, typed, context) => RunAsync(piece, typed, context, running), running.Compiling.Token).RunRestAsync()
        : RunAsync(code, code, cell, running));

    public Task<Outcome> InvokeAsync(Action code, CellContext cell) => InTurnAsync(cell, running =>
    {
        // A stop before this one has stopped all of the cells' code, and this is some of it.
        _signal.Lower(_loaded);
        return RunAsync(() =>
        {
            code();
            return Task.FromResult<object?>(null);
        }, endsInValue: () => false, cell, running);
    });

    async Task<Outcome> InTurnAsync(CellContext cell, Func<RunningCell, Task<Outcome>> run)
    {
        await _oneCell.WaitAsync().ConfigureAwait(false);
        var running = new RunningCell();
        _running = running;
        try
        {
            using var cancellation = cell.Cancellation.UnsafeRegister(static state => ((RunningCell)state!).Stop(), running);
            return await run(running).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (running.Compiling.IsCancellationRequested)
        {
            return new Outcome.Interrupted();
        }
        catch (Exception exception)
        {
            // What a cell asks for may fail in many places besides its code: a file that cannot be read, a program that cannot be started.
            return new Outcome.Failed(Traceback.ToError(exception, _sources));
        }
        finally
        {
            _running = null;
            _oneCell.Release();
        }
    }

    public void Interrupt() => _running?.Stop();

    public Completions Complete(string code, int cursor) => DirectiveCompletion.Find(code, cursor, References.WorkingDirectory)
        ?? new CodeCompletion(_warm.Result, _last, _names, code, cursor).Find();

    public Inspection Inspect(string code, int cursor) => new CodeInspection(_warm.Result, _last, _names, code, cursor).Find();

    public Completeness IsComplete(string code) => CodeCompleteness.Of(CellCut.IsPossible(code) ? DirectedCell.OnlyCSharp(code) : code);

    /// <summary>Stops the running cell, if any. What the session loaded stays loaded as long as its values are in use.</summary>
    public void Dispose() => Interrupt();

    /// <summary>The way of a cell: text, tree, submission, assembly, run, and into the chain.</summary>
    /// <param name="code">What the compiler sees: the cell without its directives.</param>
    /// <param name="typed">The cell as the person knows it, for tracebacks.</param>
    async Task<Outcome> RunAsync(string code, string typed, CellContext cell, RunningCell running)
    {
        if (_prelude is { } prelude && prelude.IsFor(code))
        {
            _prelude = null;
            if (await RunAsync(prelude.Code, prelude.Code, cell with { Name = "prelude" }, running).ConfigureAwait(false) is not Outcome.Succeeded and var failed)
            {
                // Perhaps the person stopped it: the next cell may have it again.
                _prelude = prelude;
                return failed;
            }
        }
        var compiler = await _warm.ConfigureAwait(false);
        var tree = SubmissionCompiler.Parse(code, cell.Name, running.Compiling.Token);
        var fetched = await References.FetchAsync(tree, cell.Host, running.Compiling.Token).ConfigureAwait(false);
        if (fetched.Error is not null) return new Outcome.Failed(fetched.Error);

        var number = ++_number;
        var build = CellBuild.Of(compiler, tree, _last, [.. fetched.Files.Select(_resolver.Of)], number, running.Compiling.Token);
        if (!build.Succeeded) return new Outcome.Failed(DiagnosticText.ToError(build.Diagnostics, build.Submission));
        var submission = build.Submission;
        (_last, compiler.References) = (build.Previous, build.References);

        foreach (var reference in submission.DirectiveReferences.OfType<PortableExecutableReference>())
            if (reference.FilePath is { } path) _loaded.Add(path);
        var stays = SubmissionCompiler.Declares(submission);
        foreach (var source in submission.SyntaxTrees)
            _sources.Add(source.FilePath, source == submission.SyntaxTrees[^1] ? SourceText.From(typed) : source.GetText(), submission.AssemblyName!, stays);
        if (!SubmissionCompiler.HasCode(submission))
        {
            if (stays) Commit(submission, null);
            return Outcome.Succeeded.Nothing;
        }

        build.Image.Position = build.Symbols.Position = 0;
        var assembly = stays ? _loaded.Keep(build.Image, build.Symbols) : _loaded.Lend(build.Image, build.Symbols);
        _signal.Lower(_loaded);
        _signal.Add(assembly);
        var slot = _lastSlot + 1;
        if (slot >= _slots.Length) Array.Resize(ref _slots, 2 * slot);
        _slots[slot] = null;
        try
        {
            var factory = SubmissionCompiler.Factory(assembly, submission);
            return await RunAsync(() => factory(_slots), () => SubmissionCompiler.EndsInValue(submission), cell, running).ConfigureAwait(false);
        }
        finally
        {
            // A cell that was stopped or that threw has assigned what stands before that place; its object is there from the first line on.
            if (stays && _slots[slot] is { } variables) Commit(submission, variables);
            else _slots[slot] = null;
        }
    }

    async Task<Outcome> RunAsync(Func<Task<object?>> code, Func<bool> endsInValue, CellContext cell, RunningCell running)
    {
        var console = new CellConsole(cell.Host) { Tell = exception => Traceback.ToError(exception, _sources).Traceback };
        MimeBundle? shown = null;
        running.Console = console;

        var thread = new CellThread(cell.Name, _signal,
            code: () =>
            {
                ConsoleRouter.Enter(console);
                // Left in place when the cell ends: what the cell started goes on showing things in the cell's name.
                _ = DisplaySink.Use(console);
                return code();
            },
            // Here, so that a value that never ends (a query over all integers) can be stopped while it is printed.
            afterwards: value =>
            {
                if (value is not null && cell.ShowResult) shown = Formatter.Format(value);
            });
        var end = await running.RunAsync(thread).ConfigureAwait(false);
        if (end is CellEnd.LeftBehind) console.Write(OutputStream.Stderr, CellEnd.LeftBehind.Notice);
        console.Finish();
        return end switch
        {
            CellEnd.Completed { Value: { } value } => new Outcome.Succeeded(value, true, shown),
            CellEnd.Completed => endsInValue()
                ? new Outcome.Succeeded(null, true, cell.ShowResult ? Formatter.Format(null) : null)
                : Outcome.Succeeded.Nothing,
            CellEnd.Threw threw => new Outcome.Failed(Traceback.ToError(threw.Exception, _sources)),
            _ when running.ExitCode is { } exit => new Outcome.Failed(CellError.Of("Exit",
                string.Create(CultureInfo.InvariantCulture, $"Environment.Exit({exit}) ended this cell. The session goes on, with its variables."))),
            _ => new Outcome.Interrupted(),
        };
    }

    /// <summary>What <c>Environment.Exit</c> becomes: the end of the cell that called it, and no way back into its code.</summary>
    void Exit(int code)
    {
        var caller = ConsoleRouter.Current;
        if (_running is { } running && running.Console == caller)
        {
            running.Exit(code);
            if (running.IsOnItsThread) Thread.Sleep(Timeout.Infinite);
            throw new OperationCanceledException("Environment.Exit has ended the cell.");
        }
        throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture,
            $"Environment.Exit({code}) was called by code that an earlier cell left running. The session goes on; only this code ends."));
    }

    void Commit(CSharpCompilation submission, object? variables)
    {
        if (variables is not null) _lastSlot++;
        _last = submission;
        _names.Add(submission, variables);
    }

    /// <summary>Compiles and loads the hidden first cell, so that the person's first finds everything warm.</summary>
    SubmissionCompiler WarmUp()
    {
        var compiler = new SubmissionCompiler(_options, _resolver, ReferenceSet.Of(_options));
        var submission = compiler.Compile(SubmissionCompiler.Parse(StopPoints.Declaration + " 1+1", "warm-up"), null, 0);
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = SubmissionCompiler.Emit(submission, image, symbols, CancellationToken.None);
        if (!result.Success)
            throw new InvalidOperationException("The session's own imports or references do not compile: " + DiagnosticText.ToError(result.Diagnostics, submission).Message);
        image.Position = symbols.Position = 0;
        var assembly = _loaded.Keep(image, symbols);
        _signal.Add(assembly);
        _ = SubmissionCompiler.Factory(assembly, submission)(_slots);
        assembly.GetType(submission.ScriptClass!.MetadataName + "+__Stop", throwOnError: true)!.GetField("Exiting")!
            .SetValue(null, _options.ExitEndsCell ? new Action<int>(Exit) : Environment.Exit);
        (_last, _lastSlot) = (submission, 1);
        return compiler;
    }
}
