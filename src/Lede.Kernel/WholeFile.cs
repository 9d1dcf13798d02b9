namespace Lede.Kernel;

/// <summary>Files that are there whole or not at all, whatever interrupts the writing: into one beside it first, which then takes its name.</summary>
public static class WholeFile
{
    /// <exception cref="IOException">The file cannot be written; what was there before is still there.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var full = Path.GetFullPath(path);
        var temporary = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Guid.NewGuid():N}");
        try
        {
            using (var stream = File.Create(temporary)) write(stream);
            File.Move(temporary, full, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <inheritdoc cref="Write(string, Action{Stream})"/>
    public static void Write(string path, string text) => Write(path, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text)));
}
