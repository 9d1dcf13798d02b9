using static Lede.Glyphs;

namespace Lede;

/// <summary>What a word before or after an amount does to it.</summary>
enum Qualifier
{
    None,

    /// <summary>超过, 至少, 以上: the amount or more.</summary>
    AtLeast,

    /// <summary>不到, 不超过, 以内: the amount or less.</summary>
    AtMost,

    /// <summary>近, 接近: almost the amount.</summary>
    Nearly,

    /// <summary>约, 左右: the amount or so.</summary>
    About,
}

/// <summary>
/// The words that change an amount. 高达, 最高, 达到, "up to" change nothing and stay outside its span.
/// </summary>
static class Qualifiers
{
    static readonly Lexicon<Qualifier> BeforeWords = new(
    [
        .. Lexicon.Words(Qualifier.AtLeast, "超过 超 超出 逾 已逾 高于 多于 大于 不低于 不少于 不下 不下于 不小于 至少 至少为 最少 起码 远超 远超过"),
        .. Lexicon.Words(Qualifier.AtLeast, "over more_than above exceeding at_least no_less_than not_less_than no_fewer_than greater_than upwards_of " +
            "in_excess_of"),
        .. Lexicon.Words(Qualifier.AtMost, "不到 不足 不超过 不超 不高于 不多于 不大于 低于 少于 小于 未满 未超过 未达 至多 顶多 不及 未到"),
        .. Lexicon.Words(Qualifier.AtMost, "less_than fewer_than under below no_more_than not_more_than at_most within"),
        .. Lexicon.Words(Qualifier.Nearly, "近 将近 接近 逼近 nearly almost close_to just_under just_shy_of"),
        .. Lexicon.Words(Qualifier.About, "约 约为 大约 大约为 约合 约等于 大概 大概为 about around approximately roughly some circa an_estimated"),
    ]);

    static readonly Lexicon<Qualifier> AfterWords = new(
    [
        .. Lexicon.Words(Qualifier.AtLeast, "以上 之上 及以上 或以上 or_more or_above and_above or_higher"),
        .. Lexicon.Words(Qualifier.AtMost, "以下 之下 以内 之内 及以下 或以下 or_less or_fewer or_below"),
        .. Lexicon.Words(Qualifier.About, "左右 上下 or_so"),
    ]);

    /// <summary>A qualifier that ends at <paramref name="end"/> (a space may stand between); <paramref name="start"/> is where it starts.</summary>
    public static Qualifier EndingAt(string s, int end, int floor, out int start)
    {
        start = end;
        var to = SpaceBefore(s, end);
        if (!BeforeWords.EndsAt(s, to, floor, out var from, out var qualifier) || EndsAnotherWord(s, from, to)) return Qualifier.None;
        // Latin words need their space.
        if (to == end && IsLatin(s[end - 1]) && IsDigit(At(s, end))) return Qualifier.None;
        start = from;
        return qualifier;
    }

    /// <summary>A qualifier that starts at <paramref name="at"/> and ends before <paramref name="end"/>, spaces after it included.</summary>
    public static Qualifier StartingAt(string s, int at, out int end)
    {
        if (!BeforeWords.StartsAt(s, at, out end, out var qualifier)) return Qualifier.None;
        end = Space(s, end);
        return qualifier;
    }

    /// <summary>A qualifier behind the amount (a space may stand between); <paramref name="end"/> is where it ends.</summary>
    public static Qualifier After(string s, int at, out int end)
    {
        if (AfterWords.StartsAt(s, Space(s, at), out var to, out var qualifier) && !(s[to - 1] == '下' && At(s, to) is '游' or '滑' or '降' or '跌' or '调'))
        {
            end = to;
            return qualifier;
        }
        end = at;
        return Qualifier.None;
    }

    // 签约, 条约, 纽约, 附近, 最近 end in a character that would be a qualifier if it stood alone.
    static bool EndsAnotherWord(string s, int from, int to)
    {
        var before = At(s, from - 1);
        return s[from] switch
        {
            '约' when to - from == 1 || s[to - 1] == '为' => IsOneOf(before, "条合签预纽节违契公制履特缔邀赴婉租续毁解失爽相邀誓期简隐"),
            '近' when to - from == 1 => IsOneOf(before, "最附临靠邻亲新远"),
            '超' when to - from == 1 => IsOneOf(before, "高赶英中反"),
            _ => false,
        };
    }
}
