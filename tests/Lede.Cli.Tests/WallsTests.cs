using System.Xml.Linq;

namespace Lede.Tests;

/// <summary>
/// The order of the stations is a promise: the kernel has never heard of articles, the news library has never heard of Jupyter, and they meet in
/// Lede.Display and in the command line. An arrow that is not listed here may not be drawn.
/// </summary>
public class WallsTests
{
    static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Lede.Text"] = [],
        ["Lede.Display"] = [],
        ["Lede.Articles"] = ["Lede.Text"],
        ["Lede.Facts"] = ["Lede.Text"],
        ["Lede.Query"] = ["Lede.Articles", "Lede.Facts", "Lede.Display"],
        ["Lede.Kernel"] = ["Lede.Display"],
        ["Lede.Polyglot"] = ["Lede.Display", "Lede.Kernel"],
        ["Lede.Cli"] = ["Lede.Query", "Lede.Kernel", "Lede.Polyglot"],
    };

    static IEnumerable<(string Name, XDocument Project)> Projects() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(file => (Path.GetFileNameWithoutExtension(file), XDocument.Load(file)));

    static IEnumerable<string> Attribute(XDocument project, string element, string attribute) =>
        project.Descendants(element).Select(e => e.Attribute(attribute)?.Value).OfType<string>();

    [Fact]
    public void Every_project_is_a_station_of_the_architecture() =>
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), Projects().Select(p => p.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void No_project_refers_to_one_beyond_its_walls()
    {
        foreach (var (name, project) in Projects())
            Assert.Equal(
                Allowed[name].Order(StringComparer.Ordinal),
                Attribute(project, "ProjectReference", "Include").Select(r => Path.GetFileNameWithoutExtension(r.Replace('\\', '/'))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Versions_stand_in_one_file_only()
    {
        foreach (var (name, project) in Projects())
            Assert.True(!Attribute(project, "PackageReference", "Version").Any(), $"{name} states a package's version; versions belong in Directory.Packages.props.");
    }

    [Fact]
    public void The_text_library_depends_on_nothing() =>
        Assert.Empty(Attribute(Projects().Single(p => p.Name == "Lede.Text").Project, "PackageReference", "Include"));

    [Fact]
    public void Only_what_is_for_others_is_packed() =>
        Assert.Equal(["Lede.Cli"], Projects().Where(p => p.Project.Descendants("IsPackable").Any(e => e.Value == "true")).Select(p => p.Name));
}
