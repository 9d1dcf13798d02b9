using System.Text;

namespace Lede.Kernel.Session.Packages;

/// <summary>Where packages come from: the NuGet.Config files that hold for the notebook's folder, and what <c>#i</c> added.</summary>
sealed record PackageSources(string WorkingDirectory, IReadOnlyList<string> Added)
{
    /// <returns>The text of every file that has a say in it: a change of one can change what is found.</returns>
    public string Settings()
    {
        var text = new StringBuilder().AppendJoin('\n', Added);
        foreach (var file in Files().Where(File.Exists)) text.Append('\n').Append(file).Append('\n').Append(File.ReadAllText(file));
        return text.ToString();
    }

    IEnumerable<string> Files()
    {
        for (var folder = Path.GetFullPath(WorkingDirectory); folder is not null; folder = Path.GetDirectoryName(folder))
            foreach (var name in new[] { "nuget.config", "NuGet.config", "NuGet.Config" }) yield return Path.Combine(folder, name);
        yield return OperatingSystem.IsWindows()
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "NuGet", "NuGet.Config")
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "NuGet", "NuGet.Config");
    }
}
