namespace Lede;

/// <summary>One article a .txt file.</summary>
static class PlainText
{
    public static IEnumerable<Article> Read(string file, string id, Action<ArticleProblem> report)
    {
        var text = ReadText(file, report);
        if (text is not null) yield return ArticleReader.Read(id, text, file: file);
    }

    static string? ReadText(string file, Action<ArticleProblem> report)
    {
        string? Skip(string message)
        {
            report(new ArticleProblem(file, null, message, Skipped: true));
            return null;
        }

        try
        {
            var length = new FileInfo(file).Length;
            if (length == 0) return Skip("the file is empty; it was skipped.");
            if (length > ArticleSet.LargestTextFile)
                return Skip($"{length / 1_000_000} MB are no single article; it was skipped. Put many articles into a .jsonl file, one {{\"id\",\"text\"}} a line.");
            var (text, encoding) = StoredText.Decode(File.ReadAllBytes(file));
            if (text is null) return Skip("this is not text in any encoding that could be told (UTF-8, UTF-16, GB18030, Big5 …); it was skipped. Save it as UTF-8.");
            if (text.Length > ArticleSet.LongestText)
                return Skip($"{text.Length / 1_000_000} million characters are no single article; it was skipped. Put many articles into a .jsonl file, one {{\"id\",\"text\"}} a line.");
            if (string.IsNullOrWhiteSpace(text)) return Skip("the file holds nothing but white space; it was skipped.");
            if (encoding is not null)
                report(new ArticleProblem(file, null, $"read as {encoding}, by its bytes. If the characters look wrong, save it as UTF-8.", Skipped: false));
            return text;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Skip($"it could not be opened ({e.Message}); it was skipped.");
        }
    }
}
