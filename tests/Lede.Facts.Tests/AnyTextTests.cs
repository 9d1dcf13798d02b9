using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Lede.Tests;

/// <summary>The matcher beside one that tries everything, and all built-in facts over scraps of text.</summary>
public sealed class AnyTextTests
{
    static readonly string[] Scraps =
    [
        "阿里巴巴", "腾讯", "Google", "OpenAI", "10亿元", "5 million dollars", "$3 billion", "完成", "融资", "估值", "领投", "由", "向", "投资", "、", "，", "。", "\n", ", and ", " raised ", " valued at ",
        "公司", "（", "）", "去年", "3月", "B轮", "\ud83d", "\0", " ", "市值", "分别为", "创始人",
    ];

    static Arbitrary<string> AnyText { get; } = Gen.Elements(Scraps).ListOf().Select(string.Concat).ToArbitrary();

    static readonly Pattern<(Organization, Money)> Near = from company in Find.Organization from amount in Find.Money.Within(9) select ValueTuple.Create(company, amount);

    [Property(MaxTest = 500)]
    public Property Two_parts_are_found_as_by_trying_everything() => Prop.ForAll(AnyText, text =>
    {
        var reading = Reading.Of(text);
        var expected = new HashSet<Span>();
        foreach (var sentence in reading.Sentences)
            foreach (var amount in reading.Mentions.Where(m => m.Value is Money && sentence.Contains(m.Span)))
                if (reading.Mentions.Any(m => m.Value is Organization && sentence.Contains(m.Span) && m.Span.End <= amount.Span.Start && amount.Span.Start - m.Span.End <= 9))
                    expected.Add(amount.Span);
        var found = Near.Matches(reading);
        // 5 million dollars (3 billion yuan): an amount in brackets behind an amount is the same once more.
        Assert.True(found.Count <= expected.Count, text);
        Assert.All(found, m => Assert.Contains(expected, span => m.Evidence.Span.Contains(span)));
        if (!text.Contains('（')) Assert.Equal(expected.Count, found.Count);
    });

    [Property(MaxTest = 500)]
    public Property Facts_of_any_text_stand_in_it() => Prop.ForAll(AnyText, text =>
    {
        var reading = Reading.Of(text);
        foreach (var evidence in Funding.Pattern.Matches(reading).Select(m => m.Evidence).Concat(Valuation.Pattern.Matches(reading).Select(m => m.Evidence)))
        {
            Assert.InRange(evidence.Span.Start, 0, text.Length);
            Assert.InRange(evidence.Span.End, evidence.Span.Start + 1, text.Length);
        }
    });

    [Fact]
    public void A_sentence_without_an_end_takes_no_time_without_an_end()
    {
        var reading = Reading.Of(string.Concat(Enumerable.Repeat("Microsoft raised $5 million from Google, ", 1_000)));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.NotEmpty(Funding.Pattern.Matches(reading));
        // It took minutes when every amount was tried with every name; a second or less is usual now.
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 20);
    }
}
