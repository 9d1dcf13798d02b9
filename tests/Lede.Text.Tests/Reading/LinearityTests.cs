using System.Diagnostics;

namespace Lede.Tests;

/// <summary>
/// Reading takes time in proportion to the text, whatever the text is. Eight times the text may take up to forty times as long here, because machines
/// are busy; a quadratic reader takes sixty-four times as long, and for the longer text minutes.
/// </summary>
public sealed class LinearityTests
{
    public static TheoryData<string> Hostile => new(
        "1", "1,", "1.", "1-", "1/", "1:", "一", "万", "亿", "万亿", "一亿", "十", "数", "零", "(", "$", "$1", "1%", "1%-", "1至", "去年", "去年同期", "同年", "年", "1年",
            "2023年", "2023年至", "9月", "9月至", "1、", "分别1、",
        "个", "1个", "1个a", "1个中", "a", "a ", "a1", "two ", "hundreds of ", "May ", "Q1 ", "近", "约", "不超过", "半", "三分之", "百分之", "\0", "\ud83d", " ", "元",
            "1元", "人民币", "1 ", "1万2", "成百上千", "第", "前", "上", "1b", "us$");

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Time_grows_with_the_text_alone(string scrap)
    {
        var shorter = string.Concat(Enumerable.Repeat(scrap, 20_000 / scrap.Length));
        var longer = string.Concat(Enumerable.Repeat(scrap, 160_000 / scrap.Length));
        Numbers.In(shorter[..1000]);
        var one = Time(shorter);
        var eight = Time(longer);
        Assert.True(eight < 40 * one + TimeSpan.FromSeconds(1), $"{longer.Length:n0} characters of \"{scrap}\" took {eight.TotalMilliseconds:n0} ms, an " +
            "eighth of them {one.TotalMilliseconds:n0} ms.");
    }

    static TimeSpan Time(string text)
    {
        var watch = Stopwatch.StartNew();
        Numbers.In(text, new ReadingContext(DateRange.Day(2024, 2, 29)));
        return watch.Elapsed;
    }
}
