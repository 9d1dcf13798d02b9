using System.Diagnostics;
using FsCheck.Xunit;
using Lede.Kernel.Jupyter;

namespace Lede.Kernel.Tests;

/// <summary>Expected values: the GLOB operator of SQLite's documentation, by which IPython searches its history.</summary>
public sealed class GlobTests
{
    [Theory]
    [InlineData("*", "", true)]
    [InlineData("var*", "var x = 1;", true)]
    [InlineData("var", "var x = 1;", false)]
    [InlineData("*x*", "var\nx = 1;", true)]
    [InlineData("?", "", false)]
    [InlineData("??", "長三", true)]
    [InlineData("VAR*", "var x", false)]
    [InlineData("a.c", "abc", false)]
    [InlineData("a.c", "a.c", true)]
    [InlineData("[a-c]1", "b1", true)]
    [InlineData("[a-c]1", "d1", false)]
    [InlineData("[!a-c]1", "d1", true)]
    [InlineData("[^a-c]1", "b1", false)]
    [InlineData("[]x]", "]", true)]
    [InlineData("a[[]0]", "a[0]", true)]
    [InlineData("a[*]b", "a*b", true)]
    [InlineData("a[*]b", "axb", false)]
    [InlineData("[", "[", true)]
    [InlineData("a\\b", "a\\b", true)]
    public void Matches_as_sqlite_does(string pattern, string text, bool matches) => Assert.Equal(matches, Glob.ToRegex(pattern).IsMatch(text));

    [Property]
    public bool A_text_without_signs_matches_itself_alone(string text, string other) =>
        (text ?? "").IndexOfAny(['*', '?', '[']) >= 0 || Glob.ToRegex(text ?? "").IsMatch(other ?? "") == ((text ?? "") == (other ?? ""));

    [Fact]
    public void A_pattern_that_backtracks_elsewhere_is_quick()
    {
        var watch = Stopwatch.StartNew();
        Assert.DoesNotMatch(Glob.ToRegex(string.Concat(Enumerable.Repeat("*a", 30)) + "b"), new string('a', 20_000));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"took {watch.Elapsed}");
    }
}
