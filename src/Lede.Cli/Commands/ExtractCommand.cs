using System.CommandLine;
using System.Diagnostics;
using Lede.Kernel;

namespace Lede.Cli;

/// <summary><c>lede extract PATH…</c>: every value and fact, a JSON object a line.</summary>
static class ExtractCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "A folder, a .txt file, or a .jsonl file of {\"id\",\"text\",\"published\"?}.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format") { Description = "The form of the output; jsonl is the only one.", DefaultValueFactory = _ => "jsonl" };
        format.AcceptOnlyFromAmong("jsonl");
        var output = new Option<string?>("--output", "-o") { Description = "The file to write; standard output without it.", HelpName = "FILE" };
        var command = new CommandWithExamples("extract", "Print every value and fact of the articles, a JSON object a line.", """
            lede extract seeds > found.jsonl                       a folder of articles
            lede extract a.txt more.jsonl -o found.jsonl           files, into a file
            """) { paths, format, output };
        command.SetAction(parsed => Run(parsed.GetValue(paths)!, parsed.GetValue(output)));
        return command;
    }

    static int Run(string[] paths, string? output)
    {
        if (output is not null) WholeFile.Check(output);
        // All paths are opened before anything is written: a wrong one must not leave half a file.
        var sets = paths.Select(path => ArticleSet.Open(path)).ToList();
        foreach (var problem in sets.SelectMany(s => s.Problems)) Console.Error.WriteLine(problem);
        if (output is null)
        {
            using var standard = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
            Write(sets, standard);
        }
        else
        {
            WholeFile.Write(output, stream => Write(sets, stream));
            Console.WriteLine($"Wrote {output}.");
        }
        return sets.Any(s => s.Problems.Any(p => p.Skipped)) ? ExitCode.Failed : ExitCode.Done;
    }

    static void Write(List<ArticleSet> sets, Stream stream)
    {
        using var writer = new ExtractionWriter(stream);
        // Read in parallel, written in order.
        var watch = Stopwatch.StartNew();
        var (done, told, all) = (0, 0L, sets.Sum(s => s.Articles.Count));
        foreach (var (article, facts) in sets.SelectMany(s => s.Articles).AsParallel().AsOrdered().Select(a => (a, BuiltInFacts.Of(a))))
        {
            writer.Write(article, facts);
            done++;
            if (watch.ElapsedMilliseconds / 1000 is var second && second <= told) continue;
            told = second;
            if (!Console.IsErrorRedirected) Console.Error.Write($"\r{done} of {all} articles ");
        }
        if (told > 0 && !Console.IsErrorRedirected) Console.Error.WriteLine();
    }
}
