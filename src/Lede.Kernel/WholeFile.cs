namespace Lede.Kernel;

/// <summary>Files that are there whole or not at all, whatever interrupts the writing: into one beside it first, which then takes its name.</summary>
public static class WholeFile
{
    /// <summary>Says before long work what would keep its result from being written.</summary>
    /// <exception cref="IOException">The file cannot be written; the message is a full sentence with the remedy.</exception>
    public static void Check(string path)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full)) throw new IOException($"\"{path}\" is a folder. Give the name of the file to write in it.");
        var folder = Path.GetDirectoryName(full)!;
        if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"There is no folder \"{folder}\" to write {Path.GetFileName(full)} into. Make the folder first, or give another name.");
        try
        {
            using var trial = new FileStream(Beside(full), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            throw new IOException($"Nothing can be written into the folder \"{folder}\". Give a file in another folder.", exception);
        }
    }

    /// <exception cref="IOException">The file cannot be written; what was there before is still there.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var full = Path.GetFullPath(path);
        Check(full);
        var temporary = Beside(full);
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

    // Short, because a file's own name may already be as long as the file system allows.
    static string Beside(string full) => Path.Combine(Path.GetDirectoryName(full)!, $".{Guid.NewGuid():N}");

    /// <inheritdoc cref="Write(string, Action{Stream})"/>
    public static void Write(string path, string text) => Write(path, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text)));
}
