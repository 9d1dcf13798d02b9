using System.Text;
using System.Text.RegularExpressions;
using FsCheck.Xunit;

namespace Lede.Tests.Names;

public partial class NameReaderTests
{
    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "tests", "data", "names.tsv")))
            if (line.Length > 0 && line[0] != '#') cases.Add(line.Split('\t')[0], line.Split('\t')[1]);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Marks_what_a_reader_would(string marked, string reason)
    {
        var text = Mark().Replace(marked, m => m.Groups[2].Value);
        Assert.True(marked == Write(text, Read(text)), $"{reason}: {marked} was read as {Write(text, Read(text))}");
    }

    [Fact]
    public void There_are_enough_cases_of_both_sorts()
    {
        var cases = File.ReadLines(Path.Combine(Repository.Root, "tests", "data", "names.tsv")).Where(l => l[0] != '#').ToList();
        Assert.True(cases.Count(c => Mark().IsMatch(c)) >= 150);
        Assert.True(cases.Count(c => !Mark().IsMatch(c)) >= 60);
    }

    [Theory]
    [InlineData("高瓴資本領投，此前高瓴也參與。", "高瓴", "高瓴資本")]
    [InlineData("云从科技集团股份有限公司公告。云从科技表示，云从科技将投入。", "云从科技集团股份有限公司", "云从科技")]
    [InlineData("Elon Musk sued. Lawyers for Musk appeared.", "Musk", "Elon Musk")]
    [InlineData("人工智能管理学院(AIM)开学", "AIM", "人工智能管理学院")]
    public void Forms_of_one_name_share_it(string text, string form, string name) =>
        Assert.Equal(name, Assert.IsType<Named>(Read(text).Last(m => m.Span.Of(text) == form).Value, exactMatch: false).Name);

    [Fact]
    public void A_text_without_names_has_none() => Assert.Empty(Read(""));

    [Property(MaxTest = 500)]
    public void Any_text_is_read_without_overlap(string? any) => Check(any ?? "");

    [Property(MaxTest = 300)]
    public void Any_mixture_of_names_and_noise_is_read_without_overlap(int[] picks)
    {
        string[] parts = ["英伟达", "公司", "有限公司", "(", ")", "、", "CEO", " ", "Sam Altman", "张", "勇", "表示", "·", "马斯克", "\ud83d", "\udc00", "\0", "GPT-4", "o1", "Inc.", "的", "“", "”",
            "委员会", "和", "中国", "University of ", "A100", ".", "-", "&", "'s", "阿里", "科技", "\n", "丨", "文", "大模型", "é", "苹果", "，", "McDonald's", "理想", "L6"];
        Check(string.Concat(picks.Select(p => parts[(p & int.MaxValue) % parts.Length])));
    }

    [Theory]
    [InlineData("英伟达(AIM)、")]
    [InlineData("(")]
    [InlineData("A ")]
    [InlineData("王·")]
    [InlineData("和委员会")]
    [InlineData("Bank of the ")]
    [InlineData("“苹果”、")]
    public void Time_grows_with_length_only(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 40_000));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Check(text);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{text.Length} units took {watch.Elapsed}");
    }

    static void Check(string text)
    {
        var mentions = Read(text);
        var end = 0;
        foreach (var mention in mentions)
        {
            Assert.True(mention.Span.Start >= end && mention.Span.End <= text.Length && !mention.Span.IsEmpty);
            Assert.IsType<Named>(mention.Value, exactMatch: false);
            end = mention.Span.End;
        }
        Assert.Equal(mentions, Read(text));
    }

    static List<Mention> Read(string text)
    {
        var mentions = new List<Mention>();
        NameReader.Read(text, Fold.Text(text), mentions);
        return mentions;
    }

    static string Write(string text, List<Mention> mentions)
    {
        var written = new StringBuilder();
        var at = 0;
        foreach (var mention in mentions)
        {
            var mark = mention.Value switch { Organization => 'O', Person => 'P', _ => 'T' };
            written.Append(text, at, mention.Span.Start - at).Append('[').Append(mark).Append(':').Append(mention.Span.Of(text)).Append(']');
            at = mention.Span.End;
        }
        return written.Append(text, at, text.Length - at).ToString();
    }

    [GeneratedRegex(@"\[([OPT]):([^\]]*)\]")]
    private static partial Regex Mark();
}
