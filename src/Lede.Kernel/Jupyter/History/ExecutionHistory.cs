using System.Threading.Channels;

namespace Lede.Kernel.Jupyter;

/// <summary>What a subshell has run, counted from 1, and what earlier sessions ran.</summary>
/// <param name="folder">Where it is kept for later sessions; null to keep it for this one alone.</param>
/// <param name="log">Told when it cannot be kept.</param>
sealed class ExecutionHistory(HistoryFolder? folder, Action<string> log)
{
    // Enough to know a result again; a table of a thousand rows is not what history is for.
    const int MostOutput = 2_000;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    readonly Lock _gate = new();
    readonly Lock _naming = new();
    readonly List<HistoryEntry> _entries = [];
    readonly Channel<HistoryEntry> _unwritten = Channel.CreateUnbounded<HistoryEntry>(new() { SingleReader = true });
    Task? _writing;
    int _session;

    /// <summary>The number of the cell that ran last; 0 before the first.</summary>
    public int Count { get; private set; }

    /// <returns>The number of the cell that is about to run.</returns>
    public int Begin() => ++Count;

    /// <summary>Returns at once; the file is written in the background.</summary>
    public void Add(int line, string input, string? output)
    {
        if (output?.Length > MostOutput) output = output[..MostOutput] + "…";
        var entry = new HistoryEntry(0, line, input, output);
        lock (_gate) _entries.Add(entry);
        if (folder is null || !_unwritten.Writer.TryWrite(entry)) return;
        _writing ??= Task.Run(() => WriteAllAsync(folder));
    }

    /// <returns>This session's cells, under this session's number.</returns>
    public IReadOnlyList<HistoryEntry> Own()
    {
        var session = Session();
        lock (_gate) return [.. _entries.Select(entry => entry with { Session = session })];
    }

    /// <returns>The other sessions, the latest first, each read when it is asked for.</returns>
    public IEnumerable<IReadOnlyList<HistoryEntry>> Others()
    {
        var own = Session();
        return folder?.Sessions().Where(session => session != own).Reverse().Select(folder.Read) ?? [];
    }

    /// <param name="session">0 is this session, -1 the one before it, and so on; others go by their own number.</param>
    public IReadOnlyList<HistoryEntry> Of(int session)
    {
        var own = Session();
        if (session == 0 || session == own) return Own();
        if (session > 0) return folder?.Read(session) ?? [];
        var earlier = folder?.Sessions().Where(s => s < own).ToArray() ?? [];
        return -session <= earlier.Length ? folder!.Read(earlier[^-session]) : [];
    }

    /// <summary>Waits a moment until all is written.</summary>
    public async Task CloseAsync()
    {
        _unwritten.Writer.TryComplete();
        if (_writing is { } writing) await Task.WhenAny(writing, Task.Delay(Patience)).ConfigureAwait(false);
    }

    // Before the first cell is written there is no file, and no number; it will be this one, unless another kernel is faster.
    int Session()
    {
        lock (_naming) return _session != 0 ? _session : (folder?.Sessions().LastOrDefault() ?? 0) + 1;
    }

    async Task WriteAllAsync(HistoryFolder into)
    {
        try
        {
            FileStream file;
            // Not one without the other: the file of this session is none of the earlier ones.
            lock (_naming) (_session, file) = into.Create();
            await using (file.ConfigureAwait(false))
                await foreach (var entry in _unwritten.Reader.ReadAllAsync().ConfigureAwait(false)) await file.WriteAsync(HistoryFolder.Line(entry)).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A full disk must not cost the session.
            _unwritten.Writer.TryComplete();
            log($"the history of this session is not kept: {exception.Message} LEDE_HISTORY=off keeps none and says nothing.");
        }
    }
}
