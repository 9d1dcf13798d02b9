using System.Reflection;

namespace Lede.Kernel.Session.Packages;

/// <summary>
/// The assemblies that a session has without any <c>#r</c>: the framework's, those it was begun with, and those in its reach. They win over
/// a package's, at compile time and at run time: a Deedle frame is then one type for a package's code, for ours, and for what shows it.
/// </summary>
sealed class OwnAssemblies(SessionOptions options)
{
    public bool Has(string name) => Given(name) is not null || IsInReach(name) && FrameworkReferences.Find(name) is not null;

    /// <returns>The version of an assembly that <see cref="Has"/> knows.</returns>
    public Version VersionOf(string name) => (Given(name)?.GetName() ?? AssemblyName.GetAssemblyName(FrameworkReferences.Find(name)!)).Version!;

    /// <returns>With whom it came, for people.</returns>
    public string OwnerOf(string name) => Given(name) is not null || options.Libraries.Contains(name, StringComparer.OrdinalIgnoreCase) ? "Lede" : ".NET";

    Assembly? Given(string name) => options.References.Append(typeof(MimeBundle).Assembly).FirstOrDefault(a => name.Equals(a.GetName().Name, StringComparison.OrdinalIgnoreCase));

    bool IsInReach(string name) => FrameworkReferences.IsFramework(name) || options.Libraries.Contains(name, StringComparer.OrdinalIgnoreCase);
}
