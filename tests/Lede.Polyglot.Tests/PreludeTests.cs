using Lede.Cli;
using Lede.Kernel;

namespace Lede.Tests;

/// <summary>What cells of .NET Interactive name joins the session when one of them names it, and not before.</summary>
public sealed class PreludeTests : IDisposable
{
    readonly Kernel.Session.CSharpSession _session = NewsSession.Start(Path.GetTempPath());

    public void Dispose() => _session.Dispose();

    async Task<Outcome> Run(string code, NotebookHost? host = null) => await _session.ExecuteAsync(code, new CellContext("cell", host ?? new NotebookHost()));

    async Task<object?> Value(string code) => Assert.IsType<Outcome.Succeeded>(await Run(code)).Value;

    [Theory]
    [InlineData("1 + 1")]
    [InlineData("class Own { } Formatter.Register<Own>(\"text/plain\", u => \"own\");")]
    [InlineData("var rows = new[] { 1, 2 }.Display(); rows.Length")]
    [InlineData("Html.Raw(\"<b>x</b>\")")]
    public async Task A_cell_that_names_nothing_of_it_runs_without(string code)
    {
        Assert.IsType<Outcome.Succeeded>(await Run(code));
        Assert.Contains("CS0103", Assert.IsType<Outcome.Failed>(await Run("Root.Name")).Error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("display(1);")]
    [InlineData("HTML(\"x\")")]
    [InlineData("\"x\".DisplayAs(\"text/html\");")]
    [InlineData("using Microsoft.DotNet.Interactive;")]
    [InlineData("var d = \"a\".Display(); d.Update(\"b\");")]
    [InlineData("class Own { } Formatter.Register<Own>(u => \"own\", \"text/plain\");")]
    [InlineData("class Own { } Formatter.Register<Own>((u, writer) => writer.Write(1), mimeType: \"text/plain\");")]
    [InlineData("(MathString)\"x\"")]
    [InlineData("using Newtonsoft.Json.Linq; JObject.Parse(\"{}\").Count")]
    public async Task A_cell_that_names_some_of_it_has_all_and_so_have_later_ones(string code)
    {
        Assert.IsType<Outcome.Succeeded>(await Run(code));
        Assert.Equal(".NET", await Value("Root.Name"));
    }

    [Fact]
    public async Task Lines_of_errors_are_those_of_the_cell()
    {
        var error = Assert.IsType<Outcome.Failed>(await Run("display(1);\nnothing();")).Error;
        Assert.StartsWith("cell, line 2, column 1: error CS0103", error.Traceback[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_formatter_of_the_notebooks_own_holds_inside_tables_too()
    {
        await Run("using Microsoft.DotNet.Interactive.Formatting;\nclass Star { public string Name; }\nFormatter.Register<Star>(s => $\"<b>★ {s.Name}</b>\", \"text/html\");");
        var shown = Assert.IsType<Outcome.Succeeded>(await Run("new[] { new { Where = \"north\", Which = new Star { Name = \"Polaris\" } } }")).Shown!;
        Assert.Contains("><b>★ Polaris</b></td>", shown[MimeBundle.Html], StringComparison.Ordinal);
        Assert.Contains("★ Polaris", shown[MimeBundle.Text], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_that_the_notebook_registered_nothing_for_look_as_everywhere()
    {
        var host = new NotebookHost();
        await Run("display(new[] { new { A = 1 } });", host);
        Assert.Contains("class=\"lede\"", host.Shown[0][MimeBundle.Html], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_formatter_that_throws_is_told_where_the_value_would_stand()
    {
        await Run("using Microsoft.DotNet.Interactive.Formatting;\nrecord Bad(int N);\nFormatter.Register<Bad>((Func<Bad, string>)(b => throw new InvalidOperationException(\"no look\")), \"text/html\");");
        var shown = Assert.IsType<Outcome.Succeeded>(await Run("new Bad(1)")).Shown!;
        Assert.Equal("Bad could not be shown. InvalidOperationException: no look", shown[MimeBundle.Text]);
    }

    [Fact]
    public async Task Input_is_asked_for_and_passwords_are_not_shown()
    {
        var host = new NotebookHost("Ada", "secret", "Bo", "hidden");
        var outcome = await Run("""
            #!set --name typed --value @input:"Your name"
            #!set --name word --value @password:{"prompt":"Password", "saveAs":"a name"}
            using InteractiveKernel = Microsoft.DotNet.Interactive.Kernel;
            var again = await InteractiveKernel.GetInputAsync("And yours?");
            var hidden = await GetPasswordAsync("Word:");
            $"{typed} {word.GetClearTextPassword()} {again} {hidden}"
            """, host);
        Assert.Equal("Ada secret Bo hidden", Assert.IsType<Outcome.Succeeded>(outcome).Value);
        Assert.Equal([("Your name", false), ("Password", true), ("And yours?", false), ("Word:", true)], host.Asked);
    }

    [Fact]
    public async Task Where_nobody_can_answer_the_cell_says_so() => Assert.Equal(
        "This cell asks for input, and whoever runs it cannot be asked. Put the value into the code instead.",
        Assert.IsType<Outcome.Failed>(await Run("#!set --name x --value @input:name")).Error.Message);

    [Fact]
    public async Task A_script_and_a_style_are_html_and_their_text()
    {
        var host = new NotebookHost();
        await Run("Javascript(\"alert(1)\"); CSS(\"b { color: red }\");", host);
        Assert.Equal("<script type=\"text/javascript\">alert(1)</script>", host.Shown[0][MimeBundle.Html]);
        Assert.Equal("<style>b { color: red }</style>", host.Shown[1][MimeBundle.Html]);
    }

    [Fact]
    public async Task A_tabular_resource_is_shown_by_its_rows()
    {
        var shown = Assert.IsType<Outcome.Succeeded>(await Run("""
            using Microsoft.DotNet.Interactive.Formatting.TabularData;
            new[] { new { City = "Oslo", N = 2 } }.ToTabularDataResource()
            """)).Shown!;
        Assert.Contains("Oslo", shown[MimeBundle.Text], StringComparison.Ordinal);
        Assert.Contains("<table", shown[MimeBundle.Html], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preference_for_text_leaves_html_out()
    {
        var shown = Assert.IsType<Outcome.Succeeded>(await Run("""
            using Microsoft.DotNet.Interactive.Formatting;
            record Plain(int N);
            Formatter.SetPreferredMimeTypesFor(typeof(Plain), "text/plain");
            new Plain(1)
            """)).Shown!;
        Assert.Equal(["text/plain"], shown.Data.Keys);
    }
}
