using System.Text;

namespace Lede.Tests;

/// <summary>What cannot be read is reported by file and line, and the rest is read.</summary>
public sealed class BadInputTests : IDisposable
{
    const string Good = "智谱完成4亿美元融资，投资方为沙特阿美旗下的基金。公司此前完成了八轮融资。";
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    static BadInputTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        var error = Assert.Throws<ArticlesException>(() => ArticleSet.Open(_folder.File("nosuch")));
        Assert.StartsWith($"There is no file or folder \"{_folder.File("nosuch")}\"", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_says_what_was_looked_for()
    {
        var error = Assert.Throws<ArticlesException>(() => ArticleSet.Open(_folder.Path));
        Assert.Equal($"The folder \"{_folder.Path}\" holds no article: no file there ends in .txt or .jsonl.", error.Message);
    }

    [Fact]
    public void A_file_of_no_bytes_is_skipped_and_the_rest_is_read()
    {
        _folder.Write("empty.txt", "");
        _folder.Write("good.txt", Good);
        var set = ArticleSet.Open(_folder.Path);
        Assert.Equal("good.txt", Assert.Single(set.Articles).Id);
        Assert.Equal("the file is empty; it was skipped.", Assert.Single(set.Problems).Message);
    }

    [Theory]
    [InlineData("GB18030")]
    [InlineData("big5")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Older_encodings_are_told_by_their_bytes(string name)
    {
        var text = name == "big5"
            ? "智譜完成四億美元融資，投資方是沙特阿美旗下的基金。公司此前已經完成了八輪融資，估值達到三十億美元，與另一家獨角獸公司齊平。"
            : Good + "据悉，智谱的估值达到三十亿美元，与另一家独角兽公司齐平。";
        var encoding = Encoding.GetEncoding(name);
        _folder.Write("a.txt", [.. encoding.Preamble, .. encoding.GetBytes(text)]);
        var set = ArticleSet.Open(_folder.Path);
        Assert.Equal(text, Assert.Single(set.Articles).Text);
    }

    [Fact]
    public void A_picture_called_txt_is_reported_as_no_text()
    {
        _folder.Write("picture.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0xFF, 0xFE, 0, 1, 2, 3]);
        _folder.Write("good.txt", Good);
        var set = ArticleSet.Open(_folder.Path);
        Assert.Single(set.Articles);
        Assert.StartsWith("this is not text in any encoding", Assert.Single(set.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_line_of_json_is_named_and_the_others_are_read()
    {
        var file = _folder.Write("news.jsonl", $$"""
            {"id": "a", "text": "{{Good}}", "published": "2024-06"}
            {"id": "b", "text":
            {"id": "c"}
            [1, 2]
            {"id": "d", "text": "{{Good}}", "published": "tomorrow"}
            """);
        var set = ArticleSet.Open(file);
        Assert.Equal(["a", "d"], set.Articles.Select(a => a.Id));
        Assert.Equal(DateRange.Month(2024, 6), set.Articles[0].Published);
        Assert.Equal([2, 3, 4, 5], set.Problems.Select(p => p.Line!.Value));
        Assert.Equal("the object has no \"text\"; it was skipped. A line is {\"id\": \"…\", \"text\": \"…\"}.", set.Problems[1].Message);
        Assert.False(set.Problems[3].Skipped);
    }

    [Fact]
    public void Two_articles_of_one_id_are_both_kept_and_told_apart()
    {
        var file = _folder.Write("news.jsonl", $$"""
            {"id": "a", "text": "{{Good}}"}
            {"id": "a", "text": "{{Good}}{{Good}}"}
            """);
        var set = ArticleSet.Open(file);
        Assert.Equal(["a", "a#2"], set.Articles.Select(a => a.Id));
        Assert.Contains("called \"a#2\"", Assert.Single(set.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_longer_than_any_article_is_skipped_with_its_size()
    {
        using (var writer = new StreamWriter(_folder.File("huge.txt")))
            for (var written = 0; written < 200; written++) writer.Write(new string('a', 1_000_000));
        _folder.Write("good.txt", Good);
        var set = ArticleSet.Open(_folder.Path);
        Assert.Equal("good.txt", Assert.Single(set.Articles).Id);
        Assert.StartsWith("200 MB are no single article; it was skipped.", Assert.Single(set.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Offsets_do_not_count_a_byte_order_mark()
    {
        _folder.Write("a.txt", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("甲\r\n乙")]);
        Assert.Equal("甲\r\n乙", ArticleSet.Open(_folder.Path).Articles[0].Text);
    }
}
