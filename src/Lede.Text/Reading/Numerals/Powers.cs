namespace Lede;

/// <summary>Powers of ten: the characters and the English words and letters that stand for them.</summary>
static class Powers
{
    /// <summary>Above this a product may leave decimal's range; no newspaper counts so far.</summary>
    public const decimal Most = 1e26m;

    /// <summary>0 for a character that is none.</summary>
    public static decimal Of(char c) => c switch
    {
        '百' or '佰' => 100,
        '千' or '仟' => 1_000,
        '万' => 10_000,
        '亿' => 100_000_000,
        '兆' => 1_000_000_000_000,
        _ => 0,
    };

    /// <summary>A chain of rising powers (百万, 千亿, 万亿): their product, 1 when there is none. Returns the place after it.</summary>
    public static int Chain(string s, int at, out decimal product)
    {
        product = 1;
        decimal last = 1;
        for (; Of(Glyphs.At(s, at)) is var power && power > last; at++)
        {
            product *= power;
            last = power;
        }
        return at;
    }

    static readonly Lexicon<decimal> EnglishWords = new(
    [
        .. Lexicon.Words(100m, "hundred"),
        .. Lexicon.Words(1e3m, "thousand"),
        .. Lexicon.Words(1e6m, "million mln mn"),
        .. Lexicon.Words(1e9m, "billion bln bn"),
        .. Lexicon.Words(1e12m, "trillion trn tn"),
    ]);

    static readonly Lexicon<decimal> Letters = new([("k", 1e3m), ("m", 1e6m), ("b", 1e9m), ("t", 1e12m)]);

    /// <summary>million, bn … at this place.</summary>
    public static bool English(string s, int at, out int end, out decimal power) => EnglishWords.StartsAt(s, at, out end, out power);

    /// <summary>k, m, b, t glued to a figure, when nothing Latin or numeric follows.</summary>
    public static bool Letter(string s, int at, out int end, out decimal power) =>
        Letters.StartsAt(s, at, out end, out power) && !Glyphs.IsDigit(Glyphs.At(s, end));
}
