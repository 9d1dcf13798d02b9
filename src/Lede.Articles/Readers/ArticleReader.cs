namespace Lede;

/// <summary>Stored text in, article out: what each line is, when it was published, what it is called.</summary>
public static class ArticleReader
{
    /// <param name="id">The name under which it is cited.</param>
    /// <param name="text">The text as stored; every span of the article is an offset into it.</param>
    /// <param name="published">When the record that it came in says so; null otherwise.</param>
    /// <param name="title">When the record that it came in says so; null otherwise.</param>
    /// <param name="file">Where it was read from; null when nowhere.</param>
    public static Article Read(string id, string text, DateRange? published = null, string? title = null, string? file = null)
    {
        var anatomy = Anatomy.Of(text);
        return new Article(id, text)
        {
            File = file,
            Title = title is { Length: > 0 } ? title : anatomy.Title,
            Bylines = anatomy.Bylines,
            Outlet = anatomy.Outlet,
            Parts = anatomy.Parts,
            Dating = published is { } stated
                ? new Dating(DatingKind.Stated, stated, "Stated by the record that it was read from.", [])
                : Publication.Of(text, anatomy),
        };
    }
}
