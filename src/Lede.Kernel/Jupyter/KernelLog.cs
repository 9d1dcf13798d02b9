using System.Globalization;

namespace Lede.Kernel.Jupyter;

/// <summary>The kernel's own words, for whoever started it. However many peers send nonsense, it stays short.</summary>
/// <param name="write">Where a line goes.</param>
sealed class KernelLog(Action<string> write)
{
    /// <summary>Of the lines of one minute; whoever reads the log learns nothing from more.</summary>
    public const int MostPerMinute = 100;

    /// <summary>In UTF-16 units: a stack, but not a message's whole content.</summary>
    public const int MostPerLine = 4_000;

    readonly Lock _gate = new();
    long _began = Environment.TickCount64;
    int _written;
    int _left;

    public void Write(string line)
    {
        lock (_gate)
        {
            if (Environment.TickCount64 - _began >= 60_000)
            {
                if (_left > 0) write(string.Create(CultureInfo.InvariantCulture, $"… and {_left} more lines in that minute"));
                (_began, _written, _left) = (Environment.TickCount64, 0, 0);
            }
            if (_written < MostPerMinute)
            {
                _written++;
                write(line.Length > MostPerLine ? line[..MostPerLine] + "…" : line);
            }
            else if (_left++ == 0) write("… more lines of this minute are only counted");
        }
    }
}
