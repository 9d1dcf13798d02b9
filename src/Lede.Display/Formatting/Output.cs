using System.Text.RegularExpressions;

namespace Lede;

/// <summary>The frame of every HTML form that we make: one element, with the style that it needs in a host that has no sheet of ours.</summary>
static partial class Output
{
    /// <summary>The class by which a page that carries the sheet itself finds and drops the copy in each output.</summary>
    public const string StyleClass = "lede-style";

    public static string Css { get; } = Space().Replace(Resource.Text("output.css"), "");

    // Every output carries the sheet; its comments and line breaks it need not carry.
    [GeneratedRegex(@"/\*.*?\*/\s*|\n", RegexOptions.Singleline)]
    private static partial Regex Space();

    public static string Html(string body) => $"<div class=\"lede\"><style class=\"{StyleClass}\">{Css}</style>{body}</div>";
}
