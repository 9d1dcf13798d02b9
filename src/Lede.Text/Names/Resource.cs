using System.Reflection;

namespace Lede;

/// <summary>The data files of the name reader, as they are embedded.</summary>
static class Resource
{
    /// <returns>The lines that are neither empty nor a comment, in order; what follows " # " in a heading is a comment too.</returns>
    public static IEnumerable<string> Lines(string file)
    {
        var name = $"Lede.Names.{file}";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The resource {name} is missing from the build.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line;
    }

    /// <returns>The words of each [section] of a file.</returns>
    public static IEnumerable<(string Section, string[] Words)> Sections(string file)
    {
        var section = "";
        foreach (var line in Lines(file))
            if (line[0] == '[') section = line[1..line.IndexOf(']', StringComparison.Ordinal)];
            else yield return (section, line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
