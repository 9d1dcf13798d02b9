using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Lede.Kernel.Session.Packages;

/// <summary>The answers of earlier restores, so that the same question costs no process. One folder a user, one file a question.</summary>
static class PackageCache
{
    // Raised when the files' form or what is asked of NuGet changes.
    const int Form = 1;

    /// <summary>How long "the latest" stays the latest. A notebook that is run again and again must not ask the network each time.</summary>
    static readonly TimeSpan FloatingFor = TimeSpan.FromDays(1);

    public static string Folder { get; } = Path.Combine(Root(), "lede", "packages");

    /// <returns>The answer to that question, be it old; null where there is none, or its files are gone.</returns>
    public static PackageAssets? Find(string key)
    {
        try
        {
            using var file = File.OpenRead(PathOf(key));
            return JsonSerializer.Deserialize(file, PackageAssetsJson.Default.PackageAssets) is { } found && found.IsThere() ? found : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            // A cache that cannot be read is one that has nothing.
            return null;
        }
    }

    public static bool IsFresh(PackageAssets found, IEnumerable<PackageRequest> requests) =>
        !requests.Any(request => request.IsFloating) || DateTimeOffset.UtcNow - found.Found < FloatingFor;

    public static void Add(string key, PackageAssets found) =>
        WholeFile.Write(PathOf(key), JsonSerializer.Serialize(found, PackageAssetsJson.Default.PackageAssets));

    public static string Key(IEnumerable<PackageRequest> requests, PackageSources sources)
    {
        var text = new StringBuilder().AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"{Form} {Environment.Version} {RuntimeInformation.RuntimeIdentifier}");
        foreach (var request in requests.OrderBy(r => r.Name, StringComparer.OrdinalIgnoreCase)) text.Append(request.Name.ToUpperInvariant()).Append(' ').AppendLine(request.Version);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.Append(sources.Settings()).ToString())).AsSpan(0, 16));
    }

    static string PathOf(string key) => Path.Combine(Folder, key + ".json");

    static string Root()
    {
        var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        var cache = OperatingSystem.IsWindows() ? local
            : Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } xdg && Path.IsPathRooted(xdg) ? xdg
            : Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) is { Length: > 0 } home ? Path.Combine(home, OperatingSystem.IsMacOS() ? "Library/Caches" : ".cache")
            : Path.GetTempPath();
        return cache;
    }
}
