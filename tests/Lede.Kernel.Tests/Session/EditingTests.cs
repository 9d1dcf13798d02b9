namespace Lede.Kernel.Tests;

public sealed class EditingTests : IDisposable
{
    readonly Sessions _cells = new();

    public void Dispose() => _cells.Dispose();

    [Theory]
    [InlineData("Console.WriteL|", "WriteLine")]
    [InlineData("System.Te|", "Text")]
    [InlineData("number.ToStr|", "ToString")]
    [InlineData("var local = \"a\"; local.Substr|", "Substring")]
    [InlineData("words.Where(w => w.Leng|", "Length")]
    [InlineData("words.Where(w => w.Length > 1).Sele| \nvar after = 1;", "Select")]
    [InlineData("text?.Leng|", "Length")]
    [InlineData("num|", "number")]
    [InlineData("foreach (var item in words) { it|", "item")]
    [InlineData("new StringBui|", "StringBuilder")]
    [InlineData("DayOfWeek.Mon|", "Monday")]
    [InlineData("BigInt|", "BigInteger")]
    [InlineData("fore|", "foreach")]
    [InlineData("text.Leng|\nConsole.WriteLine();", "Length")]
    [InlineData("$\"{text.Leng|}\"", "Length")]
    public async Task Offers_what_can_stand_there(string code, string expected)
    {
        await _cells.Run("using System.Numerics; var number = 1; var words = new List<string>(); var text = \"t\";");
        var cursor = code.IndexOf('|', StringComparison.Ordinal);
        var found = _cells.Session.Complete(code.Remove(cursor, 1), cursor);
        Assert.Contains(expected, found.Items.Select(item => item.Text));
        Assert.Equal(cursor, found.End);
        Assert.StartsWith(code[found.Start..found.End], expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("// com|")]
    [InlineData("\"in a str|")]
    [InlineData("12|")]
    [InlineData("nothing.|")]
    public void Offers_nothing_where_no_name_can_stand(string code) => Assert.Empty(_cells.Session.Complete(code[..^1], code.Length - 1).Items);

    [Fact]
    public void Static_members_are_not_offered_on_values()
    {
        var items = _cells.Session.Complete("\"a\".", 4).Items.Select(i => i.Text).ToList();
        Assert.Contains("Trim", items);
        Assert.DoesNotContain("IsNullOrEmpty", items);
    }

    [Fact]
    public async Task Inspect_tells_type_and_value()
    {
        await _cells.Run("var answer = 42; var name = \"a\\\"b\"; string Greet(string who, int times = 1) => who;");
        Assert.Equal("int answer = 42", _cells.Session.Inspect("answer + 1", 3).Shown[MimeBundle.Text]);
        Assert.Equal("string name = \"a\\\"b\"", _cells.Session.Inspect("name", 4).Shown[MimeBundle.Text]);
        Assert.Equal("string Greet(string who, int times = 1)", _cells.Session.Inspect("Greet(", 6).Shown[MimeBundle.Text]);
        Assert.Equal("```csharp\nint answer = 42\n```", _cells.Session.Inspect("answer", 0).Shown[MimeBundle.Markdown]);
        Assert.False(_cells.Session.Inspect("nobody", 3).Found);
    }

    [Theory]
    [InlineData("1 + 1", CompletenessStatus.Complete, "")]
    [InlineData("if (true) {", CompletenessStatus.Incomplete, "    ")]
    [InlineData("class A { void B() {", CompletenessStatus.Incomplete, "        ")]
    [InlineData("1 +", CompletenessStatus.Incomplete, "")]
    [InlineData("var = ;", CompletenessStatus.Invalid, "")]
    [InlineData("", CompletenessStatus.Complete, "")]
    public void Knows_whether_more_is_awaited(string code, CompletenessStatus status, string indent) =>
        Assert.Equal(new Completeness(status, indent), _cells.Session.IsComplete(code));
}
