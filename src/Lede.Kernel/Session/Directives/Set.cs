using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.CSharp;

namespace Lede.Kernel.Session.Directives;

/// <summary>A variable made of text, of another variable, or of what the person types.</summary>
sealed class Set : IDirective
{
    public IReadOnlyList<string> Names { get; } = ["#!set"];

    public string Help => "--name NAME --value VALUE: a variable; VALUE is text, @csharp:OTHER, @input:PROMPT or @password:PROMPT";

    public async Task<Outcome> RunAsync(DirectiveLine line, DirectedCell cell)
    {
        var arguments = new Arguments(line.Arguments, "--byref", "--from-result");
        if (arguments["--from-result"] is not null)
            return line.Fail("LEDE1006", "#!set --from-result is not done here. Give the value a name in C#: var x = …;");
        if (arguments["--name"] is not { } name || !SyntaxFacts.IsValidIdentifier(name) || arguments["--value"] is not { } value)
            return line.Fail("LEDE1006", "#!set takes a name and a value: #!set --name x --value 5.");
        string code;
        if (!value.StartsWith('@')) code = Literal(value);
        else if (value.IndexOf(':', StringComparison.Ordinal) is var colon && (colon < 0 ? value[1..] : value[1..colon]) is var from && from is "input" or "password")
        {
            var prompt = Literal(Prompt(colon < 0 ? name : value[(colon + 1)..]));
            return await Declare(cell, from == "password" ? $"var {name} = Lede.Ask.Password({prompt});" : $"Console.Write({prompt}); var {name} = Console.ReadLine();").ConfigureAwait(false);
        }
        else if (colon > 0 && (CSharpNames.IsCSharp(from) || from == "value")) code = value[(colon + 1)..];
        else if (cell.Context.SkipsUnsupported)
        {
            cell.Show($"Skipped: {line.Text.Trim()}. Only C# is run here.");
            return await cell.RunRestAsync().ConfigureAwait(false);
        }
        else return line.Fail("LEDE1006", $"#!set --value {value}: only C# is run here, so there is no value of {from}. Make the value in C#.");
        return await Declare(cell, $"var {name} = {code};").ConfigureAwait(false);
    }

    static async Task<Outcome> Declare(DirectedCell cell, string code)
    {
        var outcome = await cell.RunAsync(code).ConfigureAwait(false);
        return outcome is Outcome.Succeeded ? await cell.RunRestAsync().ConfigureAwait(false) : outcome;
    }

    // @input:{"prompt": "Your name", "saveAs": "name"}: nothing is saved here.
    static string Prompt(string text)
    {
        if (!text.StartsWith('{')) return text;
        try
        {
            return JsonNode.Parse(text)?["prompt"]?.ToString() ?? text;
        }
        catch (JsonException)
        {
            return text;
        }
    }

    static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
