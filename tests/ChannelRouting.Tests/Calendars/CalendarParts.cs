using ChannelRouting.Calendars;
using ChannelRouting.Tests.Support;
using NodaTime.Text;

namespace ChannelRouting.Tests.Calendars;

/// <summary>Instants, dates and calendars as short texts.</summary>
internal static class CalendarParts
{
    private static readonly IsoDayOfWeek[] AllDays = [.. Enumerable.Range(1, 7).Select(day => (IsoDayOfWeek)day)];

    /// <summary>An instant by the clock of UTC, as 2026-01-09T16:00.</summary>
    public static Instant At(string utc) => LocalTimeOf(utc).InUtc().ToInstant();

    public static LocalDateTime LocalTimeOf(string text) => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value;

    public static LocalDate DateOf(string text) => LocalDatePattern.Iso.Parse(text).Value;

    /// <summary>The same hours on all seven days.</summary>
    public static BusinessHours Daily(string zone, params string[] hours) => new(new BusinessCalendar
    {
        Id = "daily",
        TimeZone = zone,
        Weekly = [new WeeklyHours { Days = AllDays, Hours = [.. hours.Select(Some.Hours)] }],
    });

    public static Holiday Holiday(string date, string? name = null) => new() { Date = DateOf(date), Name = name };

    public static SpecialDate Special(string date, params string[] hours) => new() { Date = DateOf(date), Hours = [.. hours.Select(Some.Hours)] };
}
