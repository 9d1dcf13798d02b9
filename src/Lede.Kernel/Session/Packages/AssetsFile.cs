using System.Text.Json;

namespace Lede.Kernel.Session.Packages;

/// <summary>Reads <c>project.assets.json</c>, where NuGet writes what a restore found.</summary>
static class AssetsFile
{
    // An empty file of that name says: supported, and nothing to reference.
    const string Nothing = "_._";

    /// <param name="asked">Packages whose warnings matter; what NuGet has to say of those they need is not for the person who asked.</param>
    /// <param name="rid">The platform whose files are asked for: <c>linux-x64</c>.</param>
    public static PackageAssets Read(string path, string rid, IEnumerable<PackageRequest> asked)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = json.RootElement;
        var folders = root.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToList();
        var libraries = root.GetProperty("libraries");
        var target = root.GetProperty("targets").EnumerateObject().Single(t => t.Name.EndsWith("/" + rid, StringComparison.Ordinal)).Value;
        return new PackageAssets([.. target.EnumerateObject().Select(Package)], [.. Warnings(root, asked)], DateTimeOffset.UtcNow);

        ResolvedPackage Package(JsonProperty package)
        {
            var slash = package.Name.IndexOf('/', StringComparison.Ordinal);
            var folder = libraries.GetProperty(package.Name).GetProperty("path").GetString()!;
            return new ResolvedPackage(package.Name[..slash], package.Name[(slash + 1)..], Files("compile"), Files("runtime"), Files("native"));

            IReadOnlyList<string> Files(string kind) => package.Value.TryGetProperty(kind, out var assets)
                ? [.. assets.EnumerateObject().Where(asset => Path.GetFileName(asset.Name) != Nothing).Select(asset => Locate(folder, asset.Name))]
                : [];
        }

        // There are several where a machine has packages that came with something it installed.
        string Locate(string folder, string asset)
        {
            var places = folders.Select(f => Path.GetFullPath(Path.Combine(f, folder, asset))).ToList();
            return places.FirstOrDefault(File.Exists) ?? places[0];
        }
    }

    static IEnumerable<string> Warnings(JsonElement root, IEnumerable<PackageRequest> asked) => root.TryGetProperty("logs", out var logs)
        ? logs.EnumerateArray()
            .Where(log => log.TryGetProperty("libraryId", out var id) && asked.Any(request => request.Name.Equals(id.GetString(), StringComparison.OrdinalIgnoreCase)))
            .Select(log => $"{log.GetProperty("code").GetString()}: {log.GetProperty("message").GetString()}")
        : [];
}
