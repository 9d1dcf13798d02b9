namespace Lede.Cli;

/// <summary>The few colours of a terminal that are read well on light and dark ground.</summary>
static class Ink
{
    const string Off = "\e[0m";

    /// <summary>Whether the person wants colours; a terminal is another question.</summary>
    public static bool Wanted => string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    public static string Prompt(string text, bool coloured) => coloured ? $"\e[32m{text}{Off}" : text;

    public static string Error(string text, bool coloured) => coloured ? $"\e[31m{text}{Off}" : text;

    /// <param name="kind">One of <see cref="Kernel.Notebooks.CodePiece"/>'s classes.</param>
    public static string Start(string? kind) => kind switch
    {
        "keyword" or "preprocessor" => "\e[34m",
        "string" => "\e[33m",
        "number" => "\e[35m",
        "comment" => "\e[90m",
        "type" => "\e[36m",
        _ => "",
    };

    public static string End(string? kind) => Start(kind).Length > 0 ? Off : "";
}
