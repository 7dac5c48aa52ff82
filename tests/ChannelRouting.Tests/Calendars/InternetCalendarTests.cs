using ChannelRouting.Calendars;
using ChannelRouting.Tests.Support;
using static ChannelRouting.Tests.Calendars.CalendarParts;

namespace ChannelRouting.Tests.Calendars;

public class InternetCalendarTests
{
    private static readonly BusinessCalendar Berlin = Some.Office("Europe/Berlin");

    [Fact]
    public void WholeDays_BecomeHolidaysByTheirSummary()
    {
        var calendar = Read("DTSTART;VALUE=DATE:20261224\r\nDTEND;VALUE=DATE:20261227\r\nSUMMARY;LANGUAGE=de:Weihnachten\\, mit \r\n \\\"Heiligabend\\\"")!;

        Assert.Equal(
            [Holiday("2026-12-24", "Weihnachten, mit \"Heiligabend\""), Holiday("2026-12-25", "Weihnachten, mit \"Heiligabend\""), Holiday("2026-12-26", "Weihnachten, mit \"Heiligabend\"")],
            calendar.Holidays);
    }

    [Theory]
    [InlineData("DTSTART:20261224", 1)]
    [InlineData("DTSTART;VALUE=DATE:20261224\r\nDTEND;VALUE=DATE:20261224", 1)]
    [InlineData("DTSTART;VALUE=DATE:20261224\r\nDURATION:P1D", 1)]
    [InlineData("DTSTART;VALUE=DATE:20261224\r\nDURATION:P1W", 7)]
    public void WholeDays_OfEveryForm_LastAsLongAsTheySay(string lines, int days) => Assert.Equal(days, Read(lines)!.Holidays.Count);

    [Theory]
    [InlineData("DTSTART:20260109T140000\r\nDTEND:20260109T180000", "09:00-14:00")]
    [InlineData("DTSTART:20260109T130000Z\r\nDURATION:PT1H30M", "09:00-14:00 15:30-17:00")]
    [InlineData("DTSTART;TZID=America/New_York:20260109T030000\r\nDTEND;TZID=America/New_York:20260109T060000", "12:00-17:00")]
    [InlineData("DTSTART;TZID=\"Eastern Standard Time\":20260109T030000\r\nDURATION:PT3H", "12:00-17:00")]
    [InlineData("DTSTART:20260108T170000\r\nDTEND:20260110T000000", "")]
    public void Times_AreTakenOutOfTheHoursOfTheirDates(string lines, string expected)
    {
        var calendar = Read($"{lines}\r\nSUMMARY:Inventory")!;

        var date = Assert.Single(calendar.Exceptions);
        Assert.Equal((DateOf("2026-01-09"), "Inventory", expected), (date.Date, date.Name, string.Join(' ', date.Hours)));
    }

    [Fact]
    public void Times_OutsideOpeningHours_ChangeNothing() => Assert.Equal(Berlin, Read("DTSTART:20260109T180000\r\nDTEND:20260109T200000"));

    [Fact]
    public void Times_WithinANight_LeaveItsBeginningAndItsEndOpen()
    {
        var night = Daily("Europe/Berlin", "22:00-06:00").Calendar;

        var hours = new BusinessHours(InternetCalendar.Read(Events("DTSTART:20260109T230000\r\nDTEND:20260110T020000"), night).Calendar!);

        Assert.Equal(
            [new Interval(At("2026-01-09T21:00"), At("2026-01-09T22:00")), new Interval(At("2026-01-10T01:00"), At("2026-01-10T05:00")), new Interval(At("2026-01-10T21:00"), At("2026-01-11T05:00"))],
            hours.OpenIntervals(At("2026-01-09T12:00"), At("2026-01-11T12:00")));
    }

    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20201225\r\nRRULE:FREQ=YEARLY", 12, 25, null, null)]
    [InlineData("DTSTART;VALUE=DATE:20201225\r\nRRULE:FREQ=YEARLY;INTERVAL=1;BYMONTH=12;BYMONTHDAY=25;WKST=SU", 12, 25, null, null)]
    [InlineData("DTSTART;VALUE=DATE:20201126\r\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", 11, null, WeekOfMonth.Fourth, IsoDayOfWeek.Thursday)]
    [InlineData("DTSTART;VALUE=DATE:20200525\r\nRRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO", 5, null, WeekOfMonth.Last, IsoDayOfWeek.Monday)]
    [InlineData("DTSTART;VALUE=DATE:20270531\r\nRRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=+5MO", 5, null, WeekOfMonth.Fifth, IsoDayOfWeek.Monday)]
    public void YearlyDays_BecomeYearlyHolidays(string lines, int month, int? day, WeekOfMonth? week, IsoDayOfWeek? weekday) => Assert.Equal(
        new YearlyHoliday { Month = month, Day = day, Week = week, Weekday = weekday, Name = "Feast" },
        Assert.Single(Read($"{lines}\r\nSUMMARY:Feast")!.YearlyHolidays));

    [Fact]
    public void CancelledEventsAlarmsAndTasks_ArePassedOver() => Assert.Equal(Berlin, InternetCalendar.Read(
        "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nBEGIN:STANDARD\nDTSTART:19701025T030000\nEND:STANDARD\nEND:VTIMEZONE\nBEGIN:VEVENT\nDTSTART:20260109\nSTATUS:CANCELLED\nEND:VEVENT\n" +
        "BEGIN:VTODO\nDTSTART:20260109\nEND:VTODO\nBEGIN:VEVENT\nBEGIN:VALARM\nDTSTART:20260109\nEND:VALARM\nDTSTART:20260109T200000\nEND:VEVENT\nEND:VCALENDAR", Berlin).Calendar);

    [Theory]
    [InlineData("SUMMARY:no start", PlanFindingCode.MissingProperty, "line 2", null)]
    [InlineData("DTSTART:yesterday", PlanFindingCode.UnreadableValue, "line 3", "yesterday")]
    [InlineData("DTSTART:20260230", PlanFindingCode.UnreadableValue, "line 3", "20260230")]
    [InlineData("DTSTART:18000101", PlanFindingCode.OutOfRange, "line 3", "18000101")]
    [InlineData("DTSTART:20260109T100000\nDTEND:20260109T090000", PlanFindingCode.OutOfRange, "line 4", "20260109T090000")]
    [InlineData("DTSTART:20260109T100000\nDTEND:20260110", PlanFindingCode.OutOfRange, "line 4", "20260110")]
    [InlineData("DTSTART:20260109\nDURATION:soon", PlanFindingCode.UnreadableValue, "line 4", "soon")]
    [InlineData("DTSTART:20260109\nDURATION:-P1D", PlanFindingCode.UnreadableValue, "line 4", "-P1D")]
    [InlineData("DTSTART:19000101\nDTEND:22990101", PlanFindingCode.OutOfRange, "line 4", "22990101")]
    [InlineData("DTSTART;TZID=Europe/Berlni:20260109T100000", PlanFindingCode.UnknownTimeZone, "line 3", "Europe/Berlni")]
    [InlineData("DTSTART:20260109\nRRULE:FREQ=WEEKLY", PlanFindingCode.UnreadableValue, "line 4", "RRULE:FREQ=WEEKLY")]
    [InlineData("DTSTART:20260109\nRRULE:FREQ=YEARLY;COUNT=3", PlanFindingCode.UnreadableValue, "line 4", "RRULE:FREQ=YEARLY;COUNT=3")]
    [InlineData("DTSTART:20260109\nRRULE:FREQ=YEARLY;BYDAY=MO", PlanFindingCode.UnreadableValue, "line 4", "RRULE:FREQ=YEARLY;BYDAY=MO")]
    [InlineData("DTSTART:20260109T100000\nRRULE:FREQ=YEARLY", PlanFindingCode.UnreadableValue, "line 4", "RRULE:FREQ=YEARLY")]
    [InlineData("DTSTART:20260109\nRDATE:20260201", PlanFindingCode.UnreadableValue, "line 4", "RDATE:20260201")]
    public void Event_ThatIsWrong_IsAFindingWithItsLineAndValue(string lines, PlanFindingCode code, string path, string? value)
    {
        var reading = InternetCalendar.Read($"BEGIN:VCALENDAR\nBEGIN:VEVENT\n{lines}\nEND:VEVENT\nEND:VCALENDAR\n", Berlin);

        var finding = Assert.Single(reading.Findings);
        Assert.Equal((code, path, value), (finding.Code, finding.Path, finding.Value));
        Assert.Null(reading.Calendar);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("BEGIN:VEVENT\nDTSTART:20260109\nEND:VEVENT")]
    public void Text_ThatIsNoCalendar_IsRefused(string text) =>
        Assert.Equal("BEGIN:VCALENDAR", Assert.Single(InternetCalendar.Read(text, Berlin).Findings).Limit);

    [Fact]
    public void Event_ThatDoesNotEnd_IsRefused() =>
        Assert.Equal(("line 2", "END:VEVENT"), Assert.Single(InternetCalendar.Read("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260109\n", Berlin).Findings) is var finding ? (finding.Path, finding.Limit) : default);

    [Fact]
    public void Calendar_ThatIsWrongItself_IsRefused() =>
        Assert.Equal("$.timeZone", Assert.Single(InternetCalendar.Read(Events("DTSTART:20260109"), Some.Office("Nowhere")).Findings).Path);

    private static BusinessCalendar? Read(string lines) => InternetCalendar.Read(Events(lines), Berlin).Calendar;

    private static string Events(string lines) => $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\n{lines}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
}
