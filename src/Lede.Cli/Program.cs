using System.CommandLine;
using Lede;
using Lede.Cli;

var lede = new RootCommand("Ask news articles questions in C#, in notebooks, scripts and reports.")
{
    ExtractCommand.Create(),
};
try
{
    return await lede.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception e) when (e is ArticlesException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"lede: {e.Message}");
    return ExitCode.Failed;
}
