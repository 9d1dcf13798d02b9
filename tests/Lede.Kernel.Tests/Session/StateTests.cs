namespace Lede.Kernel.Tests;

public sealed class StateTests : IDisposable
{
    readonly Sessions _cells = new();

    public void Dispose() => _cells.Dispose();

    [Fact]
    public async Task Variables_are_there_in_later_cells()
    {
        await _cells.Run("var x = 20;");
        await _cells.Run("x++;");
        Assert.Equal(42, await _cells.Value("x * 2"));
    }

    [Fact]
    public async Task Loops_and_lambdas_stand_side_by_side_in_a_cell()
    {
        Assert.Equal(12, await _cells.Value("""
            var sum = 0;
            foreach (var i in new[] { 1, 2, 3 }) sum += i;
            var doubled = new[] { 1, 2 }.Select(i => i * 2).ToList();
            for (var i = 0; i < doubled.Count; i++) { }
            sum + doubled.Where(i => i > 1).Sum(i => i)
            """));
    }

    [Fact]
    public async Task Methods_types_and_usings_are_there_in_later_cells()
    {
        await _cells.Run("using System.Globalization; record Point(int X, int Y); int Sum(Point p) => p.X + p.Y;");
        Assert.Equal(7, await _cells.Value("Sum(new Point(3, 4))"));
        Assert.Equal("", await _cells.Value("CultureInfo.InvariantCulture.Name"));
    }

    [Fact]
    public async Task A_cell_of_usings_only_counts()
    {
        Assert.Equal(Outcome.Succeeded.Nothing, await _cells.Run("using System.Numerics;"));
        Assert.Equal(6, await _cells.Value("(int)(new BigInteger(2) * 3)"));
    }

    [Fact]
    public async Task A_variable_can_be_declared_again_with_another_type()
    {
        await _cells.Run("var x = 1;");
        await _cells.Run("var x = \"one\";");
        Assert.Equal("one", await _cells.Value("x"));
    }

    [Fact]
    public async Task Out_variables_of_an_expression_stay()
    {
        await _cells.Run("int.TryParse(\"12\", out var n)");
        Assert.Equal(12, await _cells.Value("n"));
    }

    [Fact]
    public async Task A_value_made_by_a_cell_that_declares_nothing_outlives_it()
    {
        await _cells.Run("var all = new List<Func<int>>();");
        await _cells.Run("all.Add(() => 41 + 1);");
        for (var i = 0; i < 3; i++)
        {
            await _cells.Run("GC.Collect(); GC.WaitForPendingFinalizers();");
        }
        Assert.Equal(42, await _cells.Value("all[0]()"));
    }

    [Theory]
    [InlineData("1 + 1", true)]
    [InlineData("(string)null", true)]
    [InlineData("1.ToString();", false)]
    [InlineData("var y = 3;", false)]
    [InlineData("Console.Write(\"\")", false)]
    [InlineData("await Task.Delay(1)", false)]
    [InlineData("await Task.FromResult<string>(null)", true)]
    [InlineData("", false)]
    [InlineData("// nothing", false)]
    public async Task A_value_is_what_an_expression_without_semicolon_gives(string code, bool hasValue)
    {
        var succeeded = Assert.IsType<Outcome.Succeeded>(await _cells.Run(code));
        Assert.Equal(hasValue, succeeded.HasValue);
        Assert.Equal(hasValue, succeeded.Shown is not null);
    }

    [Fact]
    public async Task A_cell_may_await_at_its_top_and_goes_on_with_its_variables()
    {
        await _cells.Run("var a = 1; await Task.Delay(5); a += await Task.Run(() => 10);");
        Assert.Equal(11, await _cells.Value("a"));
    }

    [Fact]
    public async Task Blocking_on_a_task_of_ones_own_does_not_lock_up()
    {
        await _cells.Run("async Task<int> Slow() { await Task.Delay(5); await Task.Yield(); return 5; }");
        Assert.Equal(5, await _cells.Value("Slow().Result"));
    }

    [Fact]
    public async Task A_cell_that_does_not_compile_changes_nothing()
    {
        await _cells.Run("var x = 1;");
        await _cells.Error("x = 2; var y = undefined;");
        Assert.Equal(1, await _cells.Value("x"));
        Assert.Contains("CS0103", (await _cells.Error("y")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_assigned_before_an_exception_stays()
    {
        var error = await _cells.Error("var before = 5; throw new InvalidOperationException(\"stop here\");");
        Assert.Equal("System.InvalidOperationException", error.Name);
        Assert.Equal(5, await _cells.Value("before"));
    }

    [Fact]
    public async Task Return_ends_a_cell_with_its_value()
    {
        Assert.Equal(3, await _cells.Value("return 3;"));
    }

    [Fact]
    public async Task Linq_over_anonymous_types_works_across_cells()
    {
        await _cells.Run("var rows = new[] { new { Name = \"a\", N = 1 }, new { Name = \"b\", N = 2 } };");
        Assert.Equal("b", await _cells.Value("rows.OrderByDescending(r => r.N).Select(r => new { r.Name }).First().Name"));
    }

    [Fact]
    public async Task Dynamic_works()
    {
        await _cells.Run("dynamic d = 20;");
        Assert.Equal(42, await _cells.Value("(int)(d * 2 + 2)"));
    }

    [Fact]
    public async Task Two_cells_at_once_run_one_after_the_other()
    {
        await _cells.Run("var log = new List<string>();");
        await Task.WhenAll(
            _cells.Run("log.Add(\"in\"); await Task.Delay(30); log.Add(\"out\");"),
            _cells.Run("log.Add(\"in\"); await Task.Delay(30); log.Add(\"out\");"));
        Assert.Equal("in out in out", await _cells.Value("string.Join(\" \", log)"));
    }

    // The stop is asked in lambdas and queries too; what they mean must not change by it.
    [Theory]
    [InlineData("new[] { 1, 2 }.Select(i => i * 2).Sum()", 6)]
    [InlineData("new List<int> { 1, 2 }.ForEach(i => Console.Write(i)); 3", 3)]
    [InlineData("Func<int, Task<int>> f = async i => await Task.FromResult(i); await f(4)", 4)]
    [InlineData("Func<Task> f = async () => await Task.Yield(); await f(); 5", 5)]
    [InlineData("Func<object> f = () => null; f() is null ? 6 : 0", 6)]
    [InlineData("Func<int> f = () => throw new Exception(); 7", 7)]
    [InlineData("var half = (int n) => n / 2; half(16)", 8)]
    [InlineData("(from i in new[] { 1, 2 } where i > 1 select new { Twice = i * 2 }).Single().Twice", 4)]
    [InlineData("(from i in new[] { 1, 2 }.AsQueryable() where i > 1 select i).Expression.ToString().Contains(\"Stop\") ? 1 : 0", 0)]
    [InlineData("System.Linq.Expressions.Expression<Func<int, bool>> e = i => i > 1; e.ToString() == \"i => (i > 1)\" ? 9 : 0", 9)]
    [InlineData("new[] { 1, 2 }.Select(i => // a comment\n    i * 2).Sum()", 6)]
    public async Task Lambdas_and_queries_mean_what_they_say(string code, int expected) => Assert.Equal(expected, await _cells.Value(code));

    [Fact]
    public async Task A_copy_of_a_record_can_be_a_cells_value()
    {
        await _cells.Run("record Point(int X, int Y); var p = new Point(1, 2);");
        Assert.Equal("Point { X = 1, Y = 5 }", (await _cells.Value("// moved\np with { Y = 5 }\n"))!.ToString());
        Assert.Equal("Point { X = 3, Y = 4 }", (await _cells.Value("var q = p; q with { X = 3, Y = 4 }"))!.ToString());
    }
}
