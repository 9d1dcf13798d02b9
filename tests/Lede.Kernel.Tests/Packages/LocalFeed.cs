using System.IO.Compression;
using System.Runtime.CompilerServices;
using Lede.Kernel.Session;
using Lede.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lede.Kernel.Tests;

/// <summary>A notebook's folder with a NuGet.Config of its own, a folder of packages as its only source: no network, and nothing of the machine's packages.</summary>
sealed class LocalFeed : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public LocalFeed()
    {
        Directory.CreateDirectory(_folder.File("feed"));
        _folder.Write("nuget.config", """
            <configuration>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <packageSources><clear /><add key="feed" value="feed" /></packageSources>
            </configuration>
            """);
    }

    public string Path => _folder.Path;

    public string Feed => _folder.File("feed");

    public SessionOptions Options => new() { WorkingDirectory = Path };

    public string Write(string name, string text) => _folder.Write(name, text);

    /// <summary>Packs an assembly that has the package's name and version. What it <paramref name="needs"/> is a package packed before: <c>Name/Version</c>.</summary>
    public LocalFeed Pack(string name, string version, string code, string? needs = null, string feed = "feed")
    {
        var file = Compile(name, version, code, needs?.Split('/')[0]);
        using var stream = File.Create(System.IO.Path.Combine(Directory.CreateDirectory(_folder.File(feed)).FullName, $"{name}.{version}.nupkg"));
        using var package = new ZipArchive(stream, ZipArchiveMode.Create);
        var dependency = needs is null ? "" : $"<dependency id=\"{needs.Split('/')[0]}\" version=\"{needs.Split('/')[1]}\" />";
        Add(package, $"{name}.nuspec", System.Text.Encoding.UTF8.GetBytes($"""
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata>
              <id>{name}</id><version>{version}</version><authors>tests</authors><description>For tests.</description>
              <dependencies><group targetFramework="net10.0">{dependency}</group></dependencies>
            </metadata></package>
            """));
        Add(package, $"lib/net10.0/{name}.dll", File.ReadAllBytes(file));
        return this;
    }

    /// <returns>The path of an assembly made of the code, in the folder <c>built</c>.</returns>
    public string Compile(string name, string version, string code, string? needs = null)
    {
        var file = System.IO.Path.Combine(Directory.CreateDirectory(_folder.File("built")).FullName, name + ".dll");
        var references = FrameworkReferences.All.Cast<MetadataReference>().ToList();
        if (needs is not null) references.Add(MetadataReference.CreateFromFile(_folder.File(System.IO.Path.Combine("built", needs + ".dll"))));
        var numbers = $"[assembly: System.Reflection.AssemblyVersion(\"{version.Split('-')[0]}\")]";
        var result = CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(numbers + code)], references, new(OutputKind.DynamicallyLinkedLibrary)).Emit(file);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return file;
    }

    public void Dispose() => _folder.Dispose();

    static void Add(ZipArchive package, string name, byte[] bytes)
    {
        using var entry = package.CreateEntry(name).Open();
        entry.Write(bytes);
    }

    // What was found in an earlier run must not make this one right.
    [ModuleInitializer]
    internal static void UseEmptyCache()
    {
        var cache = Directory.CreateTempSubdirectory("lede-cache-").FullName;
        Environment.SetEnvironmentVariable("XDG_CACHE_HOME", cache);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(cache, recursive: true);
    }
}
