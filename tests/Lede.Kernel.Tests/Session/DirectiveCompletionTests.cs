using Lede.Tests;

namespace Lede.Kernel.Tests;

public sealed class DirectiveCompletionTests : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly Sessions _cells;

    public DirectiveCompletionTests()
    {
        foreach (var file in new[] { "Part.dll", "Part.txt", "lib/Main.csproj", "lib/Main.cs", "lib/notes.csx" }) _folder.Write(file, "");
        _cells = new Sessions(new SessionOptions { WorkingDirectory = _folder.Path });
    }

    public void Dispose()
    {
        _cells.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("#!ti|", "#!ti", "#!time")]
    [InlineData("#!|", "#!", "#!who")]
    [InlineData("var a = 1;\n  #|", "#", "#!reset")]
    [InlineData("#|", "#", "#r \"nuget: ")]
    [InlineData("#reg|", "#reg", "#region")]
    [InlineData("#r \"|", "", "nuget: ")]
    [InlineData("#r \"nu|", "nu", "nuget: ")]
    [InlineData("#i \"|", "", "nuget: ")]
    [InlineData("#r \"P|", "P", "Part.dll")]
    [InlineData("#r \"|\"", "", "lib/")]
    [InlineData("#r \"lib/|", "", "Main.csproj")]
    [InlineData("#load \"lib/n|\"\nvar b = 1;", "n", "notes.csx")]
    [InlineData("#load \"lib/|", "", "Main.cs")]
    public void Offers_what_can_stand_there(string code, string replaced, string expected)
    {
        var cursor = code.IndexOf('|', StringComparison.Ordinal);
        var found = _cells.Session.Complete(code.Remove(cursor, 1), cursor);
        Assert.Contains(expected, found.Items.Select(item => item.Text));
        Assert.Equal(replaced, code[found.Start..found.End]);
    }

    [Theory]
    [InlineData("#r \"|", "Part.txt")]
    [InlineData("#load \"|", "Part.dll")]
    [InlineData("#load \"|", "nuget: ")]
    [InlineData("#!t|", "#!who")]
    [InlineData("#r \"nuget: P|", "Part.dll")]
    public void Offers_nothing_that_cannot_stand_there(string code, string unexpected) =>
        Assert.DoesNotContain(unexpected, _cells.Session.Complete(code[..^1], code.Length - 1).Items.Select(item => item.Text));

    [Fact]
    public void Code_below_a_directive_is_completed_as_ever()
    {
        const string code = "#!time\nConsole.WriteL";
        Assert.Contains("WriteLine", _cells.Session.Complete(code, code.Length).Items.Select(item => item.Text));
    }
}
