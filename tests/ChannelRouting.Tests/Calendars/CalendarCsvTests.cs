using ChannelRouting.Calendars;
using ChannelRouting.Tests.Support;
using static ChannelRouting.Tests.Calendars.CalendarParts;

namespace ChannelRouting.Tests.Calendars;

public class CalendarCsvTests
{
    [Fact]
    public void Text_OfEveryKindOfLine_BecomesHolidaysAndSpecialDates()
    {
        var reading = CalendarCsv.Read(
            "\uFEFFDate,Name,Hours\r\n# the year\r\n\r\n2026-12-25,Christmas\r\n2026-01-01,\"New \"\"Year\"\", Day\",\r\n2026-12-24,Half day,09:00-12:00 13:00-14:00\r\n" +
            "2026-12-27,For Monday,Monday\r\n2026-12-31,,closed\r\n2026-05-01", Some.Office());

        Assert.Empty(reading.Findings);
        Assert.Equal([Holiday("2026-01-01", "New \"Year\", Day"), Holiday("2026-05-01"), Holiday("2026-12-25", "Christmas")], reading.Calendar!.Holidays);
        Assert.Equal(
            [
                Special("2026-12-24", "09:00-12:00", "13:00-14:00") with { Name = "Half day" },
                new SpecialDate { Date = DateOf("2026-12-27"), Name = "For Monday", HoursOf = IsoDayOfWeek.Monday },
                Special("2026-12-31"),
            ],
            reading.Calendar.Exceptions);
    }

    [Fact]
    public void Dates_OfTheCalendarBefore_StayUnlessTheTextSaysThemAgain()
    {
        var calendar = Some.Office() with { Holidays = [Holiday("2026-01-01", "old"), Holiday("2026-05-01")], Exceptions = [Special("2026-12-24", "09:00-10:00")] };

        var read = CalendarCsv.Read("2026-01-01,new,09:00-12:00\n2026-12-24,closed for good\n", calendar).Calendar!;

        Assert.Equal([Holiday("2026-05-01"), Holiday("2026-12-24", "closed for good")], read.Holidays);
        Assert.Equal([Special("2026-01-01", "09:00-12:00") with { Name = "new" }], read.Exceptions);
        Assert.Equal(read, CalendarCsv.Read("2026-01-01,new,09:00-12:00\n2026-12-24,closed for good\n", read).Calendar);
    }

    [Fact]
    public void KnownUntil_GivenBefore_GrowsWithTheDates()
    {
        Assert.Equal(DateOf("2027-01-01"), CalendarCsv.Read("2027-01-01", Some.Office() with { KnownUntil = DateOf("2026-12-31") }).Calendar!.KnownUntil);
        Assert.Equal(DateOf("2026-12-31"), CalendarCsv.Read("2026-01-01", Some.Office() with { KnownUntil = DateOf("2026-12-31") }).Calendar!.KnownUntil);
        Assert.Null(CalendarCsv.Read("2026-01-01", Some.Office()).Calendar!.KnownUntil);
    }

    [Theory]
    [InlineData("2026-02-30,x", PlanFindingCode.UnreadableValue, "2026-02-30")]
    [InlineData("1 May 2026,x", PlanFindingCode.UnreadableValue, "1 May 2026")]
    [InlineData("2026-05-01,x,9-5", PlanFindingCode.UnreadableValue, "9-5")]
    [InlineData("2026-05-01,x,someday", PlanFindingCode.UnreadableValue, "someday")]
    [InlineData("2026-05-01,x,none", PlanFindingCode.UnreadableValue, "none")]
    [InlineData("2026-05-01,x,09:00-10:00,y", PlanFindingCode.UnreadableValue, "2026-05-01,x,09:00-10:00,y")]
    [InlineData("2026-05-01,\"x", PlanFindingCode.UnreadableValue, "2026-05-01,\"x")]
    [InlineData("2026-05-01,\"x\"y", PlanFindingCode.UnreadableValue, "2026-05-01,\"x\"y")]
    [InlineData("2026-01-01,again", PlanFindingCode.DuplicateName, "2026-01-01")]
    public void Line_ThatIsWrong_IsAFindingWithItsNumberAndValue(string line, PlanFindingCode code, string value)
    {
        var reading = CalendarCsv.Read($"date,name\n2026-01-01,New Year\n{line}\n", Some.Office());

        var finding = Assert.Single(reading.Findings);
        Assert.Equal((code, "line 3", value), (finding.Code, finding.Path, finding.Value));
        Assert.Null(reading.Calendar);
    }

    [Fact]
    public void Text_WithSeveralMistakes_ReportsAllAtOnce() =>
        Assert.Equal(["line 1", "line 3"], CalendarCsv.Read("x\n2026-01-01\ny", Some.Office()).Findings.Select(finding => finding.Path));

    [Fact]
    public void Text_PastTheLimit_IsNotRead()
    {
        var finding = Assert.Single(CalendarCsv.Read(new string('\n', RoutingLimits.CalendarTextLength + 1), Some.Office()).Findings);

        Assert.Equal((PlanFindingCode.OutOfRange, "at most 10,000,000 characters"), (finding.Code, finding.Limit));
    }

    [Fact]
    public void Dates_PastTheLimitOfAList_AreAFinding()
    {
        var lines = string.Join('\n', Enumerable.Range(0, RoutingLimits.EntriesPerPlanList + 1).Select(day => DateOf("2000-01-01").PlusDays(day).ToString("uuuu-MM-dd", null)));

        Assert.Equal((PlanFindingCode.OutOfRange, "$.holidays"), Assert.Single(CalendarCsv.Read(lines, Some.Office()).Findings) is var finding ? (finding.Code, finding.Path) : default);
    }
}
