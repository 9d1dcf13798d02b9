using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Xunit;
using Lede.Kernel.Notebooks;
using Lede.Kernel.Session;

namespace Lede.Kernel.Tests;

/// <summary>Where papermill's convention puts the values, and what C# they become.</summary>
public sealed class NotebookParametersTests
{
    static readonly SessionOptions Options = new();

    [Fact]
    public void The_values_stand_after_the_defaults_in_a_cell_of_papermills_tag()
    {
        var notebook = Of(("", "1"), ("parameters", "int n = 3;"), ("", "n"));
        Assert.Null(Set(notebook, Plain("n=5")));
        Assert.Equal(["1", "int n = 3;", "// Parameters\nint n = 5;", "n"], notebook.Cells.Select(c => c.Source));
        Assert.Equal("""["injected-parameters"]""", notebook.Cells[2].Metadata["tags"]!.ToJsonString());
    }

    [Fact]
    public void An_earlier_cell_of_values_is_replaced()
    {
        var notebook = Of(("parameters", "int n = 3;"), ("", "0"), ("injected-parameters", "int n = 4;"));
        Set(notebook, Plain("n=5"));
        Assert.Equal(["int n = 3;", "0", "// Parameters\nint n = 5;"], notebook.Cells.Select(c => c.Source));
    }

    [Fact]
    public void Without_defaults_the_values_stand_at_the_top_and_a_warning_says_so()
    {
        var notebook = Of(("", "n"));
        Assert.Equal("The notebook has no cell tagged 'parameters'; the values are set at its top.", Set(notebook, Plain("n=5")));
        Assert.Equal(["// Parameters\nvar n = 5;", "n"], notebook.Cells.Select(c => c.Source));
    }

    [Fact]
    public void A_name_that_has_no_default_is_warned_of_with_those_that_have_one()
    {
        var warning = Set(Of(("parameters", "double rate = 0.5; var since = 2020;")), Plain("rato=1"));
        Assert.Equal("The notebook's parameters are rate, since; set all the same, though it may not look at it: rato.", warning);
    }

    [Theory]
    // The type of the default.
    [InlineData("double x = 0.5;", "1", "double x = 1;")]
    [InlineData("var x = 0.5;", "1e3", "double x = 1000;")]
    [InlineData("decimal x = 1;", "0.10", "decimal x = 0.10m;")]
    [InlineData("float x = 1;", "-0.5", "float x = -0.5f;")]
    [InlineData("long x = 1;", "9223372036854775807", "long x = 9223372036854775807;")]
    [InlineData("var x = \"a\";", "5", "string x = \"5\";")]
    [InlineData("var x = \"a\";", "null", "string x = \"null\";")]
    [InlineData("var x = \"a\";", "", "string x = \"\";")]
    [InlineData("char x = 'a';", "五", "char x = '五';")]
    [InlineData("bool x = false;", "True", "bool x = true;")]
    [InlineData("int? x = 1;", "null", "int? x = null;")]
    [InlineData("int? x = null;", "7", "int? x = 7;")]
    [InlineData("DayOfWeek x = default;", "friday", "DayOfWeek x = DayOfWeek.Friday;")]
    [InlineData("var x = DateTime.Now;", "2024-06-01", "DateTime x = DateTime.Parse(\"2024-06-01\", System.Globalization.CultureInfo.InvariantCulture);")]
    [InlineData("System.Numerics.BigInteger? y = null; System.DateOnly x;", "2024-06-01", "DateOnly x = DateOnly.Parse(\"2024-06-01\", System.Globalization.CultureInfo.InvariantCulture);")]
    // None: the type of the value's form.
    [InlineData("", "5", "var x = 5;")]
    [InlineData("", "007", "var x = 7;")]
    [InlineData("", "3000000000", "var x = 3000000000L;")]
    [InlineData("", "0.5", "var x = 0.5d;")]
    [InlineData("", "1,5", "var x = \"1,5\";")]
    [InlineData("", "true", "var x = true;")]
    [InlineData("", "None", "object x = null;")]
    [InlineData("", "2024-06-01", "var x = \"2024-06-01\";")]
    [InlineData("", "a \"b\" \\ \n{c}=五", "var x = \"a \\\"b\\\" \\\\ \\n{c}=五\";")]
    public void A_text_takes_the_type_of_the_default_or_else_of_its_form(string defaults, string value, string statement) =>
        Assert.Equal(statement, Statement(defaults, Plain("x=" + value)));

    [Theory]
    [InlineData("int[] x = [];", "[1,2]", "int[] x = [1, 2];")]
    [InlineData("var x = new List<string>();", "[\"a\"]", "List<string> x = [\"a\"];")]
    [InlineData("IEnumerable<int[]> x = [];", "[[1],[]]", "IEnumerable<int[]> x = [[1], []];")]
    [InlineData("Dictionary<string, double> x = new();", "{\"a\": 1}", "Dictionary<string, double> x = new Dictionary<string, double> { [\"a\"] = 1 };")]
    [InlineData("DateOnly[] x = [];", "[\"2024-06-01\"]", "DateOnly[] x = [DateOnly.Parse(\"2024-06-01\", System.Globalization.CultureInfo.InvariantCulture)];")]
    [InlineData("string x = \"a\";", "null", "string x = null;")]
    [InlineData("", "[1,2]", "var x = new int[] { 1, 2 };")]
    [InlineData("", "[1,2.5]", "var x = new double[] { 1, 2.5d };")]
    [InlineData("", "[[1],[2]]", "var x = new int[][] { new int[] { 1 }, new int[] { 2 } };")]
    [InlineData("", "[1,\"a\"]", "var x = new object[] { 1, \"a\" };")]
    [InlineData("", "[]", "var x = new object[] { };")]
    [InlineData("", "{\"a\":\"1\"}", "var x = new Dictionary<string, string> { [\"a\"] = \"1\" };")]
    [InlineData("", "\"5\"", "var x = \"5\";")]
    public void JSON_becomes_typed_lists_and_dictionaries(string defaults, string value, string statement) =>
        Assert.Equal(statement, Statement(defaults, GivenParameter.Json("x=" + value)));

    [Property]
    public void Any_text_is_the_same_text_in_CSharp(NonNull<string> text)
    {
        var literal = Microsoft.CodeAnalysis.CSharp.SyntaxFactory.ParseExpression(ParameterCode.Quoted(text.Get));
        Assert.False(literal.ContainsDiagnostics);
        Assert.Equal(text.Get, Assert.IsType<Microsoft.CodeAnalysis.CSharp.Syntax.LiteralExpressionSyntax>(literal).Token.ValueText);
    }

    [Fact]
    public void A_name_that_is_a_keyword_is_written_as_one_may() => Assert.Equal("var @class = 5;", Statement("", Plain("class=5")));

    [Theory]
    [InlineData("int x = 1;", "1.5", "The parameter 'x' is declared as int, and '1.5' cannot be one. Give a value of that type, or change the notebook's default.")]
    [InlineData("byte x = 1;", "256", "The parameter 'x' is declared as byte, and '256' cannot be one. Give a value of that type, or change the notebook's default.")]
    [InlineData("DateTime x;", "soon", "The parameter 'x' is declared as DateTime, and 'soon' cannot be one. Give a value of that type, or change the notebook's default.")]
    [InlineData("enum Mode { Fast, Slow } Mode x;", "quick", "The parameter 'x' is declared as Mode, and 'quick' cannot be one. Give one of Fast, Slow.")]
    [InlineData("int[] x = [];", "1", "The parameter 'x' is declared as int[], and '1' cannot be one. Give it as JSON, if it has such a form: -p:json x=…")]
    public void A_value_that_cannot_be_of_its_type_is_told_with_the_remedy(string defaults, string value, string message) =>
        Assert.Equal(message, Assert.Throws<ParameterException>(() => Statement(defaults, Plain("x=" + value))).Message);

    [Theory]
    [InlineData("x", "-p takes name=value, not 'x'. Write for instance -p rate=0.5.")]
    [InlineData("=5", "-p takes name=value, not '=5'. Write for instance -p rate=0.5.")]
    [InlineData("my-rate=5", "'my-rate' cannot be the name of a variable in C#. Give the parameter the name that the notebook has for it.")]
    public void What_is_no_parameter_is_told(string text, string message) => Assert.Equal(message, Assert.Throws<ParameterException>(() => Plain(text)).Message);

    [Fact]
    public void JSON_that_is_none_is_told()
    {
        var message = Assert.Throws<ParameterException>(() => GivenParameter.Json("x=[1")).Message;
        Assert.StartsWith("The value of the parameter 'x' is no JSON: [1. Write for instance -p:json x=[1,2]", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_of_an_earlier_cell_is_known()
    {
        var notebook = Of(("", "enum Mode { Fast, Slow }"), ("parameters", "Mode x = Mode.Fast;"), ("", "x"));
        Set(notebook, Plain("x=Slow"));
        Assert.Equal("// Parameters\nMode x = Mode.Slow;", notebook.Cells[2].Source);
    }

    [Fact]
    public void Of_two_values_for_one_name_the_later_counts()
    {
        var notebook = Of(("parameters", "int n = 3;"));
        Set(notebook, Plain("n=4"), Plain("n=5"));
        Assert.Equal("// Parameters\nint n = 5;", notebook.Cells[1].Source);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void The_cell_has_an_id_only_where_the_notebooks_format_knows_them(int minor, bool named)
    {
        var notebook = Notebook.Parse($$"""{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": {{minor}}}""", "old.ipynb");
        Set(notebook, Plain("n=5"));
        Assert.Equal(named, notebook.Cells[0].Id is not null);
    }

    [Fact]
    public async Task The_cells_see_the_given_values_whoever_put_them_there()
    {
        var notebook = Of(("parameters", "double rate = 0.5; string who = \"nobody\";"), ("", "$\"{rate / 2} {who}\""));
        Set(notebook, Plain("rate=1"), Plain("who=五 \"\\\""));
        Assert.Equal("0.5 五 \"\\\"", await Last(notebook));
        // As papermill itself writes them for C#.
        notebook.Cells[1].Source = "// Parameters\nvar rate = 2;\nvar who = \"\\u4e94\";\n";
        Assert.Equal("1 五", await Last(notebook));
    }

    static async Task<string?> Last(Notebook notebook)
    {
        using var session = new CSharpSession();
        var result = await NotebookRun.RunAsync(notebook, session);
        Assert.Null(result.Error);
        return Assert.IsType<CellOutput.Result>(notebook.Cells[^1].Outputs[^1]).Data[MimeBundle.Text];
    }

    static string Statement(string defaults, GivenParameter given)
    {
        var notebook = Of(("parameters", defaults));
        Set(notebook, given);
        return notebook.Cells[1].Source["// Parameters\n".Length..];
    }

    static GivenParameter Plain(string text) => GivenParameter.Plain(text);

    static string? Set(Notebook notebook, params GivenParameter[] given) => NotebookParameters.Set(notebook, given, Options);

    static Notebook Of(params (string Tag, string Source)[] cells)
    {
        var notebook = Notebook.Create();
        foreach (var (tag, source) in cells)
        {
            var cell = NotebookCell.Create(CellKind.Code, source);
            if (tag.Length > 0) cell.Metadata["tags"] = new JsonArray(tag);
            notebook.Cells.Add(cell);
        }
        return notebook;
    }
}
