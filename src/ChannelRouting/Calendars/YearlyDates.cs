namespace ChannelRouting.Calendars;

/// <summary>The holidays that every year has, and the dates that stand in for those on weekends.</summary>
/// <remarks>Safe to share between threads: a year is worked out when it is first asked for, and two threads that do so at one time find the same.</remarks>
internal sealed class YearlyDates(IReadOnlyList<YearlyHoliday> holidays)
{
    /// <summary>The years that answers reach, and one before and after them for what lies across their ends.</summary>
    private const int FirstYear = BusinessHours.FirstYear - 1;

    private readonly Dictionary<LocalDate, YearlyHoliday>?[] _years = new Dictionary<LocalDate, YearlyHoliday>?[BusinessHours.LastYear + 2 - FirstYear];

    /// <summary>The first in the list that falls on a date; else the one observed on it; null when there is none.</summary>
    public YearlyHoliday? Find(LocalDate date)
    {
        var index = date.Year - FirstYear;
        if (holidays.Count == 0 || index < 0 || index >= _years.Length) return null;
        return (_years[index] ??= DatesOf(date.Year)).GetValueOrDefault(date);
    }

    private Dictionary<LocalDate, YearlyHoliday> DatesOf(int year)
    {
        var falls = Enumerable.Range(year - 1, 3)
            .SelectMany(near => holidays.Select(holiday => (Date: DateIn(near, holiday), Holiday: holiday)))
            .Where(fall => fall.Date is not null).Select(fall => (Date: fall.Date!.Value, fall.Holiday)).ToList();
        var dates = new Dictionary<LocalDate, YearlyHoliday>();
        foreach (var (date, holiday) in falls) dates.TryAdd(date, holiday);
        foreach (var (date, holiday) in falls.OrderBy(fall => fall.Date))
            if (ObservedOn(date, holiday, dates) is { } observed) dates.TryAdd(observed, holiday);
        return dates.Where(pair => pair.Key.Year == year).ToDictionary();
    }

    private static LocalDate? DateIn(int year, YearlyHoliday holiday)
    {
        if (holiday.Month is < 1 or > 12) return null;
        var (days, first) = (CalendarSystem.Iso.GetDaysInMonth(year, holiday.Month), new LocalDate(year, holiday.Month, 1));
        var day = holiday switch
        {
            { Day: { } fixedDay } => fixedDay,
            { Week: WeekOfMonth.Last, Weekday: { } weekday } => days - DaysBetween(weekday, first.PlusDays(days - 1).DayOfWeek),
            { Week: { } week, Weekday: { } weekday } => 1 + DaysBetween(first.DayOfWeek, weekday) + (7 * ((int)week - 1)),
            _ => 0,
        };
        return day >= 1 && day <= days ? first.PlusDays(day - 1) : null;
    }

    private static int DaysBetween(IsoDayOfWeek from, IsoDayOfWeek to) => ((int)to - (int)from + 7) % 7;

    private static LocalDate? ObservedOn(LocalDate date, YearlyHoliday holiday, Dictionary<LocalDate, YearlyHoliday> taken)
    {
        if (holiday.Observed is not { } observance || !IsWeekend(date)) return null;
        if (observance == HolidayObservance.NearestWeekday) return date.PlusDays(date.DayOfWeek == IsoDayOfWeek.Saturday ? -1 : 1);
        do date = date.PlusDays(1);
        while (IsWeekend(date) || taken.ContainsKey(date));
        return date;
    }

    private static bool IsWeekend(LocalDate date) => date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;
}
