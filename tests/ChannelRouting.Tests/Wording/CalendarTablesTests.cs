using ChannelRouting.Calendars;
using ChannelRouting.Tests.Support;
using ChannelRouting.Wording;
using static ChannelRouting.Tests.Calendars.CalendarParts;

namespace ChannelRouting.Tests.Wording;

public class CalendarTablesTests
{
    private static readonly BusinessCalendar Office = Some.Office("America/New_York") with
    {
        Weekly = [.. Some.Office().Weekly, new WeeklyHours { Days = [IsoDayOfWeek.Friday], Hours = [Some.Hours("22:00-06:00")] }],
        Seasons = [new Season { From = DateOf("2026-06-01"), Until = DateOf("2026-08-31"), Name = "Summer", Weekly = [new WeeklyHours { Days = [IsoDayOfWeek.Monday], Hours = [Some.Hours("08:00-14:00")] }] }],
        Holidays = [Holiday("2026-03-05", "Founders' Day"), Holiday("2026-03-09")],
    };

    [Fact]
    public void Week_ShowsEachWeekdayAndEachSeason() => Assert.Equal(
        """
        office (America/New_York)
        Monday     09:00-17:00
        Tuesday    09:00-17:00
        Wednesday  09:00-17:00
        Thursday   09:00-17:00
        Friday     09:00-17:00, 22:00-06:00
        Saturday   closed
        Sunday     closed

        Summer (2026-06-01 - 2026-08-31)
        Monday     08:00-14:00
        Tuesday    closed
        Wednesday  closed
        Thursday   closed
        Friday     closed
        Saturday   closed
        Sunday     closed

        """, CalendarTables.Week(Office));

    [Fact]
    public void Dates_ShowHoursLengthAndReason_AlsoOverAChangeOfTheClock() => Assert.Equal(
        """
        office (America/New_York)
        2026-03-04  Wednesday  09:00-17:00               8:00
        2026-03-05  Thursday   closed                           Founders' Day
        2026-03-06  Friday     09:00-17:00, 22:00-24:00  10:00
        2026-03-07  Saturday   00:00-06:00               6:00
        2026-03-08  Sunday     closed
        2026-03-09  Monday     closed                           holiday
        2026-03-10  Tuesday    09:00-17:00               8:00   holidays not known yet

        """, CalendarTables.Dates(new BusinessHours(Office), DateOf("2026-03-04"), DateOf("2026-03-10")));

    [Fact]
    public void Dates_OnTheDayTheClockJumps_ShowWhatIsLeft()
    {
        var hours = Daily("America/New_York", "00:00-06:00");

        Assert.Contains("2026-03-08  Sunday    00:00-06:00  5:00\n", CalendarTables.Dates(hours, DateOf("2026-03-07"), DateOf("2026-03-08")), StringComparison.Ordinal);
        Assert.Contains("2011-12-30  Friday    closed\n", CalendarTables.Dates(Daily("Pacific/Apia", "00:00-06:00"), DateOf("2011-12-30"), DateOf("2011-12-31")), StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_InChinese_AreAlignedToo()
    {
        var dates = CalendarTables.Dates(new BusinessHours(Office), DateOf("2026-03-05"), DateOf("2026-03-06"), RoutingWording.Chinese);

        Assert.Equal("office (America/New_York)\n2026-03-05  星期四  休息                             Founders' Day\n2026-03-06  星期五  09:00-17:00, 22:00-24:00  10:00\n", dates);
    }

    [Fact]
    public void Week_OfACombination_NamesItsParts()
    {
        var calendar = new BusinessCalendar { Id = "all", TimeZone = "UTC", Combines = new CalendarCombination { Rule = CombinationRule.Union, Calendars = ["a", "b"] } };

        Assert.Equal("all (UTC)\nopen when any of these is: a, b\n", CalendarTables.Week(calendar));
    }

    [Theory]
    [InlineData("2026-01-02", "2026-01-01")]
    [InlineData("1899-12-31", "1900-01-01")]
    [InlineData("2299-12-31", "2300-01-01")]
    [InlineData("2000-01-01", "2010-01-08")]
    public void Dates_OfARangeThatIsTooLongOrBackward_Throw(string from, string until) =>
        Assert.ThrowsAny<ArgumentOutOfRangeException>(() => CalendarTables.Dates(new BusinessHours(Office), DateOf(from), DateOf(until)));
}
