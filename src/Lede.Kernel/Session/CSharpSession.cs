using System.Collections.Immutable;
using Lede.Kernel.Session.Directives;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
    readonly SubmissionLoadContext _loaded;
    readonly ReferenceResolver _resolver;
    readonly StopSignal _signal = new();
    readonly DeclaredNames _names = new();
    readonly SessionSources _sources;
    readonly Task<SubmissionCompiler> _warm;

    // The cells so far: the last one in the chain, and the objects that hold their variables, each in the slot its class expects.
    CSharpCompilation? _last;
    object?[] _slots = new object?[64];
    int _lastSlot;
    int _number;

    volatile RunningCell? _running;

    /// <summary>Returns at once; the compiler warms up in the background, and the first cell waits for it.</summary>
    public CSharpSession(SessionOptions? options = null)
    {
        _options = options ?? new SessionOptions();
        ConsoleRouter.Install();
        UnhandledExceptions.Survive();
        _sources = new SessionSources(Path.GetFullPath(_options.WorkingDirectory));
        _resolver = new ReferenceResolver(_options);
        _loaded = new SubmissionLoadContext(_options);
        _warm = Task.Run(WarmUp);
    }

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
        ? new DirectedCell(this, code, cell, piece => RunAsync(piece, code, cell, running), running.Compiling.Token).RunRestAsync()
        : RunAsync(code, code, cell, running));

    public Task<Outcome> InvokeAsync(Action code, CellContext cell) => InTurnAsync(cell, running =>
    {
        // A stop before this one has stopped all of the cells' code, and this is some of it.
        _signal.Lower();
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
        finally
        {
            _running = null;
            _oneCell.Release();
        }
    }

    public void Interrupt() => _running?.Stop();

    public Completions Complete(string code, int cursor) => new CodeCompletion(_warm.Result, _last, _names, code, cursor).Find();

    public Inspection Inspect(string code, int cursor) => new CodeInspection(_warm.Result, _last, _names, code, cursor).Find();

    public Completeness IsComplete(string code) => CodeCompleteness.Of(CellCut.IsPossible(code) ? DirectedCell.OnlyCSharp(code) : code);

    /// <summary>Stops the running cell, if any. What the session loaded stays loaded as long as its values are in use.</summary>
    public void Dispose() => Interrupt();

    /// <summary>The way of a cell: text, tree, submission, assembly, run, and into the chain.</summary>
    /// <param name="code">What the compiler sees: the cell without its directives.</param>
    /// <param name="typed">The cell as the person knows it, for tracebacks.</param>
    async Task<Outcome> RunAsync(string code, string typed, CellContext cell, RunningCell running)
    {
        var compiler = await _warm.ConfigureAwait(false);
        var tree = SubmissionCompiler.Parse(code, cell.Name, running.Compiling.Token);
        if (RefusedDirective(tree) is { } refused) return new Outcome.Failed(refused);

        var number = ++_number;
        var instrumented = StopPoints.Insert(tree, () => compiler.Compile(tree, _last, number));
        var submission = compiler.Compile(instrumented, _last, number);
        var hasCode = SubmissionCompiler.HasCode(submission);
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var diagnostics = Build();
        if (Failed() && instrumented != tree)
        {
            // As it was typed: for the person's columns, and because a cell is worth more than its stop points, should they be what does not compile.
            submission = compiler.Compile(instrumented = tree, _last, number);
            image.SetLength(0);
            symbols.SetLength(0);
            diagnostics = Build();
        }
        if (Failed()) return new Outcome.Failed(DiagnosticText.ToError(diagnostics));

        foreach (var reference in submission.DirectiveReferences.OfType<PortableExecutableReference>())
            if (reference.FilePath is { } path) _loaded.Add(path);
        foreach (var source in submission.SyntaxTrees)
            _sources.Add(source.FilePath, source == instrumented ? SourceText.From(typed) : source.GetText(), submission.AssemblyName!);

        var stays = SubmissionCompiler.Declares(submission);
        if (!hasCode)
        {
            if (stays) Commit(submission, null);
            return Outcome.Succeeded.Nothing;
        }

        image.Position = symbols.Position = 0;
        var assembly = stays ? _loaded.Keep(image, symbols) : _loaded.Lend(image, symbols);
        _signal.Lower();
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

        ImmutableArray<Diagnostic> Build() => hasCode
            ? SubmissionCompiler.Emit(submission, image, symbols, running.Compiling.Token).Diagnostics
            : submission.GetDiagnostics(running.Compiling.Token);

        bool Failed() => diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);
    }

    async Task<Outcome> RunAsync(Func<Task<object?>> code, Func<bool> endsInValue, CellContext cell, RunningCell running)
    {
        var console = new CellConsole(cell.Host) { Tell = exception => Traceback.ToError(exception, _sources).Traceback };
        MimeBundle? shown = null;

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
        console.Flush();
        return end switch
        {
            CellEnd.Completed { Value: { } value } => new Outcome.Succeeded(value, true, shown),
            CellEnd.Completed => endsInValue()
                ? new Outcome.Succeeded(null, true, cell.ShowResult ? Formatter.Format(null) : null)
                : Outcome.Succeeded.Nothing,
            CellEnd.Threw threw => new Outcome.Failed(Traceback.ToError(threw.Exception, _sources)),
            _ => new Outcome.Interrupted(),
        };
    }

    void Commit(CSharpCompilation submission, object? variables)
    {
        if (variables is not null) _lastSlot++;
        _last = submission;
        _names.Add(submission, variables);
    }

    CellError? RefusedDirective(SyntaxTree tree)
    {
        var refused = tree.GetCompilationUnitRoot().GetReferenceDirectives()
            .Where(d => PackageDirective.TryParse(d.File.ValueText, out var package) && !PackageDirective.IsBuiltIn(package, _options))
            .Select(d => Refuse(d, tree))
            .ToArray();
        return refused.Length == 0 ? null : DiagnosticText.ToError([.. refused]);
    }

    static CellDiagnostic Refuse(ReferenceDirectiveTriviaSyntax directive, SyntaxTree tree)
    {
        var place = directive.File.GetLocation().GetLineSpan();
        return new CellDiagnostic(place.Path, place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1, "LEDE1001",
            PackageDirective.NotSupported(directive.File.ValueText), tree.GetText().Lines[place.StartLinePosition.Line].ToString());
    }

    /// <summary>Compiles and loads the hidden first cell, so that the person's first finds everything warm.</summary>
    SubmissionCompiler WarmUp()
    {
        var compiler = new SubmissionCompiler(_options, _resolver);
        var submission = compiler.Compile(SubmissionCompiler.Parse(StopPoints.Declaration + " 1+1", "warm-up"), null, 0);
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = SubmissionCompiler.Emit(submission, image, symbols, CancellationToken.None);
        if (!result.Success)
            throw new InvalidOperationException("The session's own imports or references do not compile: " + DiagnosticText.ToError(result.Diagnostics).Message);
        image.Position = symbols.Position = 0;
        var assembly = _loaded.Keep(image, symbols);
        _signal.Add(assembly);
        _ = SubmissionCompiler.Factory(assembly, submission)(_slots);
        (_last, _lastSlot) = (submission, 1);
        return compiler;
    }

    /// <summary>What can be stopped of a cell: first its compilation, then its thread.</summary>
    sealed class RunningCell
    {
        public readonly CancellationTokenSource Compiling = new();
        volatile CellThread? _thread;

        public Task<CellEnd> RunAsync(CellThread thread)
        {
            _thread = thread;
            var end = thread.RunAsync();
            // The stop may have come between the compiler's last look and here.
            if (Compiling.IsCancellationRequested) thread.Stop();
            return end;
        }

        public void Stop()
        {
            Compiling.Cancel();
            _thread?.Stop();
        }
    }
}
