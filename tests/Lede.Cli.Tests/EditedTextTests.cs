using FsCheck;
using FsCheck.Xunit;
using Lede.Cli;

namespace Lede.Tests;

/// <summary>What a person's keys do to the text of <c>lede repl</c>.</summary>
public class EditedTextTests
{
    // A character of two UTF-16 units among them.
    static readonly Action<EditedText>[] Keys =
    [
        t => t.Insert("a"), t => t.Insert("五"), t => t.Insert("𠮷"), t => t.Insert(" "), t => t.Insert("\n"), t => t.InsertIndent(), t => t.InsertClosingBrace(),
        t => t.Left(), t => t.Right(), t => t.WordLeft(), t => t.WordRight(), t => t.Home(), t => t.End(), t => t.Up(), t => t.Down(),
        t => t.Backspace(), t => t.Delete(), t => t.DeleteWord(), t => t.DeleteToLineStart(), t => t.DeleteToLineEnd(),
    ];

    [Property]
    public void Whatever_is_pressed_the_cursor_stands_in_the_text_and_no_character_is_cut(byte[] keys)
    {
        var text = new EditedText();
        foreach (var key in keys)
        {
            Keys[key % Keys.Length](text);
            var shown = text.ToString();
            Assert.InRange(text.Cursor, 0, shown.Length);
            Assert.DoesNotContain('\uFFFD', shown[..text.Cursor].EnumerateRunes().Select(r => (char)(r.Value & 0xFFFF)));
            Assert.DoesNotContain('\uFFFD', shown.EnumerateRunes().Select(r => (char)(r.Value & 0xFFFF)));
        }
    }

    [Fact]
    public void Up_and_down_keep_the_column_where_the_line_is_long_enough()
    {
        var text = new EditedText();
        text.Set("abcdef\nxy\n123456");
        for (var i = 0; i < 2; i++) text.Left();
        Assert.True(text.Up());
        text.Insert("|");
        Assert.Equal("abcdef\nxy|\n123456", text.ToString());
        Assert.True(text.Up());
        Assert.False(text.Up());
        text.Insert("|");
        Assert.Equal("abc|def\nxy|\n123456", text.ToString());
    }

    [Fact]
    public void A_closing_brace_goes_under_what_it_closes_and_only_at_the_beginning_of_a_line()
    {
        var text = new EditedText();
        text.Set("if (a)\n{\n    ");
        text.InsertClosingBrace();
        Assert.Equal("if (a)\n{\n}", text.ToString());
        text.Set("    new { a ");
        text.InsertClosingBrace();
        Assert.Equal("    new { a }", text.ToString());
    }
}
