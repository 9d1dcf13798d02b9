using System.Text.Json;

namespace Lede.Cli;

/// <summary>What was typed before, in this session and in earlier ones: a file of JSON texts, a line each, because a cell may have many lines.</summary>
sealed class InputHistory
{
    // More than anybody goes back to, and read in no time.
    const int Most = 1000;

    readonly string _file;
    readonly bool _kept;
    readonly List<string> _entries;
    string _draft = "";
    int _at;

    public InputHistory(string file)
    {
        _file = file;
        _kept = Environment.GetEnvironmentVariable("LEDE_HISTORY") != "off";
        _entries = [.. (_kept && File.Exists(file) ? File.ReadLines(file) : []).TakeLast(Most).Select(Read).OfType<string>()];
        _at = _entries.Count;
    }

    /// <returns>The file of the person's own history.</returns>
    public static string UserFile() =>
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "lede", "terminal", "history.jsonl");

    /// <returns>The entry before; null at the first. What is being typed is kept, and comes back after the last.</returns>
    public string? Back(string current)
    {
        if (_at == 0) return null;
        if (_at == _entries.Count) _draft = current;
        return _entries[--_at];
    }

    /// <returns>The entry after; null when there is none.</returns>
    public string? Forward() => _at == _entries.Count ? null : ++_at == _entries.Count ? _draft : _entries[_at];

    /// <summary>Adds what was entered, unless it is what was entered last.</summary>
    public void Add(string entry)
    {
        if (!string.IsNullOrWhiteSpace(entry) && entry != _entries.LastOrDefault())
        {
            _entries.Add(entry);
            Save(entry);
        }
        _at = _entries.Count;
    }

    void Save(string entry)
    {
        if (!_kept) return;
        try
        {
            // What people type may hold a secret: for the user alone.
            var folder = Path.GetDirectoryName(_file)!;
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
            else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            if (_entries.Count <= Most) File.AppendAllText(_file, JsonSerializer.Serialize(entry) + "\n");
            else
            {
                _entries.RemoveRange(0, _entries.Count - Most);
                Kernel.WholeFile.Write(_file, string.Concat(_entries.Select(e => JsonSerializer.Serialize(e) + "\n")));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A home that cannot be written: the history lasts as long as the session.
        }
    }

    // A line that is no text, because two sessions wrote at once, is left out.
    static string? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<string>(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
