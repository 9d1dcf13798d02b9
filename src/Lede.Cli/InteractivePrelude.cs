using System.Text.RegularExpressions;
using Lede.Kernel;

namespace Lede.Cli;

/// <summary>
/// What cells written for .NET Interactive find without asking: <c>display(x)</c>, <c>HTML(…)</c>, and its namespaces. It joins a session with
/// the first cell that names any of it, so that all others start without.
/// </summary>
static partial class InteractivePrelude
{
    // .NET Interactive had Newtonsoft.Json in reach of every cell, and notebooks use it so.
    // Usings of cells come before those that a session begins with: from then on Formatter and Html are .NET Interactive's, and ours are
    // Lede.Formatter and Lede.Html.
    const string Code = """
        #r "Microsoft.AspNetCore.Html.Abstractions"
        #r "Microsoft.DotNet.Interactive.Formatting"
        #r "Lede.Polyglot"
        #r "Newtonsoft.Json"
        using Lede.Polyglot;
        using Microsoft.DotNet.Interactive;
        using Microsoft.DotNet.Interactive.Formatting;
        using static Microsoft.DotNet.Interactive.Kernel;
        RegisteredFormatters.Join();
        """;

    /// <summary>
    /// What the prelude stands for, of which another copy would be in its way; and what taught .NET Interactive to show what is shown here
    /// without.
    /// </summary>
    public static IReadOnlyList<string> Packages { get; } =
    [
        "Microsoft.DotNet.Interactive", "Microsoft.DotNet.Interactive.CSharp", "Microsoft.DotNet.Interactive.Formatting", "Microsoft.AspNetCore.Html.Abstractions",
        "Plotly.NET.Interactive", "Deedle.Interactive", "Deedle.DotNet.Interactive.Extension",
    ];

    public static Prelude Of(bool always) => new(always ? static _ => true : Names().IsMatch, Code);

    // Display() alone is ours too; but what it returns can be updated only there. Our Formatter has the MIME type before the function.
    [GeneratedRegex("""
        Microsoft\.(DotNet\.Interactive|AspNetCore\.Html)|\bNewtonsoft\.Json
        |(?<![\w.])(display|HTML|Javascript|CSS|GetInputAsync|GetPasswordAsync)\s*\(
        |\b(PocketView|DisplayedValue|KernelInvocationContext|LaTeXString|MathString|GetClearTextPassword|ToTabularDataResource)
        |\.Display(As|Table)\s*\(|\.Display\s*\(\s*"|\.Display\s*\((?s:.*)\.Update\s*\(
        |\bFormatter\.(SetPreferred|ListExpansion|Recursion|NullString|ResetTo|DefaultMime)|\bFormatter\.Register\b(?s:.*?)(mimeType:|,\s*"text/\w+"\s*\))
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Names();
}
