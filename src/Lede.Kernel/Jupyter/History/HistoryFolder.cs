using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lede.Kernel.Jupyter;

/// <summary>
/// The sessions of a user, one file each, one line of JSON a cell. A file has one writer, so that kernels side by side lose nothing;
/// a line that a dying process tore is passed over.
/// </summary>
/// <param name="mostSessions">How many are kept; the oldest go first.</param>
/// <param name="mostBytes">How much is kept. A request for history may read all of it.</param>
sealed class HistoryFolder(string path, int mostSessions = 1_000, long mostBytes = 16 << 20)
{
    const string Extension = ".jsonl";

    // Chinese stays readable in the file.
    static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>The user's; null when <c>LEDE_HISTORY=off</c> forbids to keep any, or the user has no folder for data.</returns>
    public static HistoryFolder? OfUser()
    {
        if (Environment.GetEnvironmentVariable("LEDE_HISTORY") == "off") return null;
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return data.Length == 0 ? null : new HistoryFolder(Path.Combine(data, "lede", "history"));
    }

    /// <returns>The numbers of the sessions that are kept, the oldest first.</returns>
    public IReadOnlyList<int> Sessions() => Directory.Exists(path)
        ? [.. Directory.EnumerateFiles(path, "*" + Extension).Select(Number).OfType<int>().Order()]
        : [];

    /// <returns>The session's cells, in the order in which they ran; none when the session is not kept any more.</returns>
    public IReadOnlyList<HistoryEntry> Read(int session)
    {
        try
        {
            using var stream = new FileStream(FileOf(session), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream);
            var entries = new List<HistoryEntry>();
            while (reader.ReadLine() is { } line)
                if (Parse(session, line) is { } entry) entries.Add(entry);
            return entries;
        }
        catch (FileNotFoundException)
        {
            return [];
        }
    }

    /// <summary>Begins a session under a number of its own, and drops what is too old or too much.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written.</exception>
    public (int Session, FileStream File) Create()
    {
        // What people type may hold a secret: for the user alone.
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        for (var session = Sessions().LastOrDefault() + 1; ; session++)
        {
            // Another kernel may take the number at the same time; the file system lets only one have it.
            if (File.Exists(FileOf(session))) continue;
            try
            {
                var file = new FileStream(FileOf(session), FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
                Prune();
                return (session, file);
            }
            catch (IOException) when (File.Exists(FileOf(session)))
            {
                // Somebody was faster.
            }
        }
    }

    /// <returns>The line of a session's file that <see cref="Read"/> makes the entry of, its end included.</returns>
    public static byte[] Line(HistoryEntry entry) =>
        Encoding.UTF8.GetBytes(new JsonObject { ["line"] = entry.Line, ["input"] = entry.Input, ["output"] = entry.Output }.ToJsonString(Options) + "\n");

    void Prune()
    {
        var bytes = 0L;
        foreach (var (session, rank) in Sessions().Reverse().Select((session, rank) => (session, rank)))
        {
            var file = new FileInfo(FileOf(session));
            if (file.Exists) bytes += file.Length;
            if (rank >= mostSessions || bytes > mostBytes) file.Delete();
        }
    }

    static HistoryEntry? Parse(int session, string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var stored = document.RootElement;
            return new HistoryEntry(session, stored.GetProperty("line").GetInt32(), stored.GetProperty("input").GetString() ?? throw new JsonException(), stored.GetProperty("output").GetString());
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }

    string FileOf(int session) => Path.Combine(path, session.ToString("D8", CultureInfo.InvariantCulture) + Extension);

    static int? Number(string file) => int.TryParse(Path.GetFileNameWithoutExtension(file), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
