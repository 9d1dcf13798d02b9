using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Lede.Tests;

/// <summary>What holds for the parts and the date of every text.</summary>
public sealed class AnyTextTests
{
    static readonly string[] Scraps =
    [
        "短行", "今年3月公司完成了融资，投资方没有透露，金额也没有。", "2023年", "2024-03-05", "记者 王伟", "推荐阅读", "未经授权不得转载", "图源：网络", "•", " ", "\n", "\r\n", "\r", "，", "。", "！", "？", "：", "（", "）",
        "Published March 5, 2024", "BEIJING, Nov 26 (Reuters) - ", "去年", "1月1日讯", "\ud83d", "\ude00", "\0", "《", "a", "Share", "聯合報／記者王偉／台北報導",
    ];

    static Arbitrary<string> AnyText { get; } = Gen.OneOf(
        Gen.Elements(Scraps).ListOf().Select(string.Concat),
        ArbMap.Default.GeneratorFor<string>().Select(s => s ?? ""),
        ArbMap.Default.GeneratorFor<char[]>().Select(c => new string(c ?? []))).ToArbitrary();

    [Property(MaxTest = 1500)]
    public Property Parts_are_in_order_inside_the_text_and_hold_all_of_it_but_white_space() => Prop.ForAll(AnyText, text =>
    {
        var end = 0;
        foreach (var part in ArticleReader.Read("x", text).Parts)
        {
            Assert.InRange(part.Span.Start, end, text.Length);
            Assert.InRange(part.Span.End, part.Span.Start + 1, text.Length);
            Assert.True(string.IsNullOrWhiteSpace(text[end..part.Span.Start]), $"\"{text[end..part.Span.Start]}\" is in no part of \"{text}\".");
            end = part.Span.End;
        }
        Assert.True(string.IsNullOrWhiteSpace(text[end..]), text);
    });

    [Property(MaxTest = 1500)]
    public Property A_date_rests_on_the_text_and_its_ends_are_in_order() => Prop.ForAll(AnyText, text =>
    {
        var dating = ArticleReader.Read("x", text).Dating;
        Assert.True(dating.Published.From is null || dating.Published.To is null || dating.Published.From <= dating.Published.To, dating.Reason);
        Assert.Equal(dating.IsKnown, dating.Published != default);
        Assert.All(dating.Evidence, span => Assert.InRange(span.End, span.Start + 1, text.Length));
    });

    [Property(MaxTest = 1500)]
    public Property Sentences_are_in_order_and_part_no_mention() => Prop.ForAll(AnyText, text =>
    {
        var reading = ArticleReader.Read("x", text).Reading;
        var end = 0;
        foreach (var sentence in reading.Sentences)
        {
            Assert.InRange(sentence.Start, end, text.Length);
            Assert.InRange(sentence.End, sentence.Start + 1, text.Length);
            end = sentence.End;
        }
        Assert.All(reading.Mentions, m => Assert.InRange(m.Span.End, m.Span.Start + 1, text.Length));
    });

    [Theory]
    [InlineData("公司完成了10亿元融资，由阿里巴巴领投，投资额没有透露。")]
    [InlineData("Share this: the company raised $5 million.")]
    [InlineData("未经授权，公司转载了对手的报道，对手已经投诉。")]
    public void Nothing_of_a_single_sentence_is_debris_and_nothing_dates_it(string text)
    {
        var article = ArticleReader.Read("x", text);
        Assert.DoesNotContain(article.Parts, p => p.Kind == PartKind.Debris);
        Assert.False(article.Dating.IsKnown);
    }
}
