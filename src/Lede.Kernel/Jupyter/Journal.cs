using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Win32.SafeHandles;

namespace Lede.Kernel.Jupyter;

/// <summary>
/// Which cells run, in a file beside the connection file, for the process that takes this one's place: a client that restarts a kernel
/// gives it the same connection file. A clean end removes it; what is found at the start is the story of an end that was none.
/// </summary>
sealed class Journal
{
    const string Suffix = ".journal";
    const string Consequence = " This is a new process: all variables, types and usings are gone. Run again the cells that you need.";

    // More says nothing that the number does not.
    const int MostCode = 200;

    // Of a stack overflow's trace, the top tells which method it was.
    const int MostLastWords = 20;

    readonly string _connectionFile;
    readonly Action<string> _log;
    SafeFileHandle? _file;
    readonly NativeErrors? _errors;
    readonly Lock _gate = new();
    readonly List<(string Cell, string Code, DateTime Began)> _running = [];
    string? _last;
    int _written;
    string? _story;

    /// <summary>Reads what the process before left, and begins anew. Without a place to write, nothing is kept, and the log says so.</summary>
    public Journal(string connectionFile, Action<string> log)
    {
        (_connectionFile, _log) = (Path.GetFullPath(connectionFile), log);
        try
        {
            // Held for this process alone, by the system, until it ends: where it cannot be had, the process before lives.
            _file = PrivateFile.Open(Beside(_connectionFile, Suffix), FileMode.OpenOrCreate, FileShare.None);
            _story = Story();
            if (_story is not null) log(_story);
            RandomAccess.SetLength(_file, 0);
            _errors = NativeErrors.Redirect(ErrorsFile);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            log($"no journal is kept, so that a restart cannot say how this process ended: {exception.Message}");
        }
    }

    /// <returns>How the process before this one ended, for people; null where it ended well, or where it was told already.</returns>
    public string? TakeStory() => Interlocked.Exchange(ref _story, null);

    /// <returns>What other than the cells' own code has written to standard error since the last call (the runtime, native libraries, child processes).</returns>
    public string TakeErrors() => _errors?.Take() ?? "";

    /// <summary>Says that a cell runs, until what is returned is disposed. A few microseconds.</summary>
    /// <param name="cell">As error messages call it.</param>
    public Running Begin(string cell, string code)
    {
        var line = code.AsSpan().Trim();
        line = line[..(line.IndexOfAny('\r', '\n') is >= 0 and var end ? end : line.Length)];
        var entry = (cell, line[..Math.Min(line.Length, MostCode)].ToString(), DateTime.Now);
        lock (_gate)
        {
            _running.Add(entry);
            _last = cell;
            Write();
        }
        return new Running(this, entry);
    }

    /// <summary>A clean end: leaves nothing to explain, and clears away what killed processes left whose connection files are gone.</summary>
    public void Remove()
    {
        try
        {
            Clear();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The client has cleared the folder away itself, or it is everybody's and what lies there is somebody else's.
        }
    }

    void Clear()
    {
        if (_file is null) return;
        _file.Dispose();
        File.Delete(Beside(_connectionFile, Suffix));
        File.Delete(ErrorsFile);
        foreach (var left in Directory.EnumerateFiles(Path.GetDirectoryName(_connectionFile)!, ".*.json" + Suffix))
        {
            var of = Path.GetFileName(left)[1..^Suffix.Length];
            if (File.Exists(Path.Combine(Path.GetDirectoryName(left)!, of))) continue;
            File.Delete(left);
            File.Delete(Path.ChangeExtension(left, ".stderr"));
        }
    }

    string ErrorsFile => Beside(_connectionFile, ".stderr");

    // Hidden: a client that looks for the connection file by a part of its name must not find these.
    static string Beside(string connectionFile, string suffix) =>
        Path.Combine(Path.GetDirectoryName(connectionFile)!, $".{Path.GetFileName(connectionFile)}{suffix}");

    void Write()
    {
        if (_file is null) return;
        var state = new JsonObject
        {
            ["last"] = _last,
            ["running"] = new JsonArray([.. _running.Select(r => new JsonObject { ["cell"] = r.Cell, ["code"] = r.Code, ["began"] = r.Began })]),
        };
        // Over what was there, with spaces for what was longer: one write, which the system keeps when the process dies.
        var text = Encoding.UTF8.GetBytes(state.ToJsonString().PadRight(_written));
        _written = text.Length;
        try
        {
            RandomAccess.Write(_file, text, 0);
        }
        catch (IOException exception)
        {
            // A full disk must not cost a cell.
            _file = null;
            _log($"the journal is kept no longer, so that a restart cannot say how this process ended: {exception.Message}");
        }
    }

    string? Story()
    {
        var text = new byte[RandomAccess.GetLength(_file!)];
        var read = RandomAccess.Read(_file!, text, 0);
        if (read == 0) return null;
        JsonElement state;
        try
        {
            state = JsonDocument.Parse(text.AsMemory(0, read)).RootElement;
        }
        catch (JsonException)
        {
            return "The kernel's process before this one ended unexpectedly." + Consequence;
        }
        var told = new StringBuilder();
        foreach (var cell in state.GetProperty("running").EnumerateArray())
        {
            told.Append(CultureInfo.InvariantCulture,
                $"The kernel's process ended while {cell.GetProperty("cell").GetString()} ran, which had begun at {cell.GetProperty("began").GetDateTime():HH:mm:ss}:\n    {cell.GetProperty("code").GetString()}\n");
        }
        if (told.Length == 0) told.Append(CultureInfo.InvariantCulture, $"The kernel's process ended while no cell ran; the last was {state.GetProperty("last").GetString()}.");
        told.Append(told[^1] == '\n' ? Consequence[1..] : Consequence);
        var words = File.Exists(ErrorsFile) ? NativeErrors.LastWords(ErrorsFile, MostLastWords) : [];
        if (words.Count == 0) return told.Append("\nIt left no word: it was killed from outside, as a restart does, or the system when memory runs out.").ToString();
        told.Append("\nIts last words were:");
        foreach (var line in words) told.Append("\n    ").Append(line);
        return told.ToString();
    }

    /// <summary>A cell's run, from <see cref="Begin"/> until it is disposed.</summary>
    public readonly struct Running(Journal journal, (string, string, DateTime) entry) : IDisposable
    {
        public void Dispose()
        {
            lock (journal._gate)
            {
                journal._running.Remove(entry);
                journal.Write();
            }
        }
    }
}
