using System.Text;
using Lede.Kernel;

namespace Lede.Cli;

/// <summary>A cell's output as text, where the command's own goes.</summary>
/// <param name="ask">
/// Shows a question and gives the answer; null at the end of input. First what already stands in the line, then what is yet to be shown of the question.
/// </param>
sealed class TerminalHost(Func<string, string, string?> ask) : ICellHost
{
    static readonly TimeSpan LookForKeysEvery = TimeSpan.FromMilliseconds(10);

    readonly TextWriter _output = ProcessStream.Output();
    readonly TextWriter _error = ProcessStream.Error();

    // What stands in the line that is not yet ended.
    string _line = "";

    public bool CanRead => true;

    public bool TakesAll => true;

    public void Stream(OutputStream stream, string text)
    {
        var writer = stream == OutputStream.Stdout ? _output : _error;
        writer.Write(text);
        writer.Flush();
        var end = text.LastIndexOf('\n');
        _line = end < 0 ? _line + text : text[(end + 1)..];
    }

    public string? ReadLine(string prompt, bool password)
    {
        var line = _line;
        // Who types an answer ends it with Enter, which shows; what comes from a file does not.
        _line = Console.IsInputRedirected ? line + prompt : "";
        return password && !Console.IsInputRedirected ? ReadHidden(prompt) : ask(line, prompt);
    }

    /// <summary>Waits for a key on the thread of a cell, which may be stopped meanwhile: one that is inside ReadKey cannot be woken, and would take the next key.</summary>
    public static ConsoleKeyInfo NextKey()
    {
        while (!Console.KeyAvailable) Thread.Sleep(LookForKeysEvery);
        return Console.ReadKey(intercept: true);
    }

    string ReadHidden(string prompt)
    {
        _output.Write(prompt);
        _output.Flush();
        var typed = new StringBuilder();
        while (NextKey() is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace) typed.Length = Math.Max(typed.Length - 1, 0);
            else if (!char.IsControl(key.KeyChar)) typed.Append(key.KeyChar);
        }
        _output.WriteLine();
        return typed.ToString();
    }

    public void Show(MimeBundle bundle, string? displayId, bool update)
    {
        EndLine();
        _output.WriteLine(bundle[MimeBundle.Text]);
    }

    /// <summary>What comes next begins a line of its own.</summary>
    public void EndLine()
    {
        if (_line.Length > 0) _output.WriteLine();
        _line = "";
    }

    public void Clear(bool wait)
    {
        // What a terminal has printed stays printed.
    }
}
