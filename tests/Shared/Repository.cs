using System.Runtime.CompilerServices;

namespace Lede.Tests;

/// <summary>Where things lie in the checkout that these tests were built from.</summary>
static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Seeds => Path.Combine(Root, "seeds");

    /// <summary>
    /// True when a missing server, browser or data set must fail a test rather than skip it
    /// (<c>LEDE_REQUIRE=all</c>, set where the build has installed all of them).
    /// </summary>
    public static bool RequireAll => Environment.GetEnvironmentVariable("LEDE_REQUIRE") == "all";

    /// <summary>Skips the calling test when <paramref name="available"/> is false; fails it where everything is required.</summary>
    public static void Needs(bool available, string what)
    {
        if (!available && RequireAll) Assert.Fail($"LEDE_REQUIRE=all, but this machine lacks {what}.");
        Skip.IfNot(available, $"This machine lacks {what}.");
    }

    static string FindRoot([CallerFilePath] string here = "")
    {
        for (var folder = Path.GetDirectoryName(here); folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "Kernel.sln"))) return folder;
        throw new InvalidOperationException($"No Kernel.sln above {here}.");
    }
}
