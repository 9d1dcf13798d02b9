namespace Lede.Kernel.Tests;

public sealed class RedeclaredTypeTests : IDisposable
{
    readonly Sessions _cells = new();

    public void Dispose() => _cells.Dispose();

    async Task DeclareTwice()
    {
        await _cells.Run("class Foo { } record Item(int N);");
        await _cells.Run("var x = new Foo(); var list = new List<Foo> { x }; Foo Make() => x; var items = new[] { new Item(1) };");
        await _cells.Run("class Foo { public int A; } record Item(int N, int M);");
    }

    [Theory]
    [InlineData("Foo y = x;", "CS0029", "x")]
    [InlineData("x = new Foo();", "CS0029", "x")]
    [InlineData("Foo y = (Foo)x;", "CS0030", "x")]
    [InlineData("void Take(Foo f) { } Take(x);", "CS1503", "x")]
    [InlineData("list.Add(new Foo());", "CS1503", "list")]
    [InlineData("List<Foo> other = list;", "CS0029", "list")]
    [InlineData("foreach (Foo f in list) { }", "CS0030", "list")]
    [InlineData("var z = true ? x : new Foo();", "CS0173", "x")]
    [InlineData("Foo[] all = { x };", "CS0029", "x")]
    [InlineData("Foo Get() { return x; }", "CS0029", "x")]
    [InlineData("var same = x == new Foo();", "CS0019", "x")]
    [InlineData("Func<Foo> make = Make;", "CS0407", "Make")]
    public async Task A_value_of_the_earlier_type_is_told_with_both_cells_and_the_remedy(string code, string id, string holder)
    {
        await DeclareTwice();
        Assert.Equal($"{id}: {holder} holds a Foo of cell 1, and Foo was declared again in cell 3. Run the cell that makes {holder} again.", (await _cells.Error(code)).Message);
    }

    [Fact]
    public async Task A_name_may_begin_with_a_vowel()
    {
        await DeclareTwice();
        Assert.Equal("CS0029: items holds an Item of cell 1, and Item was declared again in cell 3. Run the cell that makes items again.", (await _cells.Error("Item[] mine = items;")).Message);
    }

    [Fact]
    public async Task What_cannot_be_converted_for_another_reason_is_told_as_ever()
    {
        await DeclareTwice();
        Assert.Equal("CS0029: Cannot implicitly convert type 'int' to 'Foo'", (await _cells.Error("Foo y = 1;")).Message);
        Assert.Equal("CS0019: Operator '+' cannot be applied to operands of type 'Foo' and 'int'", (await _cells.Error("new Foo() + 1")).Message);
    }

    [Fact]
    public async Task After_the_remedy_the_values_fit()
    {
        await DeclareTwice();
        await _cells.Run("var x = new Foo();");
        Assert.Equal(0, await _cells.Value("Foo y = x; y.A"));
    }
}
