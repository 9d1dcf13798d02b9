using System.Globalization;
using System.Text;

namespace Lede.Kernel.Session;

/// <summary>
/// Which of a cell's text is shown: its beginning and, once the cell is over, its end. What lies between is counted. Without it, a cell
/// that prints without end fills the client, the notebook's file and this process.
/// </summary>
sealed class OutputLimit
{
    /// <summary>
    /// In UTF-16 units. More than anybody reads, less than a browser chokes on; and Jupyter's server, which drops what exceeds 3 MB in
    /// three seconds without telling the kernel, lets it through.
    /// </summary>
    public const int Beginning = 2_000_000;

    /// <summary>In UTF-16 units: some hundred lines, because the last of them say how it ended.</summary>
    public const int End = 16_000;

    // Twice as much as is shown, so that the text moves to the front once in so many characters; null while all has been shown.
    char[]? _kept;
    OutputStream[] _streams = [];
    int _length;
    int _left = Beginning;
    long _droppedBytes;
    bool _ended;

    /// <returns>
    /// The part of the text that is to be shown now; the rest is kept for the end. <paramref name="notice"/> is what the person must be
    /// told after that part, null where nothing changes.
    /// </returns>
    public ReadOnlySpan<char> Admit(OutputStream stream, ReadOnlySpan<char> text, out string? notice)
    {
        notice = null;
        if (text.Length <= _left)
        {
            _left -= text.Length;
            return text;
        }
        var split = _left > 0 && char.IsHighSurrogate(text[_left - 1]) ? _left - 1 : _left;
        _left = 0;
        if (_kept is null)
        {
            notice = _ended
                ? "\n… what the cell's tasks go on writing is not shown …\n"
                : string.Create(CultureInfo.InvariantCulture, $"\n… this cell has written {Beginning:N0} characters; of what follows, the last lines are shown when it ends …\n");
            (_kept, _streams) = (new char[2 * End], new OutputStream[2 * End]);
        }
        Keep(stream, text[split..]);
        return text[..split];
    }

    /// <summary>The client shows nothing of the cell any more, so there is room again.</summary>
    public void Clear() => (_kept, _length, _left, _droppedBytes) = (null, 0, Beginning, 0);

    /// <returns>What is to be shown when the cell has ended: how much is not, and the last lines. Empty where all has been shown.</returns>
    public IReadOnlyList<(OutputStream Stream, string Text)> Finish()
    {
        _ended = true;
        if (_kept is null) return [];
        var start = Math.Max(0, _length - End);
        if (start > 0)
        {
            // From a line's beginning, where there is one; in any case not from the middle of a character.
            var line = _kept.AsSpan(start - 1, _length - start).IndexOf('\n');
            if (line >= 0) start += line;
            else if (char.IsLowSurrogate(_kept[start])) start++;
        }
        _droppedBytes += Encoding.UTF8.GetByteCount(_kept, 0, start);
        var end = new List<(OutputStream, string)>();
        if (_droppedBytes > 0) end.Add((OutputStream.Stderr, $"… {Size(_droppedBytes)} of output not shown …\n"));
        for (int from = start, to; from < _length; from = to)
        {
            for (to = from + 1; to < _length && _streams[to] == _streams[from];) to++;
            end.Add((_streams[from], new string(_kept, from, to - from)));
        }
        // What the cell's tasks go on writing has no end at which to show it; that is said when they do.
        (_kept, _length) = (null, 0);
        return end;
    }

    void Keep(OutputStream stream, ReadOnlySpan<char> text)
    {
        if (_ended) return;
        if (text.Length > End)
        {
            Drop(_length);
            _droppedBytes += Encoding.UTF8.GetByteCount(text[..^End]);
            text = text[^End..];
        }
        if (_length + text.Length > 2 * End) Drop(_length - End);
        text.CopyTo(_kept.AsSpan(_length));
        _streams.AsSpan(_length, text.Length).Fill(stream);
        _length += text.Length;
    }

    void Drop(int count)
    {
        _droppedBytes += Encoding.UTF8.GetByteCount(_kept!, 0, count);
        _length -= count;
        Array.Copy(_kept!, count, _kept!, 0, _length);
        Array.Copy(_streams, count, _streams, 0, _length);
    }

    static string Size(long bytes) => bytes switch
    {
        >= 10_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:N0} MB"),
        >= 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:N1} MB"),
        >= 1_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:N0} kB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes:N0} bytes"),
    };
}
