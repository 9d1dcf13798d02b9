using System.Text;
using Lede.Kernel.Notebooks;

namespace Lede.Cli;

/// <summary>Shows the text being edited on a terminal, each time anew from its first row, and puts the cursor where it belongs.</summary>
sealed class EditorScreen(TextWriter terminal, string prompt, bool colours)
{
    readonly string _margin = new(' ', TextWidth.Of(prompt));

    // Where the drawing ended: rows below its first one.
    int _cursorRow;
    int _lastRow;

    public void Draw(string text, int cursor)
    {
        // Rows are broken here rather than by the terminal, so that it is known where each character stands.
        var width = Math.Max(Console.WindowWidth, 20);
        var output = new StringBuilder(ToFirstRow()).Append(Ink.Prompt(prompt, colours));
        var (row, column, at) = (0, _margin.Length, 0);
        var place = (Row: 0, Column: column);
        foreach (var piece in colours ? CodePieces.Of(text) : [new CodePiece(null, text)])
        {
            output.Append(Ink.Start(piece.Class));
            foreach (var rune in piece.Text.EnumerateRunes())
            {
                if (at == cursor) place = (row, column);
                at += rune.Utf16SequenceLength;
                if (rune.Value == '\n') NewRow(_margin);
                else
                {
                    var columns = rune.Value == '\t' ? 1 : TextWidth.Of(rune);
                    if (column + columns > width) NewRow("");
                    output.Append(rune.Value == '\t' ? " " : rune.ToString());
                    column += columns;
                }
            }
            output.Append(Ink.End(piece.Class));
        }
        if (at == cursor)
        {
            if (column == width) NewRow("");
            place = (row, column);
        }
        if (place.Column == width) place = (place.Row + 1, 0);
        output.Append(Up(row - place.Row)).Append('\r').Append(place.Column > 0 ? $"\e[{place.Column}C" : "");
        (_cursorRow, _lastRow) = (place.Row, row);
        Write(output.ToString());

        void NewRow(string margin)
        {
            output.Append("\r\n").Append(margin);
            (row, column) = (row + 1, margin.Length);
        }
    }

    /// <summary>Leaves the text where it stands and goes on below it.</summary>
    public void Leave(string last = "")
    {
        Write(Down(_lastRow - _cursorRow) + last + "\r\n");
        _cursorRow = _lastRow = 0;
    }

    public void Clear() => Write("\e[H\e[2J");

    string ToFirstRow() => Up(_cursorRow) + "\r\e[J";

    static string Up(int rows) => rows > 0 ? $"\e[{rows}A" : "";

    static string Down(int rows) => rows > 0 ? $"\e[{rows}B" : "";

    void Write(string text)
    {
        terminal.Write(text);
        terminal.Flush();
    }
}
