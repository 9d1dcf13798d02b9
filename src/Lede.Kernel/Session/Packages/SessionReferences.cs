using Microsoft.CodeAnalysis;

namespace Lede.Kernel.Session.Packages;

/// <summary>
/// What a session's <c>#r</c> brought: packages, projects and files. The compiler asks for references in the middle of its work and cannot
/// wait; so each cell's are fetched before it is compiled.
/// </summary>
sealed class SessionReferences
{
    static readonly TimeSpan SayAfter = TimeSpan.FromSeconds(1);

    readonly SessionOptions _options;
    readonly OwnAssemblies _own;

    // Made by the first cell that has a #r or #load: the start of a session waits for neither.
    readonly Lazy<SourceFileResolver> _files;
    readonly Lazy<PackageSet> _packages;

    public SessionReferences(SessionOptions options)
    {
        (_options, _own) = (options, new OwnAssemblies(options));
        WorkingDirectory = Path.GetFullPath(options.WorkingDirectory);
        Loaded = new SubmissionLoadContext(options, Copies);
        _files = new(() => new SourceFileResolver([], WorkingDirectory));
        _packages = new(() => new PackageSet(options, _own, Loaded));
    }

    public string WorkingDirectory { get; }

    public ShadowCopies Copies { get; } = new();

    public SubmissionLoadContext Loaded { get; }

    /// <summary>Looks for packages there too: the address of a feed, or the full path of a folder of packages.</summary>
    public void AddSource(string source) => _packages.Value.AddSource(source);

    /// <returns>The file that a reference names, looked for beside the code that names it and in the notebook's folder; null when there is none.</returns>
    public string? Locate(string reference, string? baseFilePath)
    {
        var folders = new[] { Path.IsPathRooted(baseFilePath) ? Path.GetDirectoryName(baseFilePath) : null, WorkingDirectory };
        return folders.OfType<string>().Select(folder => Path.GetFullPath(reference, folder)).FirstOrDefault(File.Exists);
    }

    /// <summary>Fetches what the cell's <c>#r</c> name, and those of the files it loads.</summary>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public async Task<Fetched> FetchAsync(SyntaxTree cell, ICellHost host, CancellationToken stopped)
    {
        if (!cell.GetRoot(CancellationToken.None).ContainsDirectives) return Fetched.Nothing;
        var brought = new List<string>();
        var refused = new List<CellDiagnostic>();
        var packages = new List<(ReferenceLine Line, PackageRequest Request)>();
        foreach (var line in ReferenceLine.In(cell, _files.Value))
        {
            if (!PackageRequest.IsPackage(line.Reference)) refused.AddRange(await FetchFileAsync(line, brought, host, stopped).ConfigureAwait(false));
            else if (!PackageRequest.TryParse(line.Reference, out var request))
                refused.Add(line.Refuse("LEDE1001", $"#r \"{line.Reference}\" names no package. Write #r \"nuget: Name\" or #r \"nuget: Name, Version\", with a version such as 1.2.3, 1.* or [1.0,2.0)."));
            else if (_options.BuiltInPackages.Contains(request.Name, StringComparer.OrdinalIgnoreCase)) host.Stream(OutputStream.Stderr, $"{request.Name} is here already; its #r adds nothing.\n");
            else packages.Add((line, request));
        }
        if (refused.Count == 0 && packages.Count > 0)
        {
            refused.AddRange(await FetchPackagesAsync(packages, host, stopped).ConfigureAwait(false));
            brought.AddRange(_packages.Value.CompileFiles);
        }
        return refused.Count == 0 ? new Fetched(brought, null) : new Fetched([], DiagnosticText.ToError([.. refused]));
    }

    async Task<IEnumerable<CellDiagnostic>> FetchPackagesAsync(List<(ReferenceLine Line, PackageRequest Request)> packages, ICellHost host, CancellationToken stopped)
    {
        try
        {
            await _packages.Value.AddAsync([.. packages.Select(p => p.Request)], host, stopped).ConfigureAwait(false);
            return [];
        }
        catch (PackageException exception)
        {
            var line = packages.FirstOrDefault(p => p.Request == exception.About).Line ?? packages[0].Line;
            return [line.Refuse("LEDE1001", exception.Message)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [packages[0].Line.Refuse("LEDE1001", $"What packages need cannot be written into {PackageCache.Folder}: {exception.Message} Make the folder writable, or set XDG_CACHE_HOME to another one.")];
        }
    }

    async Task<IEnumerable<CellDiagnostic>> FetchFileAsync(ReferenceLine line, List<string> brought, ICellHost host, CancellationToken stopped)
    {
        if (Locate(line.Reference, line.File) is not { } path)
            // The compiler says it of an assembly; it has never heard of projects.
            return ProjectBuild.IsProject(line.Reference) ? [line.Refuse("LEDE1005", $"There is no project \"{line.Reference}\" in {WorkingDirectory}. Give its path, relative to the notebook.")] : [];
        if (ProjectBuild.IsProject(path))
        {
            if (DotnetSdk.Find() is not { } sdk) return [line.Refuse("LEDE1004", DotnetSdk.Missing(line.Reference))];
            var (assemblies, errors) = await Progress.TellAsync(ProjectBuild.RunAsync(sdk, path, stopped), SayAfter,
                () => host.Stream(OutputStream.Stderr, $"Building {Path.GetFileName(path)} …\n")).ConfigureAwait(false);
            if (errors.Count > 0) return errors;
            path = assemblies[0];
            foreach (var copy in assemblies.Where(made => !_own.Has(Path.GetFileNameWithoutExtension(made))).Select(Copies.Of))
            {
                Loaded.Add(copy);
                brought.Add(copy);
            }
        }
        if (Copies.IsChanged(path))
            host.Stream(OutputStream.Stderr, $"{Path.GetFileName(path)} has changed since it was loaded, and stays as it was; restart, or run #!reset, to use the new one.\n");
        return [];
    }

    /// <param name="Files">The assemblies that the cell's compilation needs beside those it names itself.</param>
    /// <param name="Error">What cannot be had, and why; null where all is there.</param>
    public sealed record Fetched(IReadOnlyList<string> Files, CellError? Error)
    {
        public static Fetched Nothing { get; } = new([], null);
    }
}
