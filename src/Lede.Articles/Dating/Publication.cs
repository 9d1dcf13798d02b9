using System.Buffers;
using System.Globalization;

namespace Lede;

/// <summary>
/// When a text was published, worked out of the text itself: the date at its head, or the day of its dateline in the year that the text's own words
/// allow, or the latest day that it speaks of.
/// <para>The year: a writer calls the year of writing 今年 and names other years by number. So in a text that says 今年 or 去年, the latest year that stands by
/// its bare number, and is not looked forward to, is over; and a quarter or a day of a named year lies before publication.</para>
/// </summary>
static class Publication
{
    /// <summary>How far before a year the words stand that look forward to it: 到 2031 年, 计划在2025年.</summary>
    const int LookAhead = 8;

    static readonly SearchValues<string> Ahead = SearchValues.Create(
        ["到", "至", "预计", "計劃", "计划", "预测", "有望", "将", "目标", "by ", "until ", "希望", "愿景"], StringComparison.Ordinal);
    static readonly SearchValues<string> ThisYear = SearchValues.Create(
        ["今年", "去年", "明年", "前年", "本月", "上月", "上周", "本周", "this year", "last year", "next year", "this month", "last month", "last week"], StringComparison.Ordinal);
    // A year that something was founded in, or has lasted since, lies any number of years back.
    static readonly SearchValues<string> Founding = SearchValues.Create(
        ["成立于", "创立于", "创办于", "始建于", "诞生于", "始于", "自", "founded in", "established in", "launched in", "since "], StringComparison.Ordinal);

    public static Dating Of(string text, Anatomy anatomy)
    {
        var dates = Dates.Find(text);
        if (anatomy.StatedDate is { } head && dates.FirstOrDefault(d => d.Span.Overlaps(head) && d.Needs == DateNeeds.Nothing) is { } stated)
            return new Dating(DatingKind.Stated, stated.Resolve(null), "Stated at the head of the text.", [stated.Span]);

        var dateline = anatomy.Parts.FirstOrDefault(p => p.Kind == PartKind.Dateline).Span;
        var day = dateline.IsEmpty ? null : dates.FirstOrDefault(d => dateline.Contains(d.Span) && d.Month is not null);
        if (day is { Needs: DateNeeds.Nothing })
            return new Dating(DatingKind.Stated, day.Resolve(null), "Stated in the dateline.", [day.Span]);

        var spoken = dates.Where(d => Speaks(anatomy, d)).ToList();
        return NotBefore(text, spoken) is { } floor
            ? WorkedOut(text, spoken, floor, day)
            : Dating.Unknown with { Evidence = day is null ? [] : [day.Span] };
    }

    static bool Speaks(Anatomy anatomy, DateMention date) => anatomy.PartAt(date.Span.Start) is { Kind: PartKind.Body or PartKind.Heading } part && part.Span.Contains(date.Span);

    /// <returns>The first day on which the text can have been published, and what says so; null when nothing does.</returns>
    static (DateOnly Day, Span Evidence)? NotBefore(string text, List<DateMention> dates)
    {
        var folded = Fold.Text(text);
        if (folded.AsSpan().IndexOfAny(ThisYear) < 0) return null;
        (DateOnly Day, Span Evidence)? floor = null;
        foreach (var date in dates)
        {
            if (date.Year is not { } year || year is < 1990 or > 2100 || LooksAhead(folded, date.Span) || IsFounding(folded, date.Span) || IsInTitle(text, date.Span)) continue;
            var range = date.Resolve(null);
            if (range.From is not { } from || range.To is not { } to) continue;
            var over = range == DateRange.OfYear(year) || range.Year is not null && to > from.AddDays(40);
            var first = over ? to.AddDays(1) : from;
            if (floor is null || first > floor.Value.Day) floor = (first, date.Span);
        }
        return floor;
    }

    static bool LooksAhead(string folded, Span date) => folded.AsSpan(Math.Max(0, date.Start - LookAhead)..date.Start).IndexOfAny(Ahead) >= 0;

    static bool IsFounding(string folded, Span date) =>
        folded.AsSpan(Math.Max(0, date.Start - 15)..date.Start) is var before && before.LastIndexOfAny(['，', '。', ',', ';', '.', '\n']) is var mark && before[(mark + 1)..].IndexOfAny(Founding) >= 0
        || folded.AsSpan(date.End, Math.Min(3, folded.Length - date.End)).TrimStart(' ') is var after && (after.StartsWith("成立", StringComparison.Ordinal) || after.StartsWith("以来", StringComparison.Ordinal));

    /// <summary>Inside 《》 a year belongs to a report's name.</summary>
    static bool IsInTitle(string text, Span date)
    {
        var before = text.AsSpan(Math.Max(0, date.Start - 40)..date.Start);
        return before.LastIndexOf('《') > before.LastIndexOf('》');
    }

    static Dating WorkedOut(string text, List<DateMention> dates, (DateOnly Day, Span Evidence) floor, DateMention? dateline)
    {
        var year = floor.Day.Year;
        var over = floor.Evidence.Of(text);
        if (dateline?.Resolve(DateRange.OfYear(year)) is { From: { } from } days)
        {
            if (from.Year != year) days = new DateRange(InYear(from, year), InYear(days.To ?? from, year));
            if (days.From < floor.Day) days = new DateRange(days.From.Value.AddYears(1), days.To!.Value.AddYears(1));
            return new Dating(DatingKind.WorkedOut, days, string.Create(
                CultureInfo.InvariantCulture, $"Worked out: the dateline says {dateline.Span.Of(text)}; the text speaks of “{over}” as past."), [dateline.Span, floor.Evidence]);
        }
        // Days without a year, of the year of publication: the latest of them had come when the text was written.
        var folded = Fold.Text(text);
        var latest = dates
            .Where(d => d.Year is null && d.Month is not null && d.Needs == DateNeeds.Year && !LooksAhead(folded, d.Span) && !folded.AsSpan(d.Span.Start).StartsWith("去年", StringComparison.Ordinal)
                && !folded.AsSpan(d.Span.Start).StartsWith("明年", StringComparison.Ordinal))
            .Select(d => (Date: d, d.Resolve(new DateRange(new DateOnly(year, 12, 31), new DateOnly(year, 12, 31))).From))
            .Where(d => d.From is not null && d.From.Value.Year == year)
            .OrderBy(d => d.From)
            .LastOrDefault();
        var first = latest.From > floor.Day ? latest.From.Value : floor.Day;
        var last = latest.From is null ? new DateOnly(year, 12, 31) : DateRange.Month(first.Year, first.Month).To!.Value;
        return latest.From is null
            ? new Dating(DatingKind.WorkedOut, new DateRange(first, last), $"Worked out: the text speaks of “{over}” as past.", [floor.Evidence])
            : new Dating(
                DatingKind.WorkedOut,
                new DateRange(first, last),
                $"Worked out: the latest day that the text speaks of is “{latest.Date.Span.Of(text)}”; it speaks of “{over}” as past.",
                [latest.Date.Span, floor.Evidence]);
    }

    static DateOnly InYear(DateOnly day, int year) =>
        new(year, day.Month, Math.Min(day.Day, DateTime.DaysInMonth(year, day.Month)));
}
