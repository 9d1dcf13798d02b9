using System.Text.RegularExpressions;
using Lede.Kernel;

namespace Lede.Cli;

/// <summary>
/// What cells written for .NET Interactive find without asking: <c>display(x)</c>, <c>HTML(…)</c>, and its namespaces. It joins a session with
/// the first cell that names any of it, so that all others start without.
/// </summary>
static partial class InteractivePrelude
{
    // Extension methods are nearest in Lede.Polyglot: usings of cells come before those that a session begins with.
    const string Code = """
        #r "Microsoft.AspNetCore.Html.Abstractions"
        #r "Microsoft.DotNet.Interactive.Formatting"
        #r "Lede.Polyglot"
        using Lede.Polyglot;
        using static Microsoft.DotNet.Interactive.Kernel;
        RegisteredFormatters.Join();
        """;

    public static Prelude Of(bool always) => new(always ? static _ => true : Names().IsMatch, Code);

    // Display() alone is ours too; but what it returns can be updated only there.
    [GeneratedRegex(@"Microsoft\.(DotNet\.Interactive|AspNetCore\.Html)|(?<![\w.])(display|HTML|Javascript|CSS|GetInputAsync|GetPasswordAsync)\s*\(|\.Display(As|Table)\s*\(|\.Display\s*\(\s*""|\.Display\s*\((?s:.*)\.Update\s*\(")]
    private static partial Regex Names();
}
