using ChannelRouting.Calendars;
using ChannelRouting.Tests.Support;
using static ChannelRouting.Tests.Calendars.CalendarParts;

namespace ChannelRouting.Tests.Calendars;

/// <summary>One example for each sentence of the calendar rules; daylight saving is in <see cref="BusinessHoursZoneTests"/>.</summary>
public class BusinessHoursTests
{
    private static readonly BusinessHours Office = new(Some.Office("UTC"));

    private static readonly BusinessHours Closed = new(Some.Office("UTC") with { Weekly = [] });

    [Fact]
    public void Add_AmountThatEndsAtClosing_IsTheClosingInstant()
    {
        var end = Office.Add(At("2026-01-09T16:00"), Duration.FromHours(1));

        Assert.Equal(At("2026-01-09T17:00"), end.At);
    }

    [Fact]
    public void Add_OneTickMoreThanUntilClosing_IsAfterTheWeekend()
    {
        var end = Office.Add(At("2026-01-09T16:00"), Duration.FromHours(1) + Duration.FromTicks(1));

        Assert.Equal(At("2026-01-12T09:00").PlusTicks(1), end.At);
    }

    [Fact]
    public void Add_ZeroWhileClosed_IsTheStartItself()
    {
        var saturday = At("2026-01-10T12:00");

        Assert.Equal(saturday, Office.Add(saturday, Duration.Zero).At);
    }

    [Fact]
    public void Add_FractionOfATick_IsDropped()
    {
        var start = At("2026-01-09T10:00");

        Assert.Equal(start, Office.Add(start, Duration.FromNanoseconds(99)).At);
    }

    [Fact]
    public void Add_OverAWeekend_CountsOpenTimeOnly()
    {
        Assert.Equal(At("2026-01-12T11:00"), Office.Add(At("2026-01-09T15:00"), Duration.FromHours(4)).At);
    }

    [Fact]
    public void IsOpen_AtItsEnds_IncludesTheOpeningAndNotTheClosing()
    {
        Assert.True(Office.IsOpen(At("2026-01-09T09:00")));
        Assert.False(Office.IsOpen(At("2026-01-09T09:00").PlusTicks(-1)));
        Assert.True(Office.IsOpen(At("2026-01-09T17:00").PlusTicks(-1)));
        Assert.False(Office.IsOpen(At("2026-01-09T17:00")));
    }

    [Fact]
    public void Between_LaterThenEarlier_IsNegative()
    {
        Assert.Equal(Duration.FromHours(-2), Office.Between(At("2026-01-09T12:00"), At("2026-01-09T10:00")));
    }

    [Fact]
    public void Between_OverlappingAndTouchingHours_CountsTheUnionOnce()
    {
        var hours = Daily("UTC", "09:00-12:00", "11:00-14:00", "14:00-15:00", "10:00-10:30");

        Assert.Equal(Duration.FromHours(6), hours.Between(At("2026-01-09T00:00"), At("2026-01-10T00:00")));
    }

    [Fact]
    public void Between_UntilTwentyFour_EndsAtTheNextMidnight()
    {
        var hours = Daily("UTC", "18:00-24:00");

        Assert.True(hours.IsOpen(At("2026-01-10T00:00").PlusTicks(-1)));
        Assert.False(hours.IsOpen(At("2026-01-10T00:00")));
        Assert.Equal(Duration.FromHours(6), hours.Between(At("2026-01-09T12:00"), At("2026-01-10T12:00")));
    }

    [Fact]
    public void AroundTheClock_AnyWeek_IsAllOpen()
    {
        var hours = Daily("UTC", "00:00-24:00");
        var start = At("2026-01-09T03:21");

        Assert.Equal(Duration.FromDays(7), hours.Between(start, start + Duration.FromDays(7)));
        Assert.Equal(start + Duration.FromDays(700), hours.Add(start, Duration.FromDays(700)).At);
    }

    [Fact]
    public void OvernightHours_WithAHolidayOnTheNextDate_KeepTheirTail()
    {
        var hours = new BusinessHours(Daily("UTC", "22:00-06:00").Calendar with { Holidays = [Holiday("2026-01-10")] });

        Assert.True(hours.IsOpen(At("2026-01-10T05:59")));
        Assert.False(hours.IsOpen(At("2026-01-10T06:00")));
        Assert.False(hours.IsOpen(At("2026-01-10T22:00")));
        Assert.False(hours.IsOpen(At("2026-01-11T05:59")));
        Assert.True(hours.IsOpen(At("2026-01-11T22:00")));
    }

    [Fact]
    public void Holiday_OnAWorkingDay_IsClosed()
    {
        var hours = new BusinessHours(Some.Office("UTC") with { Holidays = [Holiday("2026-01-12")] });

        Assert.Equal(At("2026-01-13T09:00"), hours.NextOpening(At("2026-01-09T17:00")).At);
    }

    [Fact]
    public void Exception_OnAHoliday_ReplacesWeeklyHoursAndHoliday()
    {
        var hours = new BusinessHours(Some.Office("UTC") with
        {
            Holidays = [Holiday("2026-01-12")],
            Exceptions = [Special("2026-01-12", "10:00-11:00")],
        });

        Assert.Equal(Duration.FromHours(1), hours.Between(At("2026-01-12T00:00"), At("2026-01-13T00:00")));
        Assert.True(hours.IsOpen(At("2026-01-12T10:30")));
    }

    [Fact]
    public void Exception_WithoutHours_ClosesTheDate()
    {
        var hours = new BusinessHours(Some.Office("UTC") with { Exceptions = [Special("2026-01-12")] });

        Assert.False(hours.IsOpen(At("2026-01-12T10:00")));
    }

    [Fact]
    public void NeverOpen_AnyQuestion_AnswersNever()
    {
        var start = At("2026-01-09T10:00");

        Assert.True(Closed.IsNeverOpen);
        Assert.True(Closed.NextOpening(start).IsNever);
        Assert.True(Closed.Add(start, Duration.FromTicks(1)).IsNever);
        Assert.True(Closed.AddBusinessDays(start, 1).IsNever);
        Assert.Equal(Duration.Zero, Closed.Between(start, start + Duration.FromDays(9_999)));
        Assert.Equal(start, Closed.Add(start, Duration.Zero).At);
    }

    [Fact]
    public void Never_AskedForItsInstant_ThrowsAndOrNullIsNull()
    {
        var never = Closed.NextOpening(At("2026-01-09T10:00"));

        Assert.Throws<InvalidOperationException>(() => never.At);
        Assert.Null(never.AtOrNull);
        Assert.Equal(CalendarInstant.Never, never);
    }

    [Fact]
    public void Add_MoreThanAllOpenTimeThatIsLeft_IsNever()
    {
        var hours = new BusinessHours(Closed.Calendar with { Exceptions = [Special("2026-03-02", "10:00-12:00")] });
        var start = At("2026-01-09T10:00");

        Assert.Equal(At("2026-03-02T12:00"), hours.Add(start, Duration.FromHours(2)).At);
        Assert.True(hours.Add(start, Duration.FromHours(2) + Duration.FromTicks(1)).IsNever);
        Assert.True(hours.NextOpening(At("2026-03-02T12:00")).IsNever);
    }

    [Theory]
    [InlineData("2026-12-27")]
    [InlineData("2026-12-28")]
    [InlineData("2026-12-31")]
    [InlineData("2027-01-01")]
    [InlineData("2028-12-30")]
    [InlineData("1900-01-01")]
    [InlineData("2299-12-31")]
    public void NextOpening_OnlyDateAtTheEndOfAYear_IsFound(string date)
    {
        var hours = new BusinessHours(Closed.Calendar with { Exceptions = [Special(date, "10:00-12:00")] });
        var opening = At($"{date}T10:00");

        foreach (var before in new[] { 1, 200, 400 })
        {
            var fresh = new BusinessHours(hours.Calendar);
            Assert.Equal(opening, fresh.NextOpening(opening - Duration.FromDays(before)).At);
        }

        Assert.False(hours.IsNeverOpen);
        Assert.Equal(opening + Duration.FromHours(2), hours.Add(opening - Duration.FromDays(300), Duration.FromHours(2)).At);
        Assert.Equal(opening, hours.AddBusinessDays(opening - Duration.FromDays(300), 0).At);
    }

    [Fact]
    public void Answers_PastTheLastKnownDate_SaySo()
    {
        var hours = new BusinessHours(Some.Office("UTC") with { Holidays = [Holiday("2026-01-01"), Holiday("2026-01-09")] });

        Assert.Equal(new LocalDate(2026, 1, 9), hours.KnownUntil);
        Assert.False(hours.Add(At("2026-01-08T16:00"), Duration.FromHours(1)).BeyondKnownDates);
        Assert.True(hours.Add(At("2026-01-08T16:00"), Duration.FromHours(2)).BeyondKnownDates);
        Assert.True(hours.NextOpening(At("2026-01-09T12:00")).BeyondKnownDates);
        Assert.True(hours.AddBusinessDays(At("2026-01-08T16:00"), 1).BeyondKnownDates);
        Assert.True(hours.AddLocalDays(At("2026-01-08T16:00"), 2).BeyondKnownDates);
        Assert.False(hours.Explain(At("2026-01-10T00:00").PlusTicks(-1)).BeyondKnownDates);
        Assert.True(hours.Explain(At("2026-01-10T00:00")).BeyondKnownDates);
    }

    [Fact]
    public void KnownUntil_GivenByThePlan_GoesBeforeTheLastDateListed()
    {
        var hours = new BusinessHours(Some.Office("UTC") with { Holidays = [Holiday("2026-01-01")], KnownUntil = new LocalDate(2026, 12, 31) });

        Assert.False(hours.AddLocalDays(At("2026-12-31T12:00"), 0).BeyondKnownDates);
        Assert.True(hours.AddLocalDays(At("2026-12-31T12:00"), 1).BeyondKnownDates);
    }

    [Fact]
    public void KnownUntil_WithoutDates_HasNoEnd()
    {
        Assert.Null(Office.KnownUntil);
        Assert.False(Office.NextOpening(At("2290-01-01T00:00")).BeyondKnownDates);
    }

    [Fact]
    public void KnownUntil_TheLastDateThereIs_HasNoEndEither()
    {
        var hours = new BusinessHours(Some.Office() with { KnownUntil = LocalDate.MaxIsoValue });

        Assert.False(hours.NextOpening(At("2290-01-01T00:00")).BeyondKnownDates);
    }

    [Theory]
    [InlineData("2026-01-09T10:15", 1, "2026-01-12T10:15")]
    [InlineData("2026-01-09T10:15", 5, "2026-01-16T10:15")]
    [InlineData("2026-01-09T07:00", 1, "2026-01-12T08:30")]
    [InlineData("2026-01-09T16:59", 1, "2026-01-12T16:59")]
    [InlineData("2026-01-09T17:00", 1, "2026-01-13T08:30")]
    [InlineData("2026-01-10T12:00", 1, "2026-01-13T08:30")]
    [InlineData("2026-01-10T12:00", 0, "2026-01-12T08:30")]
    [InlineData("2026-01-09T10:15", 0, "2026-01-09T10:15")]
    public void AddBusinessDays_BostonHours_KeepTheTimeOfDayAfterMovingToAnOpening(string start, int days, string expected)
    {
        var boston = new BusinessHours(Some.Office("UTC") with
        {
            Weekly = [new WeeklyHours { Days = Some.Office().Weekly[0].Days, Hours = [Some.Hours("08:30-17:00")] }],
        });

        Assert.Equal(At(expected), boston.AddBusinessDays(At(start), days).At);
    }

    [Fact]
    public void AddBusinessDays_OverAHoliday_SkipsIt()
    {
        var hours = new BusinessHours(Some.Office("UTC") with { Holidays = [Holiday("2026-01-12")] });

        Assert.Equal(At("2026-01-13T10:00"), hours.AddBusinessDays(At("2026-01-09T10:00"), 1).At);
    }

    [Fact]
    public void AddBusinessDays_ToADateAlreadyClosedAtThatTime_MovesToTheNextOpening()
    {
        var hours = new BusinessHours(Some.Office("UTC") with { Exceptions = [Special("2026-01-12", "09:00-12:00")] });

        Assert.Equal(At("2026-01-13T09:00"), hours.AddBusinessDays(At("2026-01-09T14:00"), 1).At);
    }

    [Fact]
    public void AddBusinessDays_FromTheTailOfANightShift_CountFromTheDateItBegan()
    {
        var hours = new BusinessHours(Some.Office("UTC") with
        {
            Weekly = [new WeeklyHours { Days = [IsoDayOfWeek.Friday, IsoDayOfWeek.Monday], Hours = [Some.Hours("22:00-06:00")] }],
        });

        Assert.Equal(At("2026-01-13T02:00"), hours.AddBusinessDays(At("2026-01-10T02:00"), 1).At);
    }

    [Fact]
    public void Explain_WeeklyHours_NamesTheRuleAndTheDate()
    {
        var (open, closed) = (Office.Explain(At("2026-01-09T10:00")), Office.Explain(At("2026-01-09T18:00")));

        Assert.Equal((true, CalendarRule.WeeklyHours, null), (open.IsOpen, open.Rule, open.Name));
        Assert.Equal((new LocalDate(2026, 1, 9), new LocalDateTime(2026, 1, 9, 10, 0)), (open.Date, open.Local));
        Assert.Equal((false, CalendarRule.WeeklyHours, null), (closed.IsOpen, closed.Rule, closed.Name));
        Assert.False(open.MovedByZoneChange || closed.MovedByZoneChange);
    }

    [Fact]
    public void Explain_Holiday_GivesItsName()
    {
        var hours = new BusinessHours(Some.Office("UTC") with { Holidays = [Holiday("2026-01-09", "Founders' Day")] });

        var explanation = hours.Explain(At("2026-01-09T10:00"));

        Assert.Equal((false, CalendarRule.Holiday, "Founders' Day"), (explanation.IsOpen, explanation.Rule, explanation.Name));
    }

    [Fact]
    public void Explain_Exception_GoesBeforeTheHolidayAndGivesItsName()
    {
        var hours = new BusinessHours(Some.Office("UTC") with
        {
            Holidays = [Holiday("2026-01-09", "Founders' Day")],
            Exceptions = [Special("2026-01-09", "10:00-11:00") with { Name = "Open house" }],
        });

        var (open, closed) = (hours.Explain(At("2026-01-09T10:00")), hours.Explain(At("2026-01-09T11:00")));

        Assert.Equal((true, CalendarRule.Exception, "Open house"), (open.IsOpen, open.Rule, open.Name));
        Assert.Equal((false, CalendarRule.Exception, "Open house"), (closed.IsOpen, closed.Rule, closed.Name));
    }

    [Fact]
    public void Explain_TailOfANightShift_GivesTheDateItBeganOn()
    {
        var hours = new BusinessHours(Daily("UTC", "22:00-06:00").Calendar with { Holidays = [Holiday("2026-01-10", "Founders' Day")] });

        var (tail, after) = (hours.Explain(At("2026-01-10T05:00")), hours.Explain(At("2026-01-10T07:00")));

        Assert.Equal((true, CalendarRule.WeeklyHours, new LocalDate(2026, 1, 9)), (tail.IsOpen, tail.Rule, tail.Date));
        Assert.Equal((false, CalendarRule.Holiday, new LocalDate(2026, 1, 10)), (after.IsOpen, after.Rule, after.Date));
    }
}
