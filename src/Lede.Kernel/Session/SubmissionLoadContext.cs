using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;

namespace Lede.Kernel.Session;

/// <summary>
/// Where a session's code is loaded: the cells that declare something, and what <c>#r</c> brought. What the process itself has loaded
/// wins, because a value can be shown only by the formatter that knows the very same type.
/// </summary>
sealed class SubmissionLoadContext : AssemblyLoadContext
{
    readonly ConcurrentDictionary<string, Assembly> _cells = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, string> _files = new(StringComparer.OrdinalIgnoreCase);
    readonly ConcurrentDictionary<string, byte> _folders = new(StringComparer.Ordinal);
    readonly Dictionary<string, Assembly> _given;

    public SubmissionLoadContext(SessionOptions options) : base("C# session")
    {
        _given = options.References.Append(typeof(MimeBundle).Assembly).DistinctBy(a => a.GetName().Name).ToDictionary(a => a.GetName().Name!, StringComparer.OrdinalIgnoreCase);
        // What is to be found beside a referenced assembly is looked for only when nobody else has it.
        Resolving += (context, name) => ((SubmissionLoadContext)context).FindBeside(name);
    }

    /// <summary>Makes the file the one to load when code asks for its simple name.</summary>
    public void Add(string path)
    {
        _files.TryAdd(Path.GetFileNameWithoutExtension(path), path);
        if (Path.GetDirectoryName(path) is { } folder) _folders.TryAdd(folder, 0);
    }

    /// <summary>Loads a cell that later cells build on.</summary>
    public Assembly Keep(Stream assembly, Stream symbols)
    {
        var loaded = LoadFromStream(assembly, symbols);
        _cells[loaded.GetName().Name!] = loaded;
        return loaded;
    }

    /// <summary>
    /// Loads a cell that nothing will build on. Its code stays (about 18 KB a cell): a collectible context, one a cell or one for a
    /// hundred, was measured, and costs each cell 50 to 100 % more processor time.
    /// </summary>
    public Assembly Lend(Stream assembly, Stream symbols) => LoadFromStream(assembly, symbols);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name is not { } name) return null;
        if (_cells.TryGetValue(name, out var cell)) return cell;
        if (_given.TryGetValue(name, out var given)) return given;
        // A name the process was started with is left to it.
        return FrameworkReferences.Find(name) is null && _files.TryGetValue(name, out var path) ? LoadFromAssemblyPath(path) : null;
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        foreach (var folder in _folders.Keys)
            foreach (var file in new[] { unmanagedDllName, $"lib{unmanagedDllName}.so", $"lib{unmanagedDllName}.dylib", $"{unmanagedDllName}.dll" })
                if (Path.Combine(folder, file) is var path && File.Exists(path)) return LoadUnmanagedDllFromPath(path);
        return 0;
    }

    Assembly? FindBeside(AssemblyName name)
    {
        foreach (var folder in _folders.Keys)
            if (Path.Combine(folder, name.Name + ".dll") is var path && File.Exists(path)) return LoadFromAssemblyPath(path);
        return null;
    }
}
