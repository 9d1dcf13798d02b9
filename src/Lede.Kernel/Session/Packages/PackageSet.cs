using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace Lede.Kernel.Session.Packages;

/// <summary>
/// The packages of one session. All that were asked for so far are resolved together, and an assembly that runs is never replaced: what
/// the cells hold would no longer be of the types that new cells name.
/// </summary>
sealed class PackageSet(SessionOptions options, OwnAssemblies own, SubmissionLoadContext loaded)
{
    static readonly TimeSpan SayAfter = TimeSpan.FromSeconds(1);

    readonly Dictionary<string, PackageRequest> _requests = new(StringComparer.OrdinalIgnoreCase);
    readonly HashSet<string> _said = new(StringComparer.Ordinal);
    ImmutableArray<string> _sources = [];

    // Read by completion while a cell runs.
    volatile ImmutableDictionary<string, Chosen> _assemblies = ImmutableDictionary.Create<string, Chosen>(StringComparer.OrdinalIgnoreCase);

    /// <summary>An assembly of a package; one of the two files is there, mostly both.</summary>
    sealed record Chosen(string? Compile, string? Runtime, string Package, string Version)
    {
        public Version? AssemblyVersion => AssemblyName.GetAssemblyName(Runtime ?? Compile!).Version;
    }

    /// <summary>What the compiler reads of all of them.</summary>
    public IEnumerable<string> CompileFiles => _assemblies.Values.Select(a => a.Compile).OfType<string>();

    public void AddSource(string source)
    {
        if (!_sources.Contains(source)) _sources = _sources.Add(source);
    }

    /// <summary>Makes the packages part of the session.</summary>
    /// <exception cref="PackageException">They cannot be had; the session is as before.</exception>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public async Task AddAsync(IReadOnlyList<PackageRequest> asked, ICellHost host, CancellationToken stopped)
    {
        var all = new Dictionary<string, PackageRequest>(_requests, _requests.Comparer);
        foreach (var request in asked)
            if (!(request.Version == "*" && all.ContainsKey(request.Name))) all[request.Name] = request;
        if (all.Count == _requests.Count && all.Values.All(_requests.ContainsValue)) return;

        var found = await ResolveAsync(asked, all.Values, host, stopped).ConfigureAwait(false);
        foreach (var request in all.Values) _requests[request.Name] = request;
        foreach (var text in found.Warnings.Concat(Take(found, asked)))
            if (_said.Add(text)) host.Stream(OutputStream.Stderr, text + "\n");
    }

    /// <returns>What the person must know of those that are not taken.</returns>
    List<string> Take(PackageAssets found, IReadOnlyList<PackageRequest> asked)
    {
        var reasons = new List<string>();
        var assemblies = _assemblies.ToBuilder();
        foreach (var package in found.Packages)
        {
            foreach (var name in package.Compile.Concat(package.Runtime).Select(Path.GetFileNameWithoutExtension).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                var offered = new Chosen(Named(package.Compile, name!), Named(package.Runtime, name!), package.Name, package.Version);
                if (Refuse(name!, offered, asked) is { } reason) reasons.Add(reason);
                else assemblies[name!] = offered;
            }
        }
        _assemblies = assemblies.ToImmutable();
        loaded.AddPackages(_assemblies.Values.Select(a => a.Runtime).OfType<string>(), found.Packages.SelectMany(package => package.Native));
        return [.. reasons.Where(reason => reason.Length > 0)];

        static string? Named(IReadOnlyList<string> files, string name) => files.FirstOrDefault(file => Path.GetFileNameWithoutExtension(file).Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <returns>Null for an assembly that is to be taken; otherwise why it is not, and an empty text where nobody needs to know.</returns>
    string? Refuse(string name, Chosen offered, IReadOnlyList<PackageRequest> asked)
    {
        var isAsked = asked.Any(request => request.Name.Equals(offered.Package, StringComparison.OrdinalIgnoreCase));
        if (own.Has(name))
        {
            var ours = own.VersionOf(name);
            return ours != offered.AssemblyVersion && (isAsked || offered.AssemblyVersion > ours)
                ? $"{name} {ours.ToString(3)} comes with {own.OwnerOf(name)} and is used instead of {offered.AssemblyVersion?.ToString(3)}, which {offered.Package} {offered.Version} has."
                : "";
        }
        if (!_assemblies.TryGetValue(name, out var chosen) || chosen.Version == offered.Version) return null;
        var isLoaded = loaded.Assemblies.Any(a => name.Equals(a.GetName().Name, StringComparison.OrdinalIgnoreCase));
        // The compiler keeps the newer one of two; so must the run.
        return isLoaded || offered.AssemblyVersion < chosen.AssemblyVersion
            ? $"{chosen.Package} {chosen.Version} is loaded; restart, or run #!reset, to use {offered.Version}."
            : null;
    }

    async Task<PackageAssets> ResolveAsync(IReadOnlyList<PackageRequest> asked, IReadOnlyCollection<PackageRequest> all, ICellHost host, CancellationToken stopped)
    {
        var sources = new PackageSources(Path.GetFullPath(options.WorkingDirectory), _sources);
        var key = PackageCache.Key(all, sources);
        var cached = PackageCache.Find(key);
        if (cached is not null && PackageCache.IsFresh(cached, all))
        {
            var floating = asked.Where(request => request.IsFloating).ToList();
            if (floating.Count > 0) host.Stream(OutputStream.Stderr, $"Using {Versions(floating, cached)}\n");
            return cached;
        }
        var sdk = DotnetSdk.Find() ?? throw new PackageException("", DotnetSdk.Missing($"nuget: {asked[0].Name}"), asked[0]);
        var watch = Stopwatch.StartNew();
        try
        {
            var found = await Progress.TellAsync(PackageRestore.RunAsync(sdk, all, sources, stopped), SayAfter,
                () => host.Stream(OutputStream.Stderr, $"Restoring {string.Join(", ", asked.Select(request => request.Name))} …\n")).ConfigureAwait(false);
            PackageCache.Add(key, found);
            host.Stream(OutputStream.Stderr, string.Create(CultureInfo.InvariantCulture, $"Installed {Versions(asked, found)} ({watch.Elapsed.TotalSeconds:0.0} s)\n"));
            return found;
        }
        catch (PackageException exception) when (cached is not null && exception.Code == "NU1301")
        {
            // Without a network, yesterday's latest is better than none.
            host.Stream(OutputStream.Stderr, $"Using {Versions(asked, cached)}, found {cached.Found.ToLocalTime():yyyy-MM-dd}: {exception.Message}\n");
            return cached;
        }
    }

    static string Versions(IEnumerable<PackageRequest> asked, PackageAssets found) => string.Join(", ", asked.Select(request =>
        found.Packages.FirstOrDefault(p => p.Name.Equals(request.Name, StringComparison.OrdinalIgnoreCase)) is { } package ? $"{package.Name} {package.Version}" : request.Name));
}
