using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Lede.Kernel.Notebooks;

namespace Lede.Cli;

/// <summary>What <c>run</c> and <c>report</c> are told: the notebook, where its result goes, its parameters, and how long a cell may take.</summary>
sealed class NotebookArguments
{
    // What a wait can be told: some 24 days.
    const double MostSeconds = int.MaxValue / 1000;

    readonly Argument<string> _notebook = new("NOTEBOOK") { Description = "An .ipynb or .dib file with C# cells." };

    readonly Option<string?> _output;

    readonly Option<string[]> _parameters = new("-p")
    {
        Description = "A value for the notebook's parameters (the cell tagged 'parameters' has the defaults). It takes the type of the default.",
        HelpName = "NAME=VALUE",
    };

    readonly Option<string[]> _jsonParameters = new("-p:json") { Description = "The same, the value being JSON: a list, an object, a text that is none of a number.", HelpName = "NAME=JSON" };

    readonly Option<TimeSpan?> _timeout = new("--timeout")
    {
        Description = "How long a cell may take before it is stopped: 30, 30s, 5m, 1h. Without it, as long as it likes.",
        HelpName = "TIME",
        CustomParser = ParseTime,
    };

    readonly Option<bool> _skipUnsupported = new("--skip-unsupported") { Description = "Go on past cells of other languages, with a notice in their place." };

    public NotebookArguments(Command command, Option<string?> output)
    {
        _output = output;
        command.Add(_notebook);
        command.Add(_output);
        command.Add(_parameters);
        command.Add(_jsonParameters);
        command.Add(_timeout);
        command.Add(_skipUnsupported);
    }

    /// <exception cref="ParameterException">A parameter is no <c>name=value</c>.</exception>
    public NotebookRequest Read(ParseResult parsed) => new(
        parsed.GetValue(_notebook)!,
        parsed.GetValue(_output),
        [
            .. (parsed.GetValue(_parameters) ?? []).Select(GivenParameter.Plain),
            .. (parsed.GetValue(_jsonParameters) ?? []).Select(GivenParameter.Json),
        ],
        parsed.GetValue(_timeout),
        parsed.GetValue(_skipUnsupported));

    static TimeSpan? ParseTime(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        var unit = text.Length > 0 ? text[^1] switch { 's' => 1, 'm' => 60, 'h' => 3600, _ => 0 } : 0;
        if (double.TryParse(unit == 0 ? text : text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)
            && count * Math.Max(unit, 1) is > 0 and <= MostSeconds and var seconds)
            return TimeSpan.FromSeconds(seconds);
        argument.AddError($"--timeout takes a time such as 30, 30s, 5m or 1h, not '{text}'.");
        return null;
    }
}

/// <param name="Notebook">The file to run.</param>
/// <param name="Output">The file to write; null for the command's own choice.</param>
/// <param name="Parameters">What takes the place of the notebook's defaults.</param>
/// <param name="CellTimeout">How long each cell may take; null for no limit.</param>
/// <param name="SkipsUnsupported">True to go on past cells of other languages.</param>
sealed record NotebookRequest(string Notebook, string? Output, IReadOnlyList<GivenParameter> Parameters, TimeSpan? CellTimeout, bool SkipsUnsupported);
