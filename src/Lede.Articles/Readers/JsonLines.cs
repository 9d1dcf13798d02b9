using System.Globalization;
using System.Text.Json;

namespace Lede;

/// <summary>A JSON object a line: <c>{"id": "…", "text": "…", "title": "…"?, "published": "2024-06-01"?}</c>. A broken line is reported and the rest is read.</summary>
static class JsonLines
{
    public static IEnumerable<Article> Read(string file, Action<ArticleProblem> report)
    {
        var number = 0;
        using var lines = Open(file, report);
        while (Next(lines, file, number, report) is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (Parse(line, file, number, report) is { } article) yield return article;
        }
        if (number == 0 && lines is not null) report(new ArticleProblem(file, null, "the file is empty; it was skipped.", Skipped: true));
    }

    static StreamReader? Open(string file, Action<ArticleProblem> report)
    {
        try
        {
            return new StreamReader(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report(new ArticleProblem(file, null, $"it could not be opened ({e.Message}); it was skipped.", Skipped: true));
            return null;
        }
    }

    static string? Next(StreamReader? lines, string file, int number, Action<ArticleProblem> report)
    {
        try
        {
            return lines?.ReadLine();
        }
        catch (Exception e) when (e is IOException or OutOfMemoryException)
        {
            report(new ArticleProblem(file, number + 1, $"reading stopped here ({e.Message}); what stands above was read.", Skipped: true));
            return null;
        }
    }

    static Article? Parse(string line, string file, int number, Action<ArticleProblem> report)
    {
        Article? Skip(string message)
        {
            report(new ArticleProblem(file, number, message, Skipped: true));
            return null;
        }

        if (line.Length > ArticleSet.LongestText)
            return Skip($"{line.Length / 1_000_000} million characters are no single article; the line was skipped.");
        try
        {
            using var json = JsonDocument.Parse(line);
            var record = json.RootElement;
            if (record.ValueKind != JsonValueKind.Object) return Skip("the line is no JSON object; it was skipped. A line is {\"id\": \"…\", \"text\": \"…\"}.");
            if (Member(record, "text") is not { Length: > 0 } text) return Skip("the object has no \"text\"; it was skipped. A line is {\"id\": \"…\", \"text\": \"…\"}.");
            var id = Member(record, "id") ?? string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}:{number}");
            var published = Member(record, "published");
            var date = published is null ? null : IsoDate.Parse(published);
            if (published is not null && date is null)
                report(new ArticleProblem(file, number, $"\"published\" is \"{published}\", which is no date; write 2024, 2024-06, 2024-06-01 or 2024-06-01T10:00Z.", Skipped: false));
            return ArticleReader.Read(id, text, date, Member(record, "title"), file);
        }
        catch (JsonException e)
        {
            return Skip($"the line is not JSON ({e.Message.Split(". Path")[0].TrimEnd('.')}); it was skipped.");
        }
        catch (InvalidOperationException)
        {
            return Skip("the line holds a broken surrogate escape; it was skipped.");
        }
    }

    static string? Member(JsonElement record, string name) =>
        !record.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : value.ValueKind == JsonValueKind.Number ? value.GetRawText()
        : null;
}
