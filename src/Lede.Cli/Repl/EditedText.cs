using System.Text;

namespace Lede.Cli;

/// <summary>What a person is typing, of one line or more, and the place in it where the next character goes.</summary>
sealed class EditedText
{
    const int Indent = 4;

    readonly StringBuilder _text = new();

    /// <summary>In UTF-16 units, never inside a pair.</summary>
    public int Cursor { get; private set; }

    public override string ToString() => _text.ToString();

    public bool IsEmpty => _text.Length == 0;

    /// <summary>Whether nothing but space stands before the cursor in its line.</summary>
    public bool IsAtIndent => string.IsNullOrWhiteSpace(_text.ToString(LineStart, Cursor - LineStart));

    public void Set(string text)
    {
        _text.Clear().Append(text);
        Cursor = text.Length;
    }

    public void Replace(int start, int end, string text)
    {
        _text.Remove(start, end - start).Insert(start, text);
        Cursor = start + text.Length;
    }

    public void Insert(string text) => Replace(Cursor, Cursor, text);

    /// <summary>A closing brace that begins a line goes one step to the left, under what it closes.</summary>
    public void InsertClosingBrace()
    {
        var back = IsAtIndent ? Math.Min(Indent, Cursor - LineStart) : 0;
        Replace(Cursor - back, Cursor, "}");
    }

    public void InsertIndent() => Insert(new string(' ', Indent));

    public void Left() => Cursor = Before(Cursor);

    public void Right() => Cursor = After(Cursor);

    public void Home() => Cursor = LineStart;

    public void End() => Cursor = LineEnd;

    public void WordLeft() => Cursor = WordStart;

    public void WordRight()
    {
        while (Cursor < _text.Length && !char.IsLetterOrDigit(_text[Cursor])) Cursor++;
        while (Cursor < _text.Length && char.IsLetterOrDigit(_text[Cursor])) Cursor++;
    }

    /// <returns>False when the cursor is in the first line.</returns>
    public bool Up()
    {
        var (start, column) = (LineStart, Cursor - LineStart);
        if (start == 0) return false;
        Cursor = start - 1;
        Cursor = Whole(LineStart + Math.Min(column, Cursor - LineStart));
        return true;
    }

    /// <returns>False when the cursor is in the last line.</returns>
    public bool Down()
    {
        var column = Cursor - LineStart;
        if (LineEnd == _text.Length) return false;
        Cursor = LineEnd + 1;
        Cursor = Whole(Cursor + Math.Min(column, LineEnd - Cursor));
        return true;
    }

    public void Backspace() => Replace(Before(Cursor), Cursor, "");

    public void Delete() => Replace(Cursor, After(Cursor), "");

    public void DeleteToLineStart() => Replace(LineStart, Cursor, "");

    public void DeleteToLineEnd() => Replace(Cursor, LineEnd, "");

    public void DeleteWord() => Replace(WordStart, Cursor, "");

    int LineStart => Cursor == 0 ? 0 : _text.ToString(0, Cursor).LastIndexOf('\n') + 1;

    int LineEnd => _text.ToString().IndexOf('\n', Cursor) is var end and >= 0 ? end : _text.Length;

    int WordStart
    {
        get
        {
            var at = Cursor;
            while (at > 0 && !char.IsLetterOrDigit(_text[at - 1])) at--;
            while (at > 0 && char.IsLetterOrDigit(_text[at - 1])) at--;
            return at;
        }
    }

    int Before(int at) => at < 1 ? 0 : Whole(at - 1);

    int After(int at) => at >= _text.Length ? at : at + (at + 1 < _text.Length && char.IsSurrogatePair(_text[at], _text[at + 1]) ? 2 : 1);

    int Whole(int at) => at > 0 && at < _text.Length && char.IsSurrogatePair(_text[at - 1], _text[at]) ? at - 1 : at;
}
