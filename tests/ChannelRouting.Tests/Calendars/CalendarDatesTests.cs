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

    [Theory]
    [InlineData("2026-06-01", "2026-08-31", "2025-07-01", false)] // Before the first.
    [InlineData("2026-06-01", "2026-08-31", "2026-06-01", true)]
    [InlineData("2026-06-01", "2026-08-31", "2126-08-30", true)]
    [InlineData("2026-06-01", "2026-08-31", "2126-09-02", false)]
    [InlineData("2026-11-01", "2027-02-28", "2031-01-01", true)] // Over new year.
    [InlineData("2026-11-01", "2027-02-28", "2032-03-01", false)]
    [InlineData("2024-02-29", "2024-03-15", "2025-02-28", true)] // No leap day.
    [InlineData("2024-02-29", "2024-03-15", "2025-02-27", false)]
    public void Season_OfEveryYear_ComesAgainOnTheSameDays(string from, string until, string date, bool isSummer)
    {
        var hours = new BusinessHours(Daily("UTC", "09:00-17:00").Calendar with { Seasons = [new Season { From = DateOf(from), Until = DateOf(until), EveryYear = true, Weekly = Daily("UTC", "08:00-14:00").Calendar.Weekly }] });

        Assert.Equal(Duration.FromHours(isSummer ? 6 : 8), OpenOn(hours, date));
    }

    [Fact]
    public void Season_OfEveryYear_AloneIsOpenForEver()
    {
        var hours = new BusinessHours(Office with { Weekly = [], Seasons = [Summer("2026-06-01", "2026-08-31") with { EveryYear = true }] });

        Assert.Equal(At("2126-06-03T08:00"), hours.NextOpening(At("2126-01-01T00:00")).At); // A Monday.
        Assert.True(hours.PreviousOpening(At("2026-06-01T07:00")).IsNever);
    }

    [Fact]
    public void Season_InFrontOfOneOfEveryYear_TakesItsPlace()
    {
        var hours = new BusinessHours(Office with { Seasons = [new Season { From = DateOf("2027-06-01"), Until = DateOf("2027-08-31") }, Summer("2026-06-01", "2026-08-31") with { EveryYear = true }] });

        Assert.Equal(Duration.Zero, OpenOn(hours, "2027-07-01"));
        Assert.Equal(Duration.FromHours(6), OpenOn(hours, "2028-07-03"));
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
    [InlineData(5, WeekOfMonth.Fifth, IsoDayOfWeek.Monday, "2027-05-31")]
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

    [Fact]
    public void YearlyHoliday_OnAFifthWeekdayThatAMonthHasNot_IsNotThatYear() =>
        Assert.Equal(Duration.FromHours(31 * 8), Yearly(new YearlyHoliday { Month = 5, Week = WeekOfMonth.Fifth, Weekday = IsoDayOfWeek.Monday }).Between(At("2026-05-01T00:00"), At("2026-06-01T00:00")));

    /// <summary>The dates that the United States and the United Kingdom observed, or will.</summary>
    [Theory]
    [InlineData(HolidayObservance.NearestWeekday, "2026-07-04", "2026-07-03")] // Independence Day, a Saturday.
    [InlineData(HolidayObservance.NearestWeekday, "2021-07-04", "2021-07-05")]
    [InlineData(HolidayObservance.NearestWeekday, "2022-01-01", "2021-12-31")]
    [InlineData(HolidayObservance.NextWeekday, "2022-01-01", "2022-01-03")]
    [InlineData(HolidayObservance.NextWeekday, "2023-01-01", "2023-01-02")]
    public void YearlyHoliday_OnAWeekend_IsClosedOnTheDateThatStandsInToo(HolidayObservance observance, string falls, string observed)
    {
        var date = DateOf(falls);
        var hours = Yearly(new YearlyHoliday { Month = date.Month, Day = date.Day, Observed = observance, Name = "Feast" });

        Assert.Equal((Duration.Zero, Duration.Zero), (OpenOn(hours, falls), OpenOn(hours, observed)));
        Assert.Equal((CalendarRule.Holiday, "Feast"), hours.Explain(DateOf(observed).At(new LocalTime(10, 0)).InUtc().ToInstant()) is { } why ? (why.Rule, why.Name) : default);
        Assert.Equal(Duration.FromHours(5 * 8), hours.Between(At($"{DateOf(observed).PlusDays(-3):uuuu-MM-dd}T00:00"), At($"{DateOf(observed).PlusDays(4):uuuu-MM-dd}T00:00")));
    }

    [Theory]
    [InlineData(2020, "12-25", "12-26", "12-28")]
    [InlineData(2021, "12-25", "12-26", "12-27", "12-28")]
    [InlineData(2022, "12-25", "12-26", "12-27")]
    [InlineData(2026, "12-25", "12-26", "12-28")]
    public void YearlyHolidays_ThatStandInTheWayOfEachOther_AreObservedOneAfterTheOther(int year, params string[] closed)
    {
        var calendar = Daily("UTC", "09:00-17:00").Calendar with
        {
            YearlyHolidays = [new YearlyHoliday { Month = 12, Day = 26, Observed = HolidayObservance.NextWeekday }, new YearlyHoliday { Month = 12, Day = 25, Observed = HolidayObservance.NextWeekday }],
        };
        var hours = new BusinessHours(calendar);

        Assert.Equal(closed, Enumerable.Range(20, 12).Select(day => new LocalDate(year, 12, day)).Where(date => OpenOn(hours, $"{date:uuuu-MM-dd}") == Duration.Zero).Select(date => $"{date:MM-dd}"));
    }

    [Fact]
    public void YearlyHoliday_ThatIsNoDate_IsNever() => Assert.All(
        new[] { new YearlyHoliday { Month = 13, Day = 1 }, new YearlyHoliday { Month = 2, Day = 30 }, new YearlyHoliday { Month = 1 }, new YearlyHoliday { Month = 1, Day = 0 } },
        holiday => Assert.Equal(Duration.FromHours(365 * 8), Yearly(holiday).Between(At("2026-01-01T00:00"), At("2027-01-01T00:00"))));

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
