using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lede.Kernel.Jupyter;

/// <summary>The file by which Jupyter's clients find and start the kernel.</summary>
public static class KernelSpec
{
    public const string Name = "lede-csharp";

    public const string DisplayName = "C# (Lede)";

    // The name that clients look for.
    const string Logo = "logo-svg.svg";

    static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>The user's folder of kernels: under <c>JUPYTER_DATA_DIR</c> where that is set, else where the platform keeps such data.</returns>
    public static string UserFolder() => Path.Combine(DataFolder(), "kernels");

    /// <returns>The folder of kernels that all users of the machine see.</returns>
    public static string SystemFolder() => Path.Combine(SystemDataFolders()[0], "kernels");

    /// <returns>The folder of kernels of an environment, such as <c>/usr/local</c> or a virtual environment's root.</returns>
    public static string PrefixFolder(string prefix) => Path.Combine(Path.GetFullPath(prefix), "share", "jupyter", "kernels");

    /// <returns>The root of the environment that is active (virtualenv's or conda's); null when none is.</returns>
    public static string? ActivePrefix() =>
        new[] { "VIRTUAL_ENV", "CONDA_PREFIX" }.Select(Environment.GetEnvironmentVariable).FirstOrDefault(prefix => !string.IsNullOrEmpty(prefix));

    /// <summary>Writes the kernel's spec and its picture into a folder of kernels, over what is there of the same name. Each file is written whole or not at all.</summary>
    /// <param name="folder">From <see cref="UserFolder"/>, <see cref="SystemFolder"/> or <see cref="PrefixFolder"/>.</param>
    /// <param name="command">How to start the program, its path absolute: a program, or dotnet and a library.</param>
    /// <returns>The path of the written <c>kernel.json</c>.</returns>
    /// <exception cref="ArgumentException">The command's program has no absolute path; clients start it from anywhere.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static string Install(string folder, IReadOnlyList<string> command)
    {
        if (command.Count == 0 || !Path.IsPathFullyQualified(command[0]))
            throw new ArgumentException($"The kernel's program must have an absolute path, not '{command.FirstOrDefault()}'.", nameof(command));
        var spec = new JsonObject
        {
            ["argv"] = new JsonArray([.. command.Concat(["kernel", "start", "{connection_file}"]).Select(argument => (JsonNode)argument)]),
            ["display_name"] = DisplayName,
            ["language"] = "csharp",
            ["interrupt_mode"] = "message",
            ["metadata"] = new JsonObject { ["debugger"] = false },
        };
        var own = Directory.CreateDirectory(Path.Combine(folder, Name)).FullName;
        using (var logo = typeof(KernelSpec).Assembly.GetManifestResourceStream(Logo)!) WholeFile.Write(Path.Combine(own, Logo), logo.CopyTo);
        var path = Path.Combine(own, "kernel.json");
        WholeFile.Write(path, spec.ToJsonString(Readable) + "\n");
        return path;
    }

    /// <returns>
    /// The paths of the specs of this name, in the order in which Jupyter looks: the folders in <c>JUPYTER_PATH</c>, the user's, the active
    /// environment's and the system's. The first is the one that clients take.
    /// </returns>
    public static IReadOnlyList<string> List()
    {
        var extra = (Environment.GetEnvironmentVariable("JUPYTER_PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        IEnumerable<string> active = ActivePrefix() is { } prefix ? [Path.Combine(prefix, "share", "jupyter")] : [];
        return [.. extra.Append(DataFolder()).Concat(active).Concat(SystemDataFolders()).Select(data => Path.Combine(data, "kernels", Name, "kernel.json")).Distinct().Where(File.Exists)];
    }

    /// <returns>False when the folder of kernels had no spec of this name.</returns>
    public static bool Remove(string folder)
    {
        var own = Path.Combine(folder, Name);
        if (!Directory.Exists(own)) return false;
        Directory.Delete(own, recursive: true);
        return true;
    }

    /// <returns>How the running program can be started again: its own path, or dotnet's and the library's.</returns>
    public static IReadOnlyList<string> OwnCommand()
    {
        var process = Environment.ProcessPath ?? throw new InvalidOperationException("This process does not know its own path; pass the command to Install.");
        return Path.GetFileNameWithoutExtension(process).Equals("dotnet", StringComparison.OrdinalIgnoreCase)
            ? [process, Path.GetFullPath(Environment.GetCommandLineArgs()[0])]
            : [process];
    }

    static string[] SystemDataFolders() => OperatingSystem.IsWindows()
        ? [Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), "jupyter")]
        : ["/usr/local/share/jupyter", "/usr/share/jupyter"];

    static string DataFolder()
    {
        if (Environment.GetEnvironmentVariable("JUPYTER_DATA_DIR") is { Length: > 0 } given) return Path.GetFullPath(given);
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsWindows()) return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "jupyter");
        if (OperatingSystem.IsMacOS()) return Path.Combine(home, "Library", "Jupyter");
        return Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } data ? Path.Combine(data, "jupyter") : Path.Combine(home, ".local", "share", "jupyter");
    }
}
