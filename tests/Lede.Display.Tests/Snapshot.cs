using System.Runtime.CompilerServices;

namespace Lede.Tests;

/// <summary>Compares a text with the file that was read and found right. <c>LEDE_ACCEPT=1</c> writes the file anew, to be read again.</summary>
static class Snapshot
{
    public static void Matches(string actual, string name, [CallerFilePath] string test = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(test)!, name);
        actual = actual.TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("LEDE_ACCEPT") == "1") File.WriteAllText(path, actual);
        Assert.True(File.Exists(path), $"{name} is missing. Run with LEDE_ACCEPT=1, and read what it writes.");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
