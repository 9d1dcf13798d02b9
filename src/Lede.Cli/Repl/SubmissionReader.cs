using System.Text.RegularExpressions;
using Lede.Kernel;

namespace Lede.Cli;

/// <summary>Cuts lines that come without anybody at a keyboard into cells: each as soon as it is complete, and no line can go on with it.</summary>
sealed partial class SubmissionReader(Func<string?> nextLine, Func<string, Completeness> isComplete)
{
    string? _ahead;

    /// <returns>The next line; null at the end. A cell that asks for input reads here too, on from where its own text ends.</returns>
    public string? ReadLine()
    {
        var line = _ahead ?? nextLine();
        _ahead = null;
        return line;
    }

    /// <returns>The next cell; null at the end.</returns>
    public string? Read()
    {
        if (ReadLine() is not { } text) return null;
        while (isComplete(text).Status == CompletenessStatus.Incomplete || LineContinues())
        {
            if (ReadLine() is not { } line) break;
            text += "\n" + line;
        }
        return text;
    }

    bool LineContinues()
    {
        _ahead = nextLine();
        return _ahead is not null && Continuation().IsMatch(_ahead);
    }

    // What begins no statement: a call on what stands before, the rest of an expression, the other half of an if or a try.
    [GeneratedRegex(@"^\s*(\.(?![\d.])|\?|:|&&|\|\||=>|(else|catch|finally)\b)")]
    private static partial Regex Continuation();
}
