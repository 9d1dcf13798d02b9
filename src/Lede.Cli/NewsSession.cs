using System.Reflection;
using Lede.Kernel;
using Lede.Kernel.Session;

namespace Lede.Cli;

/// <summary>A C# session that knows the news: what may be used in cells and scripts without <c>#r</c>.</summary>
static class NewsSession
{
    // By name, so that they are opened here and not while the command line is read.
    static readonly string[] References = ["Lede.Text", "Lede.Articles", "Lede.Facts", "Lede.Query", "Lede.Display"];

    static readonly string[] Libraries = ["Deedle", "Plotly.NET", "Plotly.NET.CSharp", "FSharp.Core", "DynamicObj"];

    /// <param name="folder">Against which relative paths are read.</param>
    /// <param name="fromInteractive">True for a notebook that says it was written for .NET Interactive.</param>
    /// <param name="exitEndsCell">False where <c>Environment.Exit</c> is to end the process.</param>
    public static CSharpSession Start(string folder, bool fromInteractive = false, bool exitEndsCell = true) => new(Options(folder, fromInteractive, exitEndsCell));

    /// <inheritdoc cref="Start"/>
    public static SessionOptions Options(string folder, bool fromInteractive = false, bool exitEndsCell = true) => new()
    {
        Imports = ["Lede"],
        References = [.. References.Select(Assembly.Load)],
        Libraries = Libraries,
        ExitEndsCell = exitEndsCell,
        WorkingDirectory = folder,
        BuiltInPackages = ["Lede", .. InteractivePrelude.Packages],
        Prelude = InteractivePrelude.Of(fromInteractive),
    };
}
