namespace ChannelRouting.Calendars;

/// <summary>The holidays that every year has.</summary>
internal sealed class YearlyDates(IReadOnlyList<YearlyHoliday> holidays)
{
    /// <summary>The first in the list that falls on a date; null when none does.</summary>
    public YearlyHoliday? Find(LocalDate date)
    {
        foreach (var holiday in holidays)
            if (holiday.Month == date.Month && FallsOn(holiday, date)) return holiday;
        return null;
    }

    private static bool FallsOn(YearlyHoliday holiday, LocalDate date)
    {
        if (holiday.Day is { } day) return day == date.Day;
        if (holiday.Weekday != date.DayOfWeek) return false;
        var isLast = date.Day + 7 > date.Calendar.GetDaysInMonth(date.Year, date.Month);
        return holiday.Week == WeekOfMonth.Last ? isLast : (int?)holiday.Week == ((date.Day - 1) / 7) + 1;
    }
}
