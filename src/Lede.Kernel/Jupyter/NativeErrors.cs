using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Lede.Kernel.Jupyter;

/// <summary>
/// What the runtime, native libraries and child processes write to the process's standard error: into a file, because the runtime's last
/// words are written there and nobody in the process can read them any more. What .NET code writes to the console is not concerned.
/// </summary>
sealed partial class NativeErrors
{
    const int StandardError = 2;

    // What is shown at once; a library that says more says the same.
    const int MostBytes = 64 * 1024;

    // Between the cell's code and the thread that it runs on.
    static readonly string[] Machinery =
        ["at System.Runtime.CompilerServices.Async", "at Lede.Kernel.Session.", "at System.Runtime.ControlledExecution.", "at System.Threading.Thread.StartCallback", ".<Factory>("];

    readonly SafeFileHandle _file;
    readonly Lock _gate = new();

    NativeErrors(SafeFileHandle file) => _file = file;

    /// <returns>
    /// Null where the client's process is not jupyter_client's, which alone restarts a kernel with the connection file it had: others
    /// (VS Code) show themselves what the kernel last wrote to its standard error. Null on Windows too, where it cannot be redirected so.
    /// </returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static NativeErrors? Redirect(string path)
    {
        if (OperatingSystem.IsWindows() || Environment.GetEnvironmentVariable("JPY_PARENT_PID") is null) return null;
        // From here on the console has its own hold of the standard error that was there before.
        _ = Console.Error;
        var file = PrivateFile.Open(path, FileMode.Create, FileShare.ReadWrite | FileShare.Delete);
        if (Duplicate((int)file.DangerousGetHandle(), StandardError) < 0)
            throw new IOException($"Standard error cannot be led into {path} (error {Marshal.GetLastPInvokeError()}).");
        return new NativeErrors(file);
    }

    /// <returns>What was written since the last call; of much, the beginning and how much more there is.</returns>
    public string Take()
    {
        lock (_gate)
        {
            var length = RandomAccess.GetLength(_file);
            if (length == 0) return "";
            var bytes = new byte[Math.Min(length, MostBytes)];
            var read = RandomAccess.Read(_file, bytes, 0);
            // What was shown is not among the last words, and does not fill the disk.
            RandomAccess.SetLength(_file, 0);
            _ = Seek(StandardError, 0, 0);
            var text = Encoding.UTF8.GetString(bytes, 0, read);
            return length > read ? $"{text}\n… {length - read} bytes of standard error not shown …\n" : text;
        }
    }

    /// <returns>The first lines of what a process that is no more had written last, without those that run any cell; empty when it had not.</returns>
    public static IReadOnlyList<string> LastWords(string path, int most)
    {
        using var reader = new StreamReader(path, new FileStreamOptions { Share = FileShare.ReadWrite | FileShare.Delete });
        var lines = new List<string>();
        var (before, times) = ("", 1);
        while (lines.Count < most && reader.ReadLine() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line) || Machinery.Any(line.Contains)) continue;
            if (line == before)
            {
                // A stack overflow's trace is ten thousand times the same.
                lines[^1] = string.Create(CultureInfo.InvariantCulture, $"{line} ({++times} times)");
                continue;
            }
            lines.Add(before = line);
            times = 1;
        }
        if (!reader.EndOfStream) lines.Add("…");
        return lines;
    }

    [LibraryImport("libc", EntryPoint = "dup2", SetLastError = true)]
    private static partial int Duplicate(int from, int to);

    [LibraryImport("libc", EntryPoint = "lseek")]
    private static partial long Seek(int file, long offset, int from);
}
