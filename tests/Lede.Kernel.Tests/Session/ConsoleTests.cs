namespace Lede.Kernel.Tests;

public sealed class ConsoleTests : IDisposable
{
    readonly Sessions _cells = new();

    public void Dispose() => _cells.Dispose();

    [Fact]
    public async Task Output_comes_in_order_and_few_pieces()
    {
        await _cells.Run("for (var i = 0; i < 1000; i++) Console.WriteLine(i);");
        Assert.Equal(string.Concat(Enumerable.Range(0, 1000).Select(i => $"{i}\n")), _cells.Host.Stdout);
        Assert.InRange(_cells.Host.Shown.Count, 1, 20);
    }

    [Fact]
    public async Task A_long_string_comes_in_pieces_that_tear_no_character()
    {
        await _cells.Run("Console.Write('x' + string.Concat(Enumerable.Repeat(\"𠀀\", 100_000)));");
        Assert.Equal("x" + string.Concat(Enumerable.Repeat("𠀀", 100_000)), _cells.Host.Stdout);
        Assert.All(_cells.Host.Shown, piece => Assert.InRange(piece.Text.Length, 1, 64 * 1024));
        Assert.All(_cells.Host.Shown, piece => Assert.False(char.IsHighSurrogate(piece.Text[^1])));
    }

    [Fact]
    public async Task Stdout_stderr_and_displays_keep_their_order()
    {
        await _cells.Run("Console.Write(\"a\"); Console.Error.Write(\"b\"); 1.Display(); Console.Write(\"c\");");
        Assert.Equal([("stdout", "a"), ("stderr", "b"), ("display", "1"), ("stdout", "c")], _cells.Host.Shown);
    }

    [Fact]
    public async Task Output_arrives_while_the_cell_runs()
    {
        await _cells.Run("1");
        var running = _cells.Run("Console.Write(\"early\"); await Task.Delay(2000);");
        var host = _cells.Host;
        for (var i = 0; i < 100 && host.Stdout.Length == 0; i++) await Task.Delay(10);
        Assert.Equal("early", host.Stdout);
        Assert.False(running.IsCompleted);
        _cells.Session.Interrupt();
        await running;
    }

    [Fact]
    public async Task Two_sessions_at_once_do_not_mix()
    {
        using var other = new Sessions();
        const string code = "for (var i = 0; i < 200; i++) {{ Console.Write(\"{0}\"); await Task.Run(() => Console.Write(\"{0}\")); }}";
        await Task.WhenAll(
            _cells.Run(string.Format(System.Globalization.CultureInfo.InvariantCulture, code, "a")),
            other.Run(string.Format(System.Globalization.CultureInfo.InvariantCulture, code, "b")));
        Assert.Equal(new string('a', 400), _cells.Host.Stdout);
        Assert.Equal(new string('b', 400), other.Host.Stdout);
    }

    [Fact]
    public async Task A_thread_of_the_cell_writes_to_the_cell()
    {
        await _cells.Run("var t = new Thread(() => Console.Write(\"thread\")); t.Start(); t.Join();");
        Assert.Equal("thread", _cells.Host.Stdout);
    }

    [Fact]
    public async Task Input_is_asked_with_what_stands_on_the_line()
    {
        var host = RecordingHost.WithInput("Anna", "5");
        var outcome = await _cells.Run("Console.Write(\"hello\\nname: \"); var name = Console.ReadLine(); name + Console.ReadLine()", host);
        Assert.Equal("Anna5", Assert.IsType<Outcome.Succeeded>(outcome).Value);
        Assert.Equal(["name: ", ""], host.Prompts);
        Assert.Equal("hello\n", host.Stdout);
    }

    [Fact]
    public async Task A_password_is_asked_apart_from_what_stands_on_the_line()
    {
        var host = RecordingHost.WithInput("geheim");
        var outcome = await _cells.Run("Console.Write(\"now: \"); Ask.Password(\"Token: \")", host);
        Assert.Equal("geheim", Assert.IsType<Outcome.Succeeded>(outcome).Value);
        Assert.Equal(["secret: Token: "], host.Prompts);
        Assert.Equal("now: ", host.Stdout);
    }

    [Fact]
    public void Outside_any_cell_no_password_can_be_asked()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => Ask.Password());
        Assert.Equal("Only a cell's code can ask for a password; this code runs outside any cell.", exception.Message);
    }

    [Fact]
    public async Task A_comm_without_a_page_is_an_error_that_says_so()
    {
        var error = await _cells.Error("Comm.Open(\"counter\")");
        Assert.Equal("A Comm needs a page at its other end, and nobody shows this code in one. Run it in a notebook that a Jupyter client has open.", error.Message);
    }

    [Fact]
    public async Task Input_without_anybody_to_ask_is_an_error_that_says_so()
    {
        var error = await _cells.Error("Console.ReadLine()");
        Assert.Equal("This cell asks for input, and whoever runs it cannot be asked. Put the value into the code instead.", error.Message);
    }
}
