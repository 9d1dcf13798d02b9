namespace Lede;

/// <summary>
/// A calendar expression where a text has it, before anybody says when the text was published. Immutable.
/// </summary>
public sealed class DateMention
{
    /// <summary>
    /// What has no year and begins no farther ahead than this is the coming one: in November 12月 is next month, and who means last year's writes 去年.
    /// </summary>
    const int MostDaysAhead = 31;

    readonly CalendarPart _first;
    readonly CalendarPart _last;
    readonly CalendarPart? _spoken;
    readonly bool _looksAhead;

    internal DateMention(Span span, CalendarPart first, CalendarPart last, CalendarPart? spoken, bool looksAhead)
    {
        Span = span;
        _first = first;
        _last = last;
        _spoken = spoken;
        _looksAhead = looksAhead;
    }

    public Span Span { get; }

    /// <summary>What <see cref="Resolve(DateRange?)"/> must be told. A range needs what the end needs that needs more.</summary>
    public DateNeeds Needs => (DateNeeds)Math.Max((int)NeedsOf(_first), (int)NeedsOf(_last));

    /// <summary>The year that the text states; null when it states none or the expression spans two.</summary>
    public int? Year => _first.Base == CalendarBase.Stated && _last.Base == CalendarBase.Stated && _first.Number == _last.Number ? _first.Number : null;

    /// <summary>1 to 12 when the expression is one month, or days of one, that it names; null otherwise.</summary>
    public int? Month => _first.IsOfYear && _first.FirstMonth == _last.LastMonth ? _first.FirstMonth : null;

    /// <summary>1 to 31 when the expression is one day that it names; null otherwise.</summary>
    public int? Day => (Month is not null || _first.Base == CalendarBase.DayOfMonth) && _first.FirstDay == _last.LastDay ? _first.FirstDay : null;

    internal CalendarPart First => _first;

    internal CalendarPart Last => _last;

    /// <summary>
    /// The days that are meant. A month, quarter or day whose year is not stated is the latest one not after publication; where the sentence looks
    /// ahead (将, 预计, "will") it is the one of the year of publication, or of the next year when that one lies more than half a year back; and what
    /// begins at most a month after publication is the coming one too.
    /// 年底, 年内, 上半年 are those of the year of publication.
    /// </summary>
    /// <param name="published">When the text was published; null when nobody knows.</param>
    /// <returns>Both ends; an end that cannot be known is null.</returns>
    public DateRange Resolve(DateRange? published)
    {
        var from = Resolve(_first, published);
        if (_first == _last) return from;
        if (_first.Base == CalendarBase.Weekday && _last.Base == CalendarBase.Weekday)
            return from.From is { } monday && _last.FirstDay > _first.FirstDay ? new DateRange(monday,
                monday.AddDays(_last.FirstDay - _first.FirstDay)) : default;
        var to = Resolve(_last, published);
        // From November to January: the second has the first one's year, or its own, and lies a year on.
        if (from.From > to.To && _last.IsOfYear && !_last.HasYear) to = Moved(to, 1);
        return from.From <= to.To || from.From is null || to.To is null ? new DateRange(from.From, to.To) : default;
    }

    DateRange Resolve(CalendarPart part, DateRange? published)
    {
        if (part.Base == CalendarBase.Stated) return part.InYear(part.Number);
        if (part.Base == CalendarBase.SamePeriod) return SamePeriod(part, published);
        if (part.Base == CalendarBase.SpokenYear && _spoken is { } spoken && YearOf(spoken, published) is { } year) return part.InYear(year + part.Number);
        if (published?.From is not { } day) return default;
        var last = published.Value.To ?? day;
        switch (part.Base)
        {
            case CalendarBase.PublishedYear or CalendarBase.SpokenYear:
                return part.InYear(day.Year + part.Number);
            case CalendarBase.Current:
                return part.InYear(day.Year);
            case CalendarBase.Latest:
                return Latest(part, day, last);
            // A publication known only to a season or a year says nothing of its month or week.
            case CalendarBase.Month when day.Year == last.Year && day.Month == last.Month:
                return InMonth(part, day.AddMonths(part.Number));
            case CalendarBase.Quarter when day.Year == last.Year && (day.Month + 2) / 3 == (last.Month + 2) / 3:
                var start = day.AddMonths(3 * part.Number);
                return DateRange.Quarter(start.Year, (start.Month + 2) / 3);
            case CalendarBase.Week when Monday(day) == Monday(last):
                var monday = Monday(day).AddDays(7 * part.Number);
                return new DateRange(monday.AddDays(part.FirstDay - 1), monday.AddDays(part.LastDay - 1));
            case CalendarBase.Day when day == last:
                return DateRange.Day(day.AddDays(part.Number));
            case CalendarBase.Weekday when day == last:
                return DateRange.Day(day.AddDays(-(((int)day.DayOfWeek + 6) % 7 - (part.FirstDay - 1) + 7) % 7));
            case CalendarBase.DayOfMonth when day.Year == last.Year && day.Month == last.Month:
                return InMonth(part, part.FirstDay > last.Day && !_looksAhead ? day.AddMonths(-1) : day);
            default:
                return default;
        }
    }

    static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    DateRange Latest(CalendarPart part, DateOnly day, DateOnly last)
    {
        var here = part.InYear(day.Year);
        if (here.From is not { } from) return part.InYear(day.Year - 1);
        if (from > last && !_looksAhead && from > last.AddDays(MostDaysAhead)) return part.InYear(day.Year - 1);
        return _looksAhead && here.To < day.AddDays(-183) ? part.InYear(day.Year + 1) : here;
    }

    DateRange SamePeriod(CalendarPart part, DateRange? published)
    {
        if (_spoken is not { } spoken) return published?.From is { } day ? DateRange.OfYear(day.Year + part.Number) : default;
        return YearOf(spoken, published) is { } year ? spoken.InYear(year + part.Number) : default;
    }

    int? YearOf(CalendarPart spoken, DateRange? published)
    {
        if (spoken.Base == CalendarBase.Stated) return spoken.Number;
        if (published?.From is not { } day) return null;
        return spoken.Base switch
        {
            CalendarBase.Latest => Latest(spoken, day, published.Value.To ?? day).From?.Year,
            CalendarBase.PublishedYear => day.Year + spoken.Number,
            _ => day.Year,
        };
    }

    static DateRange InMonth(CalendarPart part, DateOnly month)
    {
        var days = DateTime.DaysInMonth(month.Year, month.Month);
        var last = part.LastDay == 0 ? days : part.LastDay;
        return part.FirstDay <= days && last <= days
            ? new DateRange(new DateOnly(month.Year, month.Month, part.FirstDay), new DateOnly(month.Year, month.Month, last))
            : default;
    }

    static DateRange Moved(DateRange range, int years) => new(range.From?.AddYears(years), range.To?.AddYears(years));

    static DateNeeds NeedsOf(CalendarPart part) => part.Base switch
    {
        CalendarBase.Stated => DateNeeds.Nothing,
        CalendarBase.Month or CalendarBase.DayOfMonth or CalendarBase.Quarter => DateNeeds.Month,
        CalendarBase.Week or CalendarBase.Day or CalendarBase.Weekday => DateNeeds.Day,
        _ => DateNeeds.Year,
    };

    public override string ToString() => $"{Span} {Resolve(null)}";
}
