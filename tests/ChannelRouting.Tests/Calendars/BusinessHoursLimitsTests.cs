using ChannelRouting.Calendars;
using ChannelRouting.Tests.Support;
using static ChannelRouting.Tests.Calendars.CalendarParts;

namespace ChannelRouting.Tests.Calendars;

/// <summary>What business hours refuse, and where their answers end.</summary>
public class BusinessHoursLimitsTests
{
    private static readonly BusinessHours Office = new(Some.Office("UTC"));

    [Fact]
    public void Constructor_UnknownTimeZone_SaysWhichAndHowToNameOne()
    {
        var error = Assert.Throws<ArgumentException>("calendar", () => new BusinessHours(Some.Office("Europe/Warsow")));

        Assert.Contains("'office'", error.Message, StringComparison.Ordinal);
        Assert.Contains("'Europe/Warsow'", error.Message, StringComparison.Ordinal);
        Assert.Contains(Office.TimeZoneVersion, error.Message, StringComparison.Ordinal);
        Assert.Contains("America/New_York", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_HolidayListedTwice_SaysWhich()
    {
        var calendar = Some.Office() with { Holidays = [Holiday("2026-01-09", "one"), Holiday("2026-01-09", "two")] };

        var error = Assert.Throws<ArgumentException>("calendar", () => new BusinessHours(calendar));

        Assert.StartsWith("Calendar 'office' lists the holiday 2026-01-09 twice; keep one entry.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_ExceptionListedTwice_SaysWhich()
    {
        var calendar = Some.Office() with { Exceptions = [Special("2026-01-09"), Special("2026-01-09", "09:00-12:00")] };

        var error = Assert.Throws<ArgumentException>("calendar", () => new BusinessHours(calendar));

        Assert.StartsWith("Calendar 'office' lists the exception 2026-01-09 twice; keep one entry.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_Null_Throws() => Assert.Throws<ArgumentNullException>("calendar", () => new BusinessHours(null!));

    [Fact]
    public void Add_NegativeAmount_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>("amount", () => Office.Add(Some.Now, Duration.FromTicks(-1)));

    [Theory]
    [InlineData(-1)]
    [InlineData(RoutingLimits.SlaDays + 1)]
    public void AddDays_OutOfRange_Throws(int days)
    {
        Assert.Throws<ArgumentOutOfRangeException>("days", () => Office.AddBusinessDays(Some.Now, days));
        Assert.Throws<ArgumentOutOfRangeException>("days", () => Office.AddLocalDays(Some.Now, days));
    }

    [Fact]
    public void AddDays_AtTheLimit_Answers()
    {
        Assert.Equal(Some.Now + Duration.FromDays(RoutingLimits.SlaDays), Office.AddLocalDays(Some.Now, RoutingLimits.SlaDays).At);
        Assert.Equal(Some.Now + Duration.FromDays(RoutingLimits.SlaDays / 5 * 7), Office.AddBusinessDays(Some.Now, RoutingLimits.SlaDays).At);
    }

    [Fact]
    public void Answers_BeforeTheFirstYear_AreClosedUntilItBegins()
    {
        var before = At("1850-06-03T10:00");

        Assert.False(Office.IsOpen(before));
        Assert.Equal(At("1900-01-01T09:00"), Office.NextOpening(before).At);
        Assert.Equal(At("1900-01-01T11:00"), Office.Add(before, Duration.FromHours(2)).At);
        Assert.Equal(Duration.FromHours(2), Office.Between(before, At("1900-01-01T11:00")));
    }

    [Fact]
    public void Answers_AfterTheLastYear_AreNever()
    {
        var after = At("2300-06-04T10:00");

        Assert.False(Office.IsOpen(after));
        Assert.True(Office.NextOpening(after).IsNever);
        Assert.True(Office.Add(after, Duration.FromTicks(1)).IsNever);
        Assert.True(Office.AddBusinessDays(after, 1).IsNever);
        Assert.True(Office.Add(Some.Now, Duration.FromDays(300 * 365)).IsNever);
        Assert.True(Office.Add(Some.Now, Duration.MaxValue).IsNever);
        Assert.Equal(Duration.FromHours(7), Office.Between(At("2299-12-29T10:00"), after));
    }

    [Theory]
    [InlineData("1850-06-03T10:00")]
    [InlineData("2350-06-05T10:00")]
    public void Explain_OutsideTheYearsCovered_IsClosedAndNoZoneChange(string instant)
    {
        var explanation = Office.Explain(At(instant));

        Assert.False(explanation.IsOpen);
        Assert.False(explanation.MovedByZoneChange);
    }

    [Fact]
    public void TimeZoneVersion_IsTheEditionOfTheDatabase() => Assert.StartsWith("TZDB: 20", Office.TimeZoneVersion, StringComparison.Ordinal);
}
