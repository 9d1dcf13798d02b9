using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Lede.Tests;

/// <summary>What <c>lede extract</c> finds in the seeds, beside what a careful reader found in three of them.</summary>
public sealed class GoldTests(GoldTests.Score score) : IClassFixture<GoldTests.Score>
{
    [SkippableTheory]
    [InlineData("Money")]
    [InlineData("Percent")]
    [InlineData("Date")]
    public void Values_are_found_exactly_and_read_right(string kind)
    {
        var found = score.Result().GetProperty("mentions").GetProperty(kind);
        Assert.InRange(found.GetProperty("exact").GetProperty("f1").GetDouble(), 0.90, 1);
        Assert.InRange(found.GetProperty("value").GetProperty("f1").GetDouble(), 0.90, 1);
    }

    [SkippableTheory]
    [InlineData("Organization")]
    [InlineData("Person")]
    [InlineData("Product")]
    public void Names_are_found_exactly(string kind) =>
        Assert.InRange(score.Result().GetProperty("mentions").GetProperty(kind).GetProperty("exact").GetProperty("f1").GetDouble(), 0.80, 1);

    [SkippableTheory]
    [InlineData("Funding")]
    [InlineData("Valuation")]
    public void Facts_are_precise_and_most_are_found(string kind)
    {
        var found = score.Result().GetProperty("facts").GetProperty("kinds").GetProperty(kind).GetProperty("match");
        Assert.InRange(found.GetProperty("p").GetDouble(), 0.85, 1);
        Assert.InRange(found.GetProperty("r").GetDouble(), 0.60, 1);
    }

    /// <summary>The scorer's result, made once.</summary>
    public sealed class Score
    {
        readonly Lazy<JsonElement> _result = new(Run);

        public JsonElement Result()
        {
            Repository.Needs(Directory.Exists(Gold), "the annotated articles (a folder shared/gold beside the checkout)");
            Repository.Needs(File.Exists("/usr/bin/python3"), "Python 3");
            return _result.Value;
        }

        static string Gold => Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "gold"));

        static JsonElement Run()
        {
            using var folder = new TemporaryFolder();
            var (predicted, result) = (folder.File("found.jsonl"), folder.File("score.json"));
            Assert.Equal(0, LedeCommand.Run("extract", Repository.Seeds, "-o", predicted).ExitCode);
            var python = new ProcessStartInfo("/usr/bin/python3", [Path.Combine(Gold, "score.py"), "--gold", Gold, "--pred", predicted, "--json", result])
            {
                RedirectStandardOutput = true,
            };
            using var process = Process.Start(python)!;
            var table = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, string.Create(CultureInfo.InvariantCulture, $"score.py ended with {process.ExitCode}:\n{table}"));
            return JsonDocument.Parse(File.ReadAllText(result)).RootElement;
        }
    }
}
