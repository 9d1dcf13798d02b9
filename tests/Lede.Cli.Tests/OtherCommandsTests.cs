using System.Text.Json;

namespace Lede.Tests;

/// <summary>Scripts, extraction and help, as the shell sees them.</summary>
public sealed class OtherCommandsTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_script_sees_its_arguments_and_the_news()
    {
        var script = _folder.Write("count.csx", "Console.WriteLine(Corpus.Open(Args[0]).Articles.Count() + \" \" + Args[1]);");
        var result = LedeCommand.Run("script", script, Repository.Seeds, "\"五\"\n篇");
        Assert.Equal("5 \"五\"\n篇\n", result.Output);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public void A_script_prints_all_that_it_prints()
    {
        var script = _folder.Write("much.csx", "for (var i = 0; i < 30_000; i++) Console.WriteLine(new string('x', 99));");
        Assert.Equal(3_000_000, LedeCommand.Run("script", script).Output.Length);
    }

    [Fact]
    public void A_script_that_throws_names_its_line()
    {
        var script = _folder.Write("fail.csx", "var a = 1;\nthrow new Exception(\"so be it\");");
        var result = LedeCommand.Run("script", script);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("so be it", result.Error, StringComparison.Ordinal);
        Assert.Contains("fail.csx", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_reads_what_it_asks_for()
    {
        var script = _folder.Write("ask.csx", "Console.Write(\"Your name? \"); Console.WriteLine($\"Hello, {Console.ReadLine()}. {Console.ReadLine() ?? \"(the end)\"}\");");
        var result = LedeCommand.RunWith("Ada\n", "script", script);
        Assert.Equal("Your name? Hello, Ada. (the end)\n", result.Output);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public void Extract_prints_an_object_a_line_whose_spans_give_the_text()
    {
        var result = LedeCommand.Run("extract", Repository.Seeds);
        Assert.Equal(0, result.ExitCode);
        var texts = Directory.EnumerateFiles(Repository.Seeds).ToDictionary(f => Path.GetFileName(f), File.ReadAllText, StringComparer.Ordinal);
        var lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.True(lines.Count > 500);
        foreach (var line in lines)
        {
            var text = texts[line.GetProperty("article").GetString()!];
            var pieces = line.TryGetProperty("kind", out _) ? [line] : line.GetProperty("evidence").EnumerateArray().ToList();
            foreach (var piece in pieces)
                Assert.Equal(text[piece.GetProperty("start").GetInt32()..piece.GetProperty("end").GetInt32()], piece.GetProperty("text").GetString());
        }
    }

    [Fact]
    public void Extract_writes_the_fields_of_its_contract()
    {
        var file = _folder.Write("news.jsonl", """{"id": "a", "text": "出门问问完成超过1亿美元的B轮融资，由谷歌领投。", "published": "2024-06-01"}""" + "\n");
        var lines = LedeCommand.Run("extract", file).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("""{"article":"a","kind":"Money","start":6,"end":12,"text":"超过1亿美元","value":{"low":100000000,"high":null,"currency":"USD","approx":false}}""", lines);
        Assert.Contains("""{"article":"a","kind":"Organization","start":19,"end":21,"text":"谷歌","value":{"name":"谷歌"}}""", lines);
        Assert.Contains(lines, l => l.StartsWith(
            """{"article":"a","fact":"Funding","company":"出门问问","amount":{"low":100000000,"high":null,"currency":"USD","approx":false},"round":"B","investors":["谷歌"],""",
            StringComparison.Ordinal) && l.Contains("\"status\":\"actual\",\"evidence\":[{\"start\":0,", StringComparison.Ordinal));
    }

    [Fact]
    public void Extract_to_a_file_leaves_none_when_a_path_is_wrong()
    {
        var output = _folder.File("out.jsonl");
        var result = LedeCommand.Run("extract", Repository.Seeds, _folder.File("nosuch"), "-o", output);
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("lede: There is no file or folder", result.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_folder.Path));
    }

    [Fact]
    public void The_version_is_that_of_the_build() =>
        Assert.Equal(new LedeCommand.Result(0, $"{typeof(Corpus).Assembly.GetName().Version!.ToString(3)}\n", ""), LedeCommand.Run("--version"));

    [Theory]
    [InlineData("lede: Unrecognized command or argument 'nosuch'.\nSee lede --help.\n", "nosuch")]
    [InlineData("lede: Required argument missing for command: 'run'.\nSee lede run --help.\n", "run")]
    [InlineData("lede: Unrecognized command or argument '--nosuch'.\nSee lede kernel install --help.\n", "kernel", "install", "--nosuch")]
    public void A_wrong_command_line_is_told_in_a_line_and_changes_nothing(string says, params string[] arguments)
    {
        var result = LedeCommand.Run(arguments);
        Assert.Equal(says, result.Error);
        Assert.Empty(result.Output);
        Assert.Equal(1, result.ExitCode);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("report")]
    [InlineData("script")]
    [InlineData("repl")]
    [InlineData("extract")]
    [InlineData("kernel", "install")]
    public void The_help_of_a_command_has_examples_of_it(params string[] command) =>
        Assert.Contains($"Examples:\n  lede {string.Join(' ', command)}", LedeCommand.Run([.. command, "--help"]).Output, StringComparison.Ordinal);

    [Fact]
    public void Help_names_every_command_and_gives_examples()
    {
        var help = LedeCommand.Run("--help").Output;
        foreach (var expected in new[] { "report", "run", "script", "repl", "extract", "kernel", "Examples:" }) Assert.Contains(expected, help, StringComparison.Ordinal);
    }
}
