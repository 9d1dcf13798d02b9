using System.Reflection;

namespace Lede.Kernel;

/// <summary>What a C# session begins with.</summary>
public sealed record SessionOptions
{
    /// <summary>Namespaces in use in each cell, beside <see cref="DefaultImports"/>.</summary>
    public IReadOnlyList<string> Imports { get; init; } = [];

    /// <summary>Assemblies that cells can use without <c>#r</c>, beside the framework's. They run as loaded here.</summary>
    public IReadOnlyList<Assembly> References { get; init; } = [];

    /// <summary>
    /// Simple names of assemblies beside the program that cells can use as well. They join when a cell names something of theirs, and cost nothing
    /// before that.
    /// </summary>
    public IReadOnlyList<string> Libraries { get; init; } = [];

    /// <summary>
    /// Whether <c>Environment.Exit</c> in a cell's own code ends the cell with an error rather than the process: a notebook's variables are worth
    /// more than its exit code.
    /// </summary>
    public bool ExitEndsCell { get; init; } = true;

    /// <summary>Against which relative paths in <c>#r</c> and <c>#load</c> are read: the notebook's folder.</summary>
    public string WorkingDirectory { get; init; } = Environment.CurrentDirectory;

    /// <summary>Packages that are already here: <c>#r "nuget: …"</c> of one of them does nothing.</summary>
    public IReadOnlyList<string> BuiltInPackages { get; init; } = ["Lede"];

    /// <summary>What a session takes in only when a cell asks for it; null for nothing.</summary>
    public Prelude? Prelude { get; init; }

    public static IReadOnlyList<string> DefaultImports { get; } =
    [
        "System", "System.Collections", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Text",
        "System.Text.RegularExpressions", "System.Threading", "System.Threading.Tasks", "Lede",
    ];
}

/// <summary>C# that runs once, unseen, before the first cell that is in need of it.</summary>
/// <param name="IsFor">Asked with the text of each cell until it says yes; it must cost next to nothing.</param>
/// <param name="Code">References, usings and what must be called; what it declares stays.</param>
public sealed record Prelude(Func<string, bool> IsFor, string Code);
