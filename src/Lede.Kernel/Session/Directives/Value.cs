using Microsoft.CodeAnalysis.CSharp;

namespace Lede.Kernel.Session.Directives;

/// <summary>The text below, or a file's, as a variable.</summary>
sealed class Value : IDirective
{
    public IReadOnlyList<string> Names { get; } = ["#!value"];

    public string Help => "--name NAME [--from-file FILE]: the text below, or the file's, as a string";

    public bool TakesText => true;

    public async Task<Outcome> RunAsync(DirectiveLine line, DirectedCell cell)
    {
        var arguments = new Arguments(line.Arguments);
        if (arguments["--name"] is not { } name || !SyntaxFacts.IsValidIdentifier(name))
            return line.Fail("LEDE1007", "#!value takes the name of the variable that the text becomes: #!value --name x.");
        if (arguments["--from-url"] is not null)
            return line.Fail("LEDE1007", "#!value --from-url is not done here. Read it in C#: var x = await new HttpClient().GetStringAsync(url);");
        string text;
        if (arguments["--from-file"] is { } file)
        {
            var path = Path.GetFullPath(file, cell.Folder);
            if (!File.Exists(path)) return line.Fail("LEDE1007", $"#!value: there is no file \"{path}\". Paths are relative to the notebook.");
            text = await File.ReadAllTextAsync(path, cell.Stopped).ConfigureAwait(false);
        }
        else text = arguments["--from-value"] ?? cell.TakeText();
        if (arguments["--mime-type"] is { } mime) cell.Show(MimeBundle.OfText(text).With(mime, text));
        var outcome = await cell.RunAsync($"var {name} = {SymbolDisplay.FormatLiteral(text, quote: true)};").ConfigureAwait(false);
        return outcome is Outcome.Succeeded ? await cell.RunRestAsync().ConfigureAwait(false) : outcome;
    }
}
