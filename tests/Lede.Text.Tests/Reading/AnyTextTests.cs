using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Lede.Tests;

/// <summary>What holds for every text and every value, not only for those that somebody thought of.</summary>
public sealed class AnyTextTests
{
    static readonly ReadingContext Context = new(DateRange.Day(2024, 2, 29));

    // Scraps of the language in any order make more trouble than random characters.
    static readonly string[] Scraps =
    [
        "1", "0", "12", "2023", "2024", "3.5", "1,300", "百", "千", "万", "亿", "一", "二", "三", "两", "十", "几", "数", "半", "若干", "零", "〇", "年", "月", "日", "底",
            "初", "上", "下", "半年", "季度", "第", "前", "去年", "今年",
        "同期", "上年", "同年", "周", "上周", "至", "到", "-", "~", "—", "和", "与", "之间", "/", ":", ".", ",", "%", "个百分点", "成", "分之", "元", "美元", "人民币", "$", "us$",
            "bn", "m", "b", "k", " ", "超", "近", "约",
        "以上", "左右", "不到", "家", "个", "企业", "人", "参数", "parameters", "in", "May", "March", "Q1", "of", "last", "year", "million", "two", "half", "a",
            "hundreds of", "分别", "、", "的", "。", "\n", "\0", "\ud83d", "\ude00", "GPT-4",
        "H100", "(", ")", "31", "30", "29", "99999999999999999999999999999", "9", "兆", "多", "余", "级", "民国", "FY", "Nov.", "to", "between", "and", "负",
            "−", "成百上千", "公司", "①", "㊀", "２０２３", "％",
    ];

    static Arbitrary<string> AnyText { get; } =
        Gen.OneOf(Gen.Elements(Scraps).ListOf().Select(string.Concat), ArbMap.Default.GeneratorFor<string>().Select(s => s ?? ""),
            ArbMap.Default.GeneratorFor<char[]>().Select(c => new string(c ?? [])))
            .ToArbitrary();

    [Property(MaxTest = 3000)]
    public Property Reading_never_throws_and_its_spans_are_true() => Prop.ForAll(AnyText, text =>
    {
        var mentions = Numbers.In(text, Context);
        var end = 0;
        foreach (var m in mentions)
        {
            Assert.InRange(m.Span.Start, 0, text.Length);
            Assert.InRange(m.Span.End, m.Span.Start + 1, text.Length);
            Assert.True(m.Span.Start >= end, $"{m} overlaps the one before in \"{text}\".");
            end = m.Span.End;
        }
        Assert.Equal(
            mentions.Where(m => m.Value is DateRange).Select(m => (m.Span, (DateRange)m.Value)),
            Dates.Find(text).Select(d => (d.Span, d.Resolve(Context.Published))));
    });

    [Property(MaxTest = 500)]
    public Property Reading_twice_gives_the_same() => Prop.ForAll(AnyText, text => Assert.Equal(Numbers.In(text, Context), Numbers.In(text, Context)));

    static readonly (string Written, decimal Power)[] HanPowers = [("", 1), ("万", 1e4m), ("亿", 1e8m), ("萬", 1e4m), ("億", 1e8m), ("万亿", 1e12m), (" 亿", 1e8m)];

    static readonly (string Written, string Code)[] Units = [("元", "CNY"), ("美元", "USD"), ("港元", "HKD"), ("欧元", "EUR"), ("歐元", "EUR"), ("日元", "JPY"),
        ("英镑", "GBP"), ("美金", "USD"), ("元人民币", "CNY")];

    static readonly (string Before, string After, Func<decimal, (decimal?, decimal?, bool)> Ends)[] Shapes =
    [
        ("", "", x => (x, x, false)), ("超", "", x => (x, null, false)), ("超过", "", x => (x, null, false)), ("", "以上", x => (x, null, false)), ("近", "",
            x => (null, x, true)),
        ("不到", "", x => (null, x, false)), ("约", "", x => (x, x, true)), ("", "左右", x => (x, x, true)), ("至少", "", x => (x, null, false)), ("約為 ", "",
            x => (x, x, true)),
    ];

    static Gen<decimal> Figure { get; } = Gen.OneOf(Gen.Choose(2, 9999).Select(n => (decimal)n), Gen.Choose(1, 99999).Select(n => n / 100m));

    [Property(MaxTest = 1000)]
    public Property Money_is_read_back_however_it_is_written() => Prop.ForAll(
        (from figure in Figure
         from power in Gen.Elements(HanPowers)
         from unit in Gen.Elements(Units)
         from shape in Gen.Elements(Shapes)
         select (figure,
            power, unit, shape)).ToArbitrary(), c =>
        {
            var number = c.figure.ToString("0.##", CultureInfo.InvariantCulture);
            var written = $"{c.shape.Before}{number}{c.power.Written}{c.unit.Written}{c.shape.After}";
            var (low, high, about) = c.shape.Ends(decimal.Parse(number, CultureInfo.InvariantCulture) * c.power.Power);
            var m = Assert.Single(Numbers.In($"公司投入{written}，建厂。"));
            Assert.Equal((written, new Money(low, high, new Currency(c.unit.Code), about)), (m.Span.Of($"公司投入{written}，建厂。"), m.Value));
        });

    [Property(MaxTest = 500)]
    public Property Percent_is_read_back() => Prop.ForAll(
        (from figure in Figure
         from sign in Gen.Elements("", "-")
         from unit in Gen.Elements("%", "％", " %", "个百分点", "個百分點")
         select (figure, sign,
            unit)).ToArbitrary(), c =>
        {
            var number = c.sign + c.figure.ToString("0.##", CultureInfo.InvariantCulture);
            var value = decimal.Parse(number, CultureInfo.InvariantCulture);
            Assert.Equal([new Percent(value, value, points: c.unit.Length > 2)], Numbers.In($"增速为{number}{c.unit}。").Select(m => m.Value));
        });

    [Property(MaxTest = 500)]
    public Property Days_are_read_back() => Prop.ForAll(
        (from n in Gen.Choose(0, 50000)
         from form in Gen.Elements("yyyy年M月d日", "yyyy 年 M 月 d 日", "yyyy-MM-dd", "yyyy/M/d", "yyyy.MM.dd", "MMMM d, yyyy",
            "d MMMM yyyy", "MMM. d, yyyy", "MMM d, yyyy")
         select (n, form)).ToArbitrary(), c =>
        {
            var day = new DateOnly(1950, 1, 1).AddDays(c.n);
            var written = day.ToString(c.form, CultureInfo.InvariantCulture);
            Assert.Equal([(written, DateRange.Day(day))], Numbers.In($"（{written}）").Select(m => (m.Span.Of($"（{written}）"), (DateRange)m.Value)));
        });

    [Property(MaxTest = 500)]
    public Property Chinese_numerals_are_read_back() => Prop.ForAll(Gen.Choose(2, 99_999_999).ToArbitrary(), n =>
        Assert.Equal([Money.Exactly(n, Currency.Usd)], Numbers.In($"共{Chinese(n)}美元。").Select(m => m.Value)));

    /// <summary>The textbook's way of writing a number below 10⁸.</summary>
    static string Chinese(int n)
    {
        if (n >= 10_000) return Chinese(n / 10_000) + "万" + (n % 10_000 == 0 ? "" : (n % 10_000 < 1000 ? "零" : "") + Chinese(n % 10_000));
        var written = "";
        foreach (var (power, name) in new[] { (1000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            var digit = n / power % 10;
            if (digit > 0) written += "零一二三四五六七八九"[digit] + name;
            else if (written.Length > 0 && n % power > 0 && written[^1] != '零') written += "零";
        }
        return written;
    }
}
