using Lede.Kernel;

namespace Lede.Cli;

/// <summary>Reads what a person types on a terminal: several lines until they are complete, with history, completion and colours.</summary>
/// <param name="terminal">Where it is shown.</param>
/// <param name="prompt">What stands before the first line.</param>
/// <param name="colours">Whether the text is C#, and coloured as such.</param>
/// <param name="isComplete">Whether Enter ends the input or begins another line; null where it always ends it.</param>
/// <param name="complete">What Tab offers; null for nothing.</param>
/// <param name="history">What the arrow keys go through; null for nothing.</param>
sealed class LineEditor(TextWriter terminal, string prompt, bool colours, Func<string, Completeness>? isComplete, Func<string, int, Completions>? complete, InputHistory? history)
{
    // A longer list hides what was typed.
    const int MostShown = 60;

    readonly EditorScreen _screen = new(terminal, prompt, colours);
    readonly EditedText _text = new();

    /// <returns>The text; empty after Ctrl+C, null at the end of input (Ctrl+D).</returns>
    public string? Read(Func<ConsoleKeyInfo> nextKey)
    {
        _text.Set("");
        while (true)
        {
            _screen.Draw(_text.ToString(), _text.Cursor);
            var key = nextKey();
            var (control, alt) = (key.Modifiers.HasFlag(ConsoleModifiers.Control), key.Modifiers.HasFlag(ConsoleModifiers.Alt));
            switch (key.Key)
            {
                case ConsoleKey.C when control:
                    _screen.Leave("^C");
                    return "";
                case ConsoleKey.D when control && _text.IsEmpty:
                    _screen.Leave();
                    return null;
                // Where more is there already, a text was pasted, and its ends of lines are its own.
                case ConsoleKey.Enter when isComplete is not null && (alt || Console.KeyAvailable): _text.Insert("\n"); break;
                case ConsoleKey.Enter:
                    if (isComplete?.Invoke(_text.ToString()) is { Status: CompletenessStatus.Incomplete } more)
                    {
                        _text.Insert("\n" + more.Indent);
                        break;
                    }
                    _screen.Leave();
                    history?.Add(_text.ToString());
                    return _text.ToString();
                case ConsoleKey.Tab when _text.IsAtIndent || complete is null: _text.InsertIndent(); break;
                case ConsoleKey.Tab: Complete(complete(_text.ToString(), _text.Cursor)); break;
                case ConsoleKey.UpArrow: if (!_text.Up() && history?.Back(_text.ToString()) is { } before) _text.Set(before); break;
                case ConsoleKey.DownArrow: if (!_text.Down() && history?.Forward() is { } after) _text.Set(after); break;
                default: Edit(key, control); break;
            }
        }
    }

    void Edit(ConsoleKeyInfo key, bool control)
    {
        switch (key.Key)
        {
            case ConsoleKey.LeftArrow when control: _text.WordLeft(); break;
            case ConsoleKey.RightArrow when control: _text.WordRight(); break;
            case ConsoleKey.LeftArrow: _text.Left(); break;
            case ConsoleKey.RightArrow: _text.Right(); break;
            case ConsoleKey.Home or ConsoleKey.A when control || key.Key == ConsoleKey.Home: _text.Home(); break;
            case ConsoleKey.End or ConsoleKey.E when control || key.Key == ConsoleKey.End: _text.End(); break;
            case ConsoleKey.W when control: _text.DeleteWord(); break;
            case ConsoleKey.Backspace: _text.Backspace(); break;
            case ConsoleKey.Delete: _text.Delete(); break;
            case ConsoleKey.D when control: _text.Delete(); break;
            case ConsoleKey.U when control: _text.DeleteToLineStart(); break;
            case ConsoleKey.K when control: _text.DeleteToLineEnd(); break;
            case ConsoleKey.L when control: _screen.Clear(); break;
            default:
                if (key.KeyChar == '}') _text.InsertClosingBrace();
                else if (!char.IsControl(key.KeyChar)) _text.Insert(key.KeyChar.ToString());
                break;
        }
    }

    void Complete(Completions found)
    {
        if (found.Items.IsEmpty) return;
        var common = found.Items.Select(i => i.Text).Aggregate((a, b) => a[..a.AsSpan().CommonPrefixLength(b)]);
        if (found.Items.Length == 1 || common.Length > found.End - found.Start)
        {
            _text.Replace(found.Start, found.End, common);
            return;
        }
        _screen.Leave();
        foreach (var row in Columns([.. found.Items.Take(MostShown).Select(i => i.Text)])) terminal.Write(row + "\r\n");
        if (found.Items.Length > MostShown) terminal.Write($"… and {found.Items.Length - MostShown} more\r\n");
    }

    static IEnumerable<string> Columns(string[] names)
    {
        var width = names.Max(TextWidth.Of) + 2;
        return names.Chunk(Math.Max(1, Console.WindowWidth / width)).Select(row => string.Concat(row.Select(name => TextWidth.PadEnd(name, width))).TrimEnd());
    }
}
