using ChannelRouting.Calendars;
using ChannelRouting.Tests.Support;
using static ChannelRouting.Tests.Calendars.CalendarParts;

namespace ChannelRouting.Tests.Calendars;

/// <summary>Seasons, yearly holidays and make-up days, one example for each sentence of the rules.</summary>
public class CalendarDatesTests
{
    private static readonly BusinessCalendar Office = Some.Office("UTC");

    [Fact]
    public void Season_OnItsDates_HasItsOwnWeek()
    {
        var hours = new BusinessHours(Office with { Seasons = [Summer("2026-06-01", "2026-08-31")] });

        Assert.Equal(Duration.FromHours(8), OpenOn(hours, "2026-05-29"));
        Assert.Equal(Duration.FromHours(6), OpenOn(hours, "2026-06-01"));
        Assert.Equal(Duration.FromHours(6), OpenOn(hours, "2026-08-31"));
        Assert.Equal(Duration.FromHours(8), OpenOn(hours, "2026-09-01"));
    }

    [Fact]
    public void Season_WithoutAnEnd_GoesOn()
    {
        var hours = new BusinessHours(Office with { Weekly = [], Seasons = [Summer("2026-06-01", null)] });

        Assert.Equal(At("2026-06-01T08:00"), hours.NextOpening(At("2020-01-01T00:00")).At);
        Assert.Equal(Duration.FromHours(6), OpenOn(hours, "2126-06-03"));
    }

    [Fact]
    public void Season_ThatEnds_LeavesNothingAfterIt()
    {
        var hours = new BusinessHours(Office with { Weekly = [], Seasons = [Summer("2026-06-01", "2026-08-31")] });

        Assert.True(hours.NextOpening(At("2026-08-31T14:00")).IsNever);
        Assert.True(hours.PreviousOpening(At("2026-06-01T07:00")).IsNever);
        Assert.False(hours.IsNeverOpen);
    }

    [Fact]
    public void Season_WithoutHours_IsClosedAllTheWhile()
    {
        var hours = new BusinessHours(Office with { Seasons = [new Season { From = DateOf("2026-12-24"), Until = DateOf("2027-01-03"), Name = "Winter break" }] });

        var closed = hours.Explain(At("2026-12-28T10:00"));

        Assert.Equal(At("2027-01-04T09:00"), hours.NextOpening(At("2026-12-23T17:00")).At);
        Assert.Equal((false, CalendarRule.Season, "Winter break"), (closed.IsOpen, closed.Rule, closed.Name));
    }

    [Fact]
    public void Season_DoesNotSayHowFarDatesAreKnown() =>
        Assert.Null(new BusinessHours(Office with { Seasons = [Summer("2026-06-01", "2026-08-31")] }).KnownUntil);

    [Theory]
    [InlineData("2026-12-25")]
    [InlineData("2027-12-25")]
    [InlineData("1901-12-25")]
    public void YearlyHoliday_ByDay_IsClosedEveryYear(string date) =>
        Assert.Equal(Duration.Zero, OpenOn(Yearly(new YearlyHoliday { Month = 12, Day = 25 }), date));

    [Theory]
    [InlineData("2024-02-29", true)]
    [InlineData("2025-02-28", false)]
    [InlineData("2025-03-01", false)]
    [InlineData("2100-03-01", false)]
    public void YearlyHoliday_OnTheLeapDay_ComesInLeapYearsOnly(string date, bool isClosed) =>
        Assert.Equal(isClosed, OpenOn(Yearly(new YearlyHoliday { Month = 2, Day = 29 }), date) == Duration.Zero);

    [Theory]
    [InlineData(11, WeekOfMonth.Fourth, IsoDayOfWeek.Thursday, "2025-11-27")]
    [InlineData(11, WeekOfMonth.Fourth, IsoDayOfWeek.Thursday, "2023-11-23")]
    [InlineData(1, WeekOfMonth.Third, IsoDayOfWeek.Monday, "2026-01-19")]
    [InlineData(9, WeekOfMonth.First, IsoDayOfWeek.Monday, "2025-09-01")]
    [InlineData(5, WeekOfMonth.Last, IsoDayOfWeek.Monday, "2026-05-25")]
    [InlineData(5, WeekOfMonth.Last, IsoDayOfWeek.Monday, "2027-05-31")]
    [InlineData(2, WeekOfMonth.Last, IsoDayOfWeek.Saturday, "2020-02-29")]
    public void YearlyHoliday_ByWeekday_FallsOnThatDateOfItsMonthAlone(int month, WeekOfMonth week, IsoDayOfWeek weekday, string expected)
    {
        var hours = new BusinessHours(Daily("UTC", "09:00-17:00").Calendar with { YearlyHolidays = [new YearlyHoliday { Month = month, Week = week, Weekday = weekday }] });
        var date = DateOf(expected);

        var closed = Enumerable.Range(1, CalendarSystem.Iso.GetDaysInMonth(date.Year, month)).Select(day => new LocalDate(date.Year, month, day))
            .Where(day => !hours.IsOpen(day.At(new LocalTime(12, 0)).InUtc().ToInstant()));

        Assert.Equal(date, Assert.Single(closed));
    }

    [Fact]
    public void YearlyHoliday_IsExplainedByItsNameAndDoesNotSayHowFarDatesAreKnown()
    {
        var hours = Yearly(new YearlyHoliday { Month = 12, Day = 25, Name = "Christmas" });

        var explanation = hours.Explain(At("2026-12-25T10:00"));

        Assert.Equal((false, CalendarRule.Holiday, "Christmas"), (explanation.IsOpen, explanation.Rule, explanation.Name));
        Assert.Null(hours.KnownUntil);
    }

    [Fact]
    public void Exception_OnAYearlyHoliday_GoesBeforeIt()
    {
        var hours = new BusinessHours(Office with
        {
            YearlyHolidays = [new YearlyHoliday { Month = 12, Day = 24 }],
            Exceptions = [Special("2026-12-24", "09:00-12:00")],
        });

        Assert.Equal(Duration.FromHours(3), OpenOn(hours, "2026-12-24"));
        Assert.Equal(Duration.Zero, OpenOn(hours, "2027-12-24"));
    }

    [Fact]
    public void MakeUpDay_HasTheHoursOfItsWeekdayEvenOnAHoliday()
    {
        var hours = new BusinessHours(Office with
        {
            Holidays = [Holiday("2026-01-04")],
            Exceptions = [new SpecialDate { Date = DateOf("2026-01-04"), HoursOf = IsoDayOfWeek.Monday, Name = "for 2 January" }],
        });

        var explanation = hours.Explain(At("2026-01-04T10:00"));

        Assert.Equal(Duration.FromHours(8), OpenOn(hours, "2026-01-04"));
        Assert.Equal((true, CalendarRule.Exception, "for 2 January"), (explanation.IsOpen, explanation.Rule, explanation.Name));
        Assert.Equal(At("2026-01-04T10:00"), hours.AddBusinessDays(At("2026-01-02T10:00"), 1).At);
    }

    [Fact]
    public void MakeUpDay_InASeason_HasTheHoursOfTheSeason()
    {
        var hours = new BusinessHours(Office with
        {
            Seasons = [Summer("2026-06-01", "2026-08-31")],
            Exceptions = [new SpecialDate { Date = DateOf("2026-06-07"), HoursOf = IsoDayOfWeek.Friday }],
        });

        Assert.Equal(Duration.FromHours(6), OpenOn(hours, "2026-06-07"));
    }

    private static BusinessHours Yearly(YearlyHoliday holiday) => new(Daily("UTC", "09:00-17:00").Calendar with { YearlyHolidays = [holiday] });

    private static Season Summer(string from, string? until) => new()
    {
        From = DateOf(from),
        Until = until is null ? null : DateOf(until),
        Weekly = [new WeeklyHours { Days = Office.Weekly[0].Days, Hours = [Some.Hours("08:00-14:00")] }],
    };

    private static Duration OpenOn(BusinessHours hours, string date)
    {
        var midnight = DateOf(date).AtMidnight().InUtc().ToInstant();
        return hours.Between(midnight, midnight + Duration.FromDays(1));
    }
}
