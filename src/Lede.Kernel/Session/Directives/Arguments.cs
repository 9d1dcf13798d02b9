using System.Text.RegularExpressions;

namespace Lede.Kernel.Session.Directives;

/// <summary>What follows a directive's name: words, of which those that begin with <c>--</c> are options, most of them with a value.</summary>
sealed partial class Arguments
{
    readonly Dictionary<string, string> _options = new(StringComparer.Ordinal);
    readonly List<string> _words = [];

    /// <param name="flags">The options that have no value.</param>
    public Arguments(string line, params string[] flags)
    {
        string? option = null;
        foreach (Match word in Word().Matches(line))
        {
            var text = word.Value.Contains('{', StringComparison.Ordinal) ? word.Value : word.Value.Replace("\"", "", StringComparison.Ordinal);
            if (option is not null) (_options[option], option) = (text, null);
            else if (!word.Value.StartsWith("--", StringComparison.Ordinal)) _words.Add(text);
            else if (flags.Contains(text)) _options[text] = "";
            else option = text;
        }
        if (option is not null) _options[option] = "";
    }

    /// <summary>What stands there without an option's name before it.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <returns>The option's value without quotation marks; null where the option does not stand there.</returns>
    public string? this[string option] => _options.GetValueOrDefault(option);

    // Quotation marks hold blanks together, be it the whole word or its end: @input:"Your name"; and so do braces, around JSON.
    [GeneratedRegex("""(\{[^}]*\}?|[^\s"{]|"[^"]*"?)+""")]
    private static partial Regex Word();
}
