using static Lede.Tests.TerminalSession;

namespace Lede.Tests;

/// <summary><c>lede repl</c> under a person's fingers, and fed by a pipe.</summary>
public sealed class ReplTests : IDisposable
{
    readonly TemporaryFolder _home = new();

    public void Dispose() => _home.Dispose();

    TerminalSession Start()
    {
        IsNeeded();
        var terminal = new TerminalSession(_home.Path, "repl");
        terminal.Sees("> ");
        return terminal;
    }

    [SkippableFact]
    public void What_is_typed_is_completed_run_and_shown()
    {
        using var terminal = Start();
        terminal.Type("\"五六\".Len", Tab);
        terminal.Sees("\"五六\".Length");
        terminal.Type(" * 21", Enter);
        terminal.Sees("\n42\n");
        terminal.Type("Console.Wr", Tab, Tab);
        terminal.Sees("Write      WriteLine");
        terminal.Type(ControlC);
        terminal.Sees("^C");
        terminal.Type("nosuch", Enter);
        terminal.Sees("The name 'nosuch' does not exist");
    }

    [SkippableFact]
    public void Enter_begins_a_line_until_all_is_said()
    {
        using var terminal = Start();
        terminal.Type("int Twice(int x)", Enter);
        terminal.Sees("x)\n  ");
        terminal.Type("{", Enter);
        terminal.Sees("{\n      ");
        terminal.Type("return 2 * x;", Enter);
        terminal.Sees("x;\n      ");
        terminal.Type("}");
        terminal.Sees("x;\n  }");
        terminal.Type(Enter);
        terminal.Sees("\n> ");
        terminal.Type("Twice(21)", Enter);
        terminal.Sees("\n42\n");
    }

    [SkippableFact]
    public void Pasted_lines_are_one_cell_though_its_first_line_is_complete()
    {
        using var terminal = Start();
        terminal.Type("Enumerable.Range(0, 10)\r    .Where(x => x > 7)\r    .Sum()", Enter);
        terminal.Sees("\n17\n");
    }

    [SkippableFact]
    public void Control_c_stops_the_cell_and_keeps_the_session_and_control_d_ends_it()
    {
        using var terminal = Start();
        terminal.Type("var kept = 42; Console.WriteLine($\"run{\"ning\"}\"); while (true) { }", Enter);
        terminal.Sees("\nrunning\n");
        terminal.Type(ControlC);
        terminal.Sees("Interrupted: The cell was interrupted.\n> ");
        terminal.Type("not what I meant", ControlC);
        terminal.Sees("^C\n> ");
        terminal.Type("kept", Enter);
        terminal.Sees("\n42\n> ");
        terminal.Type(ControlD);
        Assert.Equal(0, terminal.Ends());
    }

    [SkippableFact]
    public void A_cell_may_ask_and_be_stopped_while_it_waits()
    {
        using var terminal = Start();
        terminal.Type("Console.Write(\"Name\" + \"? \"); var name = Console.ReadLine();", Enter);
        terminal.Sees("\nName? ");
        terminal.Type("Ada", Enter);
        terminal.Sees("\n> ");
        // The question has long been shown when the answer is asked for.
        terminal.Type("Console.Write(\"Age\" + \"? \"); Thread.Sleep(50); var age = int.Parse(Console.ReadLine());", Enter);
        terminal.Sees("\nAge? ");
        terminal.Type("3", "7");
        terminal.Sees("Age? 37");
        terminal.Type(Enter);
        terminal.Sees("\n> ");
        terminal.Type("Console.Write(\"And\" + \"? \"); Console.ReadLine()", Enter);
        terminal.Sees("\nAnd? ");
        terminal.Type(ControlC);
        terminal.Sees("Interrupted: The cell was interrupted.\n> ");
        terminal.Type("name + age", Enter);
        terminal.Sees("\nAda37\n");
    }

    [SkippableFact]
    public void The_arrow_key_brings_back_what_was_typed_in_an_earlier_session()
    {
        using (var first = Start())
        {
            first.Type("var answer =\r    42;", Enter);
            first.Sees("42;\n> ");
            first.Type(ControlD);
            Assert.Equal(0, first.Ends());
        }
        using var second = Start();
        second.Type(Up);
        second.Sees("> var answer =\n      42;");
        second.Type(Enter);
        second.Sees("\n> ");
        second.Type("answer", Enter);
        second.Sees("\n42\n");
    }

    [Fact]
    public void What_is_piped_in_runs_to_its_end_a_cell_at_a_time()
    {
        const string cells = """
            int Twice(int x)
            {
                return 2 * x;
            }
            Enumerable.Range(0, 5)
                .Where(x => x > 2)
                .Sum(Twice)
            if (Twice(1) > 3)
                Console.Write("big");
            else
                Console.Write("small");
            var who = Console.ReadLine();
            Ada
            who
            """;
        var result = LedeCommand.RunWith(cells, "repl");
        Assert.Equal(new LedeCommand.Result(0, "14\nsmall\nAda\n", ""), result);
    }

    [Fact]
    public void A_cell_that_fails_in_a_pipe_does_not_keep_the_next_from_running_but_the_exit_code_is_1()
    {
        var result = LedeCommand.RunWith("throw new Exception(\"so be it\");\n6 * 7\n", "repl");
        Assert.Equal("42\n", result.Output);
        Assert.StartsWith("System.Exception: so be it\n", result.Error, StringComparison.Ordinal);
        Assert.Equal(1, result.ExitCode);
    }
}
