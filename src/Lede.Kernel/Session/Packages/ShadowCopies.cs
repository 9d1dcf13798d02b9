using System.Collections.Concurrent;
using System.Globalization;

namespace Lede.Kernel.Session.Packages;

/// <summary>
/// Copies of the assemblies that <c>#r</c> names, which are loaded in their place: a loaded assembly is mapped into memory, and a build
/// that writes over the file would end the process.
/// </summary>
sealed class ShadowCopies
{
    // What is looked for beside an assembly by its name.
    static readonly string[] Companions = [".pdb", ".xml", ".deps.json"];

    readonly ConcurrentDictionary<string, Copy> _copies = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, string> _folders = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, string> _origins = new(StringComparer.Ordinal);
    readonly Lazy<string> _root = new(() =>
    {
        var root = Directory.CreateTempSubdirectory("lede-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Delete(root);
        return root;
    });

    sealed record Copy(string Path, DateTime Written, long Length);

    /// <returns>The copy of the file, made when it is first asked for.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public string Of(string path)
    {
        // One at a time: completion may ask while a cell does, and a copy that is in use must not be written again.
        lock (_copies) return _copies.GetOrAdd(path, Make).Path;
    }

    /// <returns>The copy; null where the file cannot be read.</returns>
    public string? TryOf(string path)
    {
        try
        {
            return Of(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <returns>True when the file is no longer the one that was copied.</returns>
    public bool IsChanged(string path) => _copies.TryGetValue(path, out var copy) && new FileInfo(path) is { Exists: true } file
        && (file.LastWriteTimeUtc != copy.Written || file.Length != copy.Length);

    /// <returns>The folder of the file that this is a copy of; the file's own folder where it is no copy.</returns>
    public string FolderOf(string path) => _origins.GetValueOrDefault(path) ?? Path.GetDirectoryName(path) ?? "";

    Copy Make(string path)
    {
        // Beside each other stays beside each other.
        var folder = _folders.GetOrAdd(Path.GetDirectoryName(path)!, _ =>
            Directory.CreateDirectory(Path.Combine(_root.Value, _folders.Count.ToString(CultureInfo.InvariantCulture))).FullName);
        var copy = Path.Combine(folder, Path.GetFileName(path));
        var file = new FileInfo(path);
        file.CopyTo(copy, overwrite: true);
        foreach (var companion in Companions)
            if (Path.ChangeExtension(path, companion) is var beside && File.Exists(beside)) File.Copy(beside, Path.ChangeExtension(copy, companion), overwrite: true);
        _origins[copy] = file.DirectoryName!;
        return new Copy(copy, file.LastWriteTimeUtc, file.Length);
    }

    static void Delete(string root)
    {
        try
        {
            Directory.Delete(root, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Windows keeps what is mapped; the temporary folder is emptied by whoever empties it.
        }
    }
}
