using System.Text;
using FsCheck.Xunit;
using Lede.Kernel.Session;

namespace Lede.Kernel.Tests;

public sealed class OutputLimitTests
{
    readonly OutputLimit _limit = new();
    readonly StringBuilder _shown = new();
    readonly List<string> _told = [];

    [Fact]
    public void Little_passes_at_once_and_unchanged()
    {
        Write("a");
        Write("b");
        Assert.Equal("ab", _shown.ToString());
        Assert.Empty(_limit.Finish());
        Assert.Empty(_told);
    }

    [Fact]
    public void Of_much_the_beginning_the_count_and_the_last_lines_are_shown()
    {
        var line = new string('x', 99) + "\n";
        for (var i = 0; i < 50_000; i++) Write(line);
        Write("last\n");
        Assert.Equal(2_000_000, _shown.Length);
        Assert.Equal(["\n… this cell has written 2,000,000 characters; of what follows, the last lines are shown when it ends …\n"], _told);
        // 159 whole lines and the last one fit into 16,000 characters; 5,000,005 - 2,000,000 - 15,905 are left.
        Assert.Equal(
            [(OutputStream.Stderr, "… 3.0 MB of output not shown …\n"), (OutputStream.Stdout, string.Concat(Enumerable.Repeat(line, 159)) + "last\n")],
            _limit.Finish());
    }

    [Fact]
    public void A_little_too_much_is_shown_whole_at_the_end()
    {
        Write(new string('x', 2_000_000) + "the");
        Write(" rest", OutputStream.Stderr);
        Assert.Equal(new string('x', 2_000_000), _shown.ToString());
        Assert.Equal([(OutputStream.Stdout, "the"), (OutputStream.Stderr, " rest")], _limit.Finish());
    }

    [Fact]
    public void One_long_line_shows_its_end()
    {
        Write(new string('x', 30_000_000));
        Assert.Equal([(OutputStream.Stderr, "… 28 MB of output not shown …\n"), (OutputStream.Stdout, new string('x', 16_000))], _limit.Finish());
    }

    [Fact]
    public void After_a_clear_there_is_room_again()
    {
        Write(new string('x', 2_000_001));
        _limit.Clear();
        _shown.Clear();
        Write("again");
        Assert.Equal("again", _shown.ToString());
        Assert.Empty(_limit.Finish());
    }

    [Fact]
    public void What_a_cells_tasks_go_on_writing_is_refused_once_and_aloud()
    {
        Write(new string('x', 2_000_001));
        _limit.Finish();
        _shown.Clear();
        _told.Clear();
        Write("more");
        Write("more");
        Assert.Equal("", _shown.ToString());
        Assert.Equal(["\n… what the cell's tasks go on writing is not shown …\n"], _told);
    }

    [Property(MaxTest = 50)]
    public void No_character_is_torn_and_all_are_shown_or_counted(int[] lengths)
    {
        // Each 𠀀 is two UTF-16 units; an x before them moves the limits between the two.
        var (limit, written, passed) = (new OutputLimit(), new StringBuilder(), new StringBuilder());
        foreach (var length in lengths.Append(4_000_000))
        {
            var text = "x" + new StringBuilder().Insert(0, "𠀀", (int)(Math.Abs((long)length) % 4_000_001 / 2));
            written.Append(text);
            passed.Append(limit.Admit(OutputStream.Stdout, text, out _));
        }
        var (given, shown, end) = (written.ToString(), passed.ToString(), limit.Finish());
        Assert.StartsWith(shown, given, StringComparison.Ordinal);
        Assert.EndsWith(end[^1].Text, given, StringComparison.Ordinal);
        Assert.InRange(shown.Length, 1_999_999, 2_000_000);
        Assert.InRange(end[^1].Text.Length, 15_999, 16_000);
        Assert.All([shown, end[^1].Text], text => Assert.Equal(text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text))));
    }

    void Write(string text, OutputStream stream = OutputStream.Stdout)
    {
        _shown.Append(_limit.Admit(stream, text, out var notice));
        if (notice is not null) _told.Add(notice);
    }
}
