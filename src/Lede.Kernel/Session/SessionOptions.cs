using System.Reflection;

namespace Lede.Kernel;

/// <summary>What a C# session begins with.</summary>
public sealed record SessionOptions
{
    /// <summary>Namespaces in use in each cell, beside <see cref="DefaultImports"/>.</summary>
    public IReadOnlyList<string> Imports { get; init; } = [];

    /// <summary>Assemblies that cells can use without <c>#r</c>, beside the framework's. They run as loaded here.</summary>
    public IReadOnlyList<Assembly> References { get; init; } = [];

    /// <summary>Against which relative paths in <c>#r</c> and <c>#load</c> are read: the notebook's folder.</summary>
    public string WorkingDirectory { get; init; } = Environment.CurrentDirectory;

    /// <summary>Packages that are already here: <c>#r "nuget: …"</c> of one of them does nothing.</summary>
    public IReadOnlyList<string> BuiltInPackages { get; init; } = ["Lede"];

    public static IReadOnlyList<string> DefaultImports { get; } =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Text",
        "System.Text.RegularExpressions", "System.Threading", "System.Threading.Tasks", "Lede",
    ];
}
