using System.Buffers;

namespace Lede;

/// <summary>Where a text was published, told by its own words.</summary>
static class Origins
{
    static readonly SearchValues<string> Taiwanese = SearchValues.Create(
        ["新台幣", "新臺幣", "台積電", "立法院", "行政院", "金管會", "工商時報", "經濟日報", "中央社", "聯合報", "記者台北"], StringComparison.Ordinal);
    static readonly SearchValues<string> HongKong = SearchValues.Create(
        ["港元", "港股", "恒指", "立法會", "特首", "港交所", "明報", "信報"], StringComparison.Ordinal);
    // Words that only a Mainland text writes, in either script: machine-converted Mainland pages are common.
    static readonly SearchValues<string> Mainland = SearchValues.Create(
        ["人民幣", "人民币", "國内", "国内", "發改委", "发改委", "工信部", "網信辦", "网信办", "A股", "创投", "企查查", "天眼查"], StringComparison.Ordinal);

    /// <returns>Taiwan or Hong Kong only for a text in traditional characters whose own words say so more often than Mainland words do.</returns>
    public static Origin Of(string text)
    {
        if (!IsTraditional(text)) return Origin.Mainland;
        int taiwan = Count(text, Taiwanese), hongKong = Count(text, HongKong), mainland = Count(text, Mainland);
        if (taiwan > mainland && taiwan >= hongKong) return Origin.Taiwan;
        return hongKong > mainland ? Origin.HongKong : Origin.Mainland;
    }

    static bool IsTraditional(string text)
    {
        int traditional = 0, chinese = 0;
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, 20_000)))
        {
            if (c is < '\u4e00' or > '\u9fff') continue;
            chinese++;
            if (Fold.Char(c) != c) traditional++;
        }
        // A page of traditional characters has about a third that simplify; one of simplified has next to none.
        return traditional * 8 > chinese && chinese > 0;
    }

    static int Count(string text, SearchValues<string> words)
    {
        var count = 0;
        for (var rest = text.AsSpan(); ;)
        {
            var at = rest.IndexOfAny(words);
            if (at < 0) return count;
            count++;
            rest = rest[(at + 1)..];
        }
    }
}
