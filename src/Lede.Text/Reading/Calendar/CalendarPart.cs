namespace Lede;

/// <summary>What the days of a calendar expression are counted from.</summary>
enum CalendarBase
{
    /// <summary>The year that the text states.</summary>
    Stated,

    /// <summary>The year of publication, moved by some years: 去年.</summary>
    PublishedYear,

    /// <summary>The year that the text last spoke of, moved by some years; without one, the year of publication, moved alike: 同年, 上年度.</summary>
    SpokenYear,

    /// <summary>No year stated: the latest such days not after publication, unless the sentence looks ahead: 9月.</summary>
    Latest,

    /// <summary>No year stated, and it is that of publication wherever in it the days lie: 年底.</summary>
    Current,

    /// <summary>The same months as the text last spoke of, in another year: 去年同期.</summary>
    SamePeriod,

    /// <summary>The month of publication, moved by some months; only the days of the part count.</summary>
    Month,

    /// <summary>The week of publication, moved; the days of the part are 1 (Monday) to 7.</summary>
    Week,

    /// <summary>The day of publication, moved.</summary>
    Day,

    /// <summary>The quarter of publication, moved.</summary>
    Quarter,

    /// <summary>A weekday on or last before publication.</summary>
    Weekday,

    /// <summary>A day of the month, on or last before publication: 15日.</summary>
    DayOfMonth,
}

/// <summary>
/// One calendar expression before anything is known about when the text was published: a base, and the first and last month and day counted from
/// it. <see cref="Number"/> is the stated year or how far the base is moved. A last day of 0 is the month's last.
/// </summary>
readonly record struct CalendarPart(
    CalendarBase Base, int Number = 0, int FirstMonth = 1, int FirstDay = 1, int LastMonth = 12, int LastDay = 0, bool IsOpen = false)
{
    public static CalendarPart Months(int first, int last) => new(CalendarBase.Latest, 0, first, 1, last, 0);

    /// <summary>True when the part says which months of a year it means, so that it can lend them to 同期 and take another part's year.</summary>
    public bool IsOfYear => Base is CalendarBase.Stated or CalendarBase.PublishedYear or CalendarBase.SpokenYear or CalendarBase.Latest or CalendarBase.Current;

    public bool HasYear => Base is CalendarBase.Stated or CalendarBase.PublishedYear or CalendarBase.SpokenYear;

    public bool IsDay => FirstMonth == LastMonth && FirstDay == LastDay;

    /// <summary>The same months and days in the year of another part.</summary>
    public CalendarPart In(CalendarPart year) => this with { Base = year.Base, Number = year.Number };

    /// <summary>Months and days of this part in a year; both null where the calendar has no such days.</summary>
    public DateRange InYear(int year)
    {
        if (year is < 1 or > 9999 || FirstMonth is < 1 or > 12 || LastMonth is < 1 or > 12) return default;
        var last = LastDay == 0 ? DateTime.DaysInMonth(year, LastMonth) : LastDay;
        if (FirstDay < 1 || FirstDay > DateTime.DaysInMonth(year, FirstMonth) || last > DateTime.DaysInMonth(year, LastMonth)) return default;
        var from = new DateOnly(year, FirstMonth, FirstDay);
        if (IsOpen) return new DateRange(from, null);
        var to = new DateOnly(year, LastMonth, last);
        return from <= to ? new DateRange(from, to) : default;
    }
}
