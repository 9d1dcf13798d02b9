namespace Lede.Kernel.Tests;

/// <summary>Cells are compiled against little, and find everything.</summary>
public sealed class ReferenceTests : IDisposable
{
    readonly Sessions _cells = new();

    public void Dispose() => _cells.Dispose();

    [Theory]
    [InlineData("System.Text.Json.JsonSerializer.Serialize(new { A = 1 })", """{"A":1}""")]
    [InlineData("using System.Xml.Linq;\nXElement.Parse(\"<a>1</a>\").Value", "1")]
    [InlineData("using static System.Xml.XmlConvert;\nToString(true)", "true")]
    [InlineData("dynamic z = \"a\"; z.Length", 1)]
    [InlineData("using System.Data;\nvar t = new DataTable(); t.Columns.Add(\"x\"); t.Columns.Count", 1)]
    [InlineData("System.Numerics.BigInteger.Pow(2, 10).ToString()", "1024")]
    [InlineData("Type.GetType(\"System.Int32\").FullName", "System.Int32")]
    [InlineData("using System.Text.Json.Nodes;\nJsonNode.Parse(\"[1]\").AsArray().Count", 1)]
    [InlineData("using System.Text.Json.Serialization;\nclass P { [JsonIgnore] public int A { get; set; } }\ntypeof(P).GetProperties().Length", 1)]
    [InlineData("using System.Net.Http.Json;\nJsonContent.Create(1).Headers.ContentType.MediaType", "application/json")]
    [InlineData("from x in new[] { 3, 1, 2 }.AsParallel() orderby x select x into y where y > 2 select y", null)]
    public async Task A_name_of_the_framework_is_found_when_it_is_needed(string code, object? expected)
    {
        var value = await _cells.Value(code);
        if (expected is not null) Assert.Equal(expected, value);
    }

    [Fact]
    public async Task What_was_declared_before_keeps_its_types_when_references_join()
    {
        await _cells.Run("var groups = Enumerable.Range(0, 4).GroupBy(x => x % 2); var words = new Dictionary<string, List<int>>(); record Box(IGrouping<int, int> Group);");
        Assert.Equal(2, await _cells.Value("using System.Collections.ObjectModel; var seen = new ObservableCollection<IGrouping<int, int>>(groups);\nseen.Count"));
        await _cells.Run("var xml = new System.Xml.XmlDocument(); System.Xml.XmlNode root = xml.CreateElement(\"a\"); xml.AppendChild(root);");
        Assert.Equal(2, await _cells.Value("IEnumerable<IGrouping<int, int>> again = groups; new Box(again.First()).Group.Count()"));
        Assert.Equal(2, await _cells.Value("seen.Count + words.Count"));
        Assert.Equal("<a />", await _cells.Value("xml.OuterXml"));
    }

    [Fact]
    public async Task Joining_is_as_quick_after_many_cells()
    {
        for (var i = 0; i < 150; i++) await _cells.Run($"var v{i} = {i};");
        Assert.Equal("[149]", await _cells.Value("System.Text.Json.JsonSerializer.Serialize(new[] { v149 })"));
        Assert.Equal(0, await _cells.Value("v0"));
    }

    [Fact]
    public async Task A_cell_that_fails_takes_nothing_in()
    {
        var error = await _cells.Error("System.Text.Json.JsonSerializer.Serialize(nothing)");
        Assert.Equal("CS0103", Assert.Single(error.Diagnostics).Id);
        Assert.Contains("'nothing'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_library_of_the_program_joins_when_a_cell_names_it()
    {
        using var cells = new Sessions(new SessionOptions { Libraries = ["Markdig"] });
        Assert.Equal("<p>a</p>\n", await cells.Value("Markdig.Markdown.ToHtml(\"a\")"));
        Assert.Equal("CS0103", Assert.Single((await _cells.Error("Markdig.Markdown.ToHtml(\"a\")")).Diagnostics).Id);
    }
}
