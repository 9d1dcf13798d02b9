using System.Globalization;
using System.Reflection;
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

    Prelude? _prelude;
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
        _prelude = _options.Prelude;
        _warm = Task.Run(WarmUp);
    }

    public LanguageInfo Info { get; } = new("csharp", "14.0", "text/x-csharp", ".cs", "csharp", "text/x-csharp", "Lede: C# notebooks");

    public async Task<Outcome> ExecuteAsync(string code, CellContext cell)
    {
        await _oneCell.WaitAsync().ConfigureAwait(false);
        var running = new RunningCell();
        _running = running;
        try
        {
            using var cancellation = cell.Cancellation.UnsafeRegister(static state => ((RunningCell)state!).Stop(), running);
            return CellCut.IsPossible(code)
                ? await new DirectedCell(this, code, cell, _options.WorkingDirectory, (piece, typed, context) => RunAsync(piece, typed, context, running), running.Compiling.Token).RunRestAsync().ConfigureAwait(false)
                : await RunAsync(code, code, cell, running).ConfigureAwait(false);
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
        if (_prelude is { } prelude && prelude.IsFor(code))
        {
            _prelude = null;
            if (await RunAsync(prelude.Code, prelude.Code, cell with { Name = "prelude" }, running).ConfigureAwait(false) is not Outcome.Succeeded and var failed) return failed;
        }
        var compiler = await _warm.ConfigureAwait(false);
        var tree = SubmissionCompiler.Parse(code, cell.Name, running.Compiling.Token);
        if (RefusedDirective(tree) is { } refused) return new Outcome.Failed(refused);

        var number = ++_number;
        var build = CellBuild.Of(compiler, tree, _last, number, running.Compiling.Token);
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
            return await RunAsync(assembly, submission, cell, running).ConfigureAwait(false);
        }
        finally
        {
            // A cell that was stopped or that threw has assigned what stands before that place; its object is there from the first line on.
            if (stays && _slots[slot] is { } variables) Commit(submission, variables);
            else _slots[slot] = null;
        }
    }

    async Task<Outcome> RunAsync(Assembly assembly, CSharpCompilation submission, CellContext cell, RunningCell running)
    {
        var console = new CellConsole(cell.Host) { Tell = exception => Traceback.ToError(exception, _sources).Traceback };
        var factory = SubmissionCompiler.Factory(assembly, submission);
        MimeBundle? shown = null;
        running.Console = console;

        var thread = new CellThread(cell.Name, _signal,
            code: () =>
            {
                ConsoleRouter.Enter(console);
                // Left in place when the cell ends: what the cell started goes on showing things in the cell's name.
                _ = DisplaySink.Use(console);
                return factory(_slots);
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
            CellEnd.Completed => SubmissionCompiler.EndsInValue(submission)
                ? new Outcome.Succeeded(null, true, cell.ShowResult ? Formatter.Format(null) : null)
                : Outcome.Succeeded.Nothing,
            CellEnd.Threw threw => new Outcome.Failed(Traceback.ToError(threw.Exception, _sources)),
            _ when running.ExitCode is { } code => new Outcome.Failed(CellError.Of("Exit",
                string.Create(CultureInfo.InvariantCulture, $"Environment.Exit({code}) ended this cell. The session goes on, with its variables."))),
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
            Thread.Sleep(Timeout.Infinite);
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

    /// <summary>What can be stopped of a cell: first its compilation, then its thread.</summary>
    sealed class RunningCell
    {
        public readonly CancellationTokenSource Compiling = new();
        volatile CellThread? _thread;
        volatile object? _exit;

        /// <summary>The cell's own; null until its code runs.</summary>
        public volatile CellConsole? Console;

        /// <summary>What the cell called <c>Environment.Exit</c> with; null when it did not.</summary>
        public int? ExitCode => (int?)_exit;

        public void Exit(int code)
        {
            _exit = code;
            Stop();
        }

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
