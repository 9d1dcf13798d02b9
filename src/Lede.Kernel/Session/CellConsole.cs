using System.Text;

namespace Lede.Kernel.Session;

/// <summary>
/// The console of one cell: gathers what is written within a few milliseconds, and hands it to the host in one piece, in the order
/// it was written and before anything that is displayed after it.
/// </summary>
/// <remarks>
/// The bodies of finally blocks hold the state changes, because a stop aborts a cell's thread anywhere else: half an append would
/// outlive the cell.
/// </remarks>
sealed class CellConsole(ICellHost host) : IDisplaySink
{
    static readonly TimeSpan GatherFor = TimeSpan.FromMilliseconds(10);

    // A client shows nothing of a piece before it has all of it; and as a string it stays off the heap for large objects, which a cell
    // that prints without end would fill faster than it is cleaned.
    const int PieceLength = 40 * 1024;

    public ICellHost Host => host;

    /// <summary>How an exception that nobody caught is told.</summary>
    public Func<Exception, IEnumerable<string>>? Tell { get; init; }

    readonly Lock _gate = new();
    readonly StringBuilder _text = new();
    readonly OutputLimit _limit = new();
    OutputStream _stream;
    Timer? _timer;
    bool _timed;

    public void Write(OutputStream stream, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return;
        try { }
        finally
        {
            lock (_gate)
            {
                if (_stream != stream) HandOver();
                _stream = stream;
                string? notice = null;
                if (!host.TakesAll) text = _limit.Admit(stream, text, out notice);
                while (!text.IsEmpty)
                {
                    var room = PieceLength - _text.Length;
                    // Both halves of a character go into one piece.
                    var piece = text.Length <= room ? text : text[..(char.IsHighSurrogate(text[room - 1]) ? room - 1 : room)];
                    _text.Append(piece);
                    text = text[piece.Length..];
                    if (_text.Length >= PieceLength || !text.IsEmpty) HandOver();
                }
                if (notice is not null)
                {
                    HandOver();
                    Pass(OutputStream.Stderr, notice);
                }
                if (_text.Length > 0 && !_timed)
                {
                    _timed = true;
                    _timer ??= new Timer(static self => ((CellConsole)self!).Flush(), this, Timeout.Infinite, Timeout.Infinite);
                    _timer.Change(GatherFor, Timeout.InfiniteTimeSpan);
                }
            }
        }
    }

    public void Flush()
    {
        try { }
        finally
        {
            lock (_gate)
            {
                _timed = false;
                HandOver();
            }
        }
    }

    /// <summary>To be called when the cell has ended: flushes, and shows the end of what was too long to be shown as it came.</summary>
    public void Finish()
    {
        lock (_gate)
        {
            HandOver();
            foreach (var (stream, text) in _limit.Finish()) Pass(stream, text);
        }
    }

    public void Show(MimeBundle bundle, string? displayId, bool update)
    {
        try { }
        finally
        {
            lock (_gate)
            {
                HandOver();
                ConsoleRouter.Outside(() => host.Show(bundle, displayId, update));
            }
        }
    }

    public void Clear(bool wait)
    {
        try { }
        finally
        {
            lock (_gate)
            {
                HandOver();
                _limit.Clear();
                ConsoleRouter.Outside(() => host.Clear(wait));
            }
        }
    }

    /// <exception cref="InvalidOperationException">Nobody is there to answer.</exception>
    public string? ReadLine()
    {
        CheckCanRead();
        // What was written without a line's end just before is the question.
        string prompt;
        lock (_gate)
        {
            var written = _stream == OutputStream.Stdout ? _text.ToString() : "";
            prompt = written[(written.LastIndexOf('\n') + 1)..];
            _text.Length -= prompt.Length;
            HandOver();
        }
        return Answer(prompt, password: false);
    }

    /// <exception cref="InvalidOperationException">Nobody is there to answer.</exception>
    public string? ReadPassword(string prompt)
    {
        CheckCanRead();
        Flush();
        return Answer(prompt, password: true);
    }

    string? Answer(string prompt, bool password)
    {
        string? line = null;
        ConsoleRouter.Outside(() => line = host.ReadLine(prompt, password));
        return line;
    }

    void CheckCanRead()
    {
        if (!host.CanRead)
            throw new InvalidOperationException("This cell asks for input, and whoever runs it cannot be asked. Put the value into the code instead.");
    }

    void HandOver()
    {
        if (_text.Length == 0) return;
        var text = _text.ToString();
        _text.Clear();
        Pass(_stream, text);
    }

    void Pass(OutputStream stream, string text) => ConsoleRouter.Outside(() => host.Stream(stream, text));
}
