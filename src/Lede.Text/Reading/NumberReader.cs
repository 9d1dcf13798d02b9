using System.Buffers;

namespace Lede;

/// <summary>Money, percentages, dates, quantities and model sizes: everything that a number or a calendar word gives away.</summary>
static class NumberReader
{
    /// <summary>Where a number, a currency before one or a calendar word can start.</summary>
    static readonly SearchValues<char> Triggers = SearchValues.Create(
        "0123456789" + "abcdefghijklmnopqrstuvwxyz" + "$¥€£₩₹₽฿₫₱" + "零〇一二两三四五六七八九十百千万亿兆壹贰叁肆伍陆柒捌玖拾佰仟数几若好成上半"
        + "今去明前后本同次翌下昨年月周週星礼这民第首头" + "人美新台港欧日韩英瑞加澳纽卢印越泰林马令菲墨阿雷巴土里丹挪迪沙兰谢兹离");

    /// <param name="text">The text as stored.</param>
    /// <param name="folded">The same, folded.</param>
    /// <param name="context">Resolves "last year" and a bare 元.</param>
    /// <param name="names">Names found before; a number inside one (Falcon 40B, G42) is no value.</param>
    /// <param name="into">Takes what is found.</param>
    public static void Read(string text, string folded, ReadingContext context, IReadOnlyList<Mention> names, List<Mention> into) =>
        Scan(text, folded, context, names, date => into.Add(new Mention(date.Span, date.Resolve(context.Published))), into);

    /// <summary>One pass from trigger to trigger. A calendar expression goes before an amount; what neither takes is stepped over whole.</summary>
    /// <param name="text">The text as stored.</param>
    /// <param name="folded">The same, folded.</param>
    /// <param name="context">What a bare 元 is.</param>
    /// <param name="names">Spans in which nothing may start.</param>
    /// <param name="date">Takes the calendar expressions.</param>
    /// <param name="into">Takes the amounts; null when only dates are wanted.</param>
    public static void Scan(string text, string folded, ReadingContext context, IReadOnlyList<Mention> names, Action<DateMention> date, List<Mention>? into)
    {
        var dates = new DateScan(text, folded);
        var amounts = new AmountScan(text, folded, context);
        var taken = new NameSpans(names);
        for (int at = 0, floor = 0; at < folded.Length;)
        {
            var skip = folded.AsSpan(at).IndexOfAny(Triggers);
            if (skip < 0) return;
            at += skip;
            if (taken.EndOf(at) is var nameEnd && nameEnd > at)
            {
                at = floor = nameEnd;
                continue;
            }
            if (dates.Read(at) is { } mention)
            {
                date(mention);
                at = floor = Math.Max(mention.Span.End, at + 1);
                continue;
            }
            if (amounts.Read(at, floor, out var resume) is { } amount)
            {
                into?.Add(amount);
                floor = resume;
            }
            // Whatever was read, the scan goes on: a reader that did not would be a bug, not an endless loop.
            at = Math.Max(resume, at + 1);
        }
    }
}
