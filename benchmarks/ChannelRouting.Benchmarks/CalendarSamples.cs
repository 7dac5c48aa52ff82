namespace ChannelRouting.Benchmarks;

/// <summary>The calendar that is measured.</summary>
internal static class CalendarSamples
{
    public const int FirstYear = 2024;
    public const int LastYear = 2033;

    /// <summary>New York, weekdays 09:00-12:00 and 13:00-18:00, 12 holidays a year for ten years.</summary>
    /// <param name="number">Another number gives other hours, for calendars that share nothing.</param>
    public static BusinessCalendar Office(int number = 0) => new()
    {
        Id = "office",
        TimeZone = "America/New_York",
        Weekly =
        [
            new WeeklyHours
            {
                Days = [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday],
                Hours = [new OpenHours(new LocalTime(9, 0).PlusSeconds(number), new LocalTime(12, 0)), new OpenHours(new LocalTime(13, 0), new LocalTime(18, 0))],
            },
        ],
        Holidays = [.. from year in Enumerable.Range(FirstYear, LastYear - FirstYear + 1) from month in Enumerable.Range(1, 12) select new Holiday { Date = new LocalDate(year, month, 15) }],
    };
}
