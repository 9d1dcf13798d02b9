using System.Text.RegularExpressions;
using Lede.Kernel;

namespace Lede.Cli;

/// <summary>
/// What cells written for .NET Interactive find without asking: <c>display(x)</c>, <c>HTML(…)</c>, and its namespaces. It joins a session with
/// the first cell that names any of it, so that all others start without.
/// </summary>
static partial class InteractivePrelude
{
    // Usings of cells come before those that a session begins with: from then on Formatter and Html are .NET Interactive's, and ours are
    // Lede.Formatter and Lede.Html.
    const string Code = """
        #r "Microsoft.AspNetCore.Html.Abstractions"
        #r "Microsoft.DotNet.Interactive.Formatting"
        #r "Lede.Polyglot"
        using Lede.Polyglot;
        using Microsoft.DotNet.Interactive;
        using Microsoft.DotNet.Interactive.Formatting;
        using static Microsoft.DotNet.Interactive.Kernel;
        RegisteredFormatters.Join();
        """;

    public static Prelude Of(bool always) => new(always ? static _ => true : Names().IsMatch, Code);

    // Display() alone is ours too; but what it returns can be updated only there. Our Formatter has the MIME type before the function.
    [GeneratedRegex("""
        Microsoft\.(DotNet\.Interactive|AspNetCore\.Html)
        |(?<![\w.])(display|HTML|Javascript|CSS|GetInputAsync|GetPasswordAsync)\s*\(
        |\b(PocketView|DisplayedValue|KernelInvocationContext|LaTeXString|MathString)
        |\.Display(As|Table)\s*\(|\.Display\s*\(\s*"|\.Display\s*\((?s:.*)\.Update\s*\(
        |\bFormatter\.(SetPreferred|ListExpansion|Recursion|NullString|ResetTo|DefaultMime)|\bFormatter\.Register\b(?s:.*?)(mimeType:|,\s*"text/\w+"\s*\))
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Names();
}
