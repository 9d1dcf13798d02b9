using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using Lede.Kernel.Session.Packages;

namespace Lede.Kernel.Session;

/// <summary>
/// Where a session's code is loaded: the cells that declare something, and what <c>#r</c> brought. What the process itself has loaded
/// wins, because a value can be shown only by the formatter that knows the very same type.
/// </summary>
sealed class SubmissionLoadContext : AssemblyLoadContext
{
    readonly ShadowCopies _copies;
    readonly ConcurrentDictionary<string, Assembly> _cells = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, string> _files = new(StringComparer.OrdinalIgnoreCase);
    readonly ConcurrentDictionary<string, byte> _folders = new(StringComparer.Ordinal);
    readonly Dictionary<string, Assembly> _given;
    readonly List<WeakReference<LentCells>> _allLent = [];
    LentCells? _lent;

    // What packages brought, by the name that code asks for.
    volatile FrozenDictionary<string, string> _packages = FrozenDictionary<string, string>.Empty;
    volatile FrozenDictionary<string, string> _native = FrozenDictionary<string, string>.Empty;

    public SubmissionLoadContext(SessionOptions options, ShadowCopies copies) : base("C# session")
    {
        _copies = copies;
        _given = options.References.Append(typeof(MimeBundle).Assembly).DistinctBy(a => a.GetName().Name).ToDictionary(a => a.GetName().Name!, StringComparer.OrdinalIgnoreCase);
        // What is to be found beside a referenced assembly is looked for only when nobody else has it.
        Resolving += (context, name) => ((SubmissionLoadContext)context).FindBeside(name);
    }

    /// <summary>Makes the file the one to load when code asks for its simple name.</summary>
    public void Add(string path)
    {
        _files.TryAdd(Path.GetFileNameWithoutExtension(path), path);
        _folders.TryAdd(_copies.FolderOf(path), 0);
    }

    /// <summary>Makes these the files of all packages so far. They win over what the program has for itself; what cells share with it is not among them.</summary>
    public void AddPackages(IEnumerable<string> assemblies, IEnumerable<string> native)
    {
        _packages = assemblies.ToFrozenDictionary(file => Path.GetFileNameWithoutExtension(file), StringComparer.OrdinalIgnoreCase);
        _native = native.DistinctBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(file => Path.GetFileName(file), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Loads a cell that later cells build on.</summary>
    public Assembly Keep(Stream assembly, Stream symbols)
    {
        var loaded = LoadFromStream(assembly, symbols);
        _cells[loaded.GetName().Name!] = loaded;
        return loaded;
    }

    /// <summary>Loads a cell that nothing will build on. It is unloaded when nothing of it is in use any more.</summary>
    public Assembly Lend(Stream assembly, Stream symbols)
    {
        if (_lent is null or { IsFull: true })
        {
            _lent?.Unload();
            _lent = new LentCells(this);
            _allLent.RemoveAll(context => !context.TryGetTarget(out _));
            _allLent.Add(new WeakReference<LentCells>(_lent));
        }
        return _lent.Add(assembly, symbols);
    }

    /// <summary>The cells that are still loaded.</summary>
    public IEnumerable<Assembly> Cells => _cells.Values.Concat(_allLent.SelectMany(context => context.TryGetTarget(out var cells) ? cells.Assemblies : []));

    /// <returns>True for what the process was started with, unless a package or the session's beginning stands in for it.</returns>
    public bool LeavesToProcess(AssemblyName assemblyName) =>
        assemblyName.Name is { } name && !_given.ContainsKey(name) && !_packages.ContainsKey(name) && FrameworkReferences.Find(name) is not null;

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name is not { } name) return null;
        if (_cells.TryGetValue(name, out var cell)) return cell;
        if (_given.TryGetValue(name, out var given)) return given;
        if (_packages.TryGetValue(name, out var package)) return LoadFromAssemblyPath(package);
        // A name the process was started with is left to it.
        return FrameworkReferences.Find(name) is null && _files.TryGetValue(name, out var path) ? LoadFromAssemblyPath(path) : null;
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        foreach (var file in new[] { unmanagedDllName, $"lib{unmanagedDllName}.so", $"{unmanagedDllName}.so", $"lib{unmanagedDllName}.dylib", $"{unmanagedDllName}.dylib", $"{unmanagedDllName}.dll" })
        {
            if (_native.TryGetValue(file, out var package)) return LoadUnmanagedDllFromPath(package);
            foreach (var folder in _folders.Keys)
                foreach (var place in new[] { folder, Path.Combine(folder, "runtimes", RuntimeInformation.RuntimeIdentifier, "native") })
                    if (Path.Combine(place, file) is var path && File.Exists(path)) return LoadUnmanagedDllFromPath(path);
        }
        return 0;
    }

    Assembly? FindBeside(AssemblyName name)
    {
        foreach (var folder in _folders.Keys)
            if (Path.Combine(folder, name.Name + ".dll") is var path && File.Exists(path)) return LoadFromAssemblyPath(_copies.Of(path));
        return null;
    }
}
