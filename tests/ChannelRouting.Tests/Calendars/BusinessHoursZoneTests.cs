using ChannelRouting.Calendars;
using static ChannelRouting.Tests.Calendars.CalendarParts;

namespace ChannelRouting.Tests.Calendars;

/// <summary>Business hours where a zone's clock jumps; each test first states what the zone does.</summary>
public class BusinessHoursZoneTests
{
    [Fact]
    public void NewYork_GapAtTwo_MovesAnOpeningInItForwardByAnHour()
    {
        var hours = Daily("America/New_York", "02:30-04:00");
        AssertGap(hours, "2015-03-08T02:00", "2015-03-08T03:00");

        var opening = hours.NextOpening(Local(hours, "2015-03-08T00:00"));

        Assert.Equal(Local(hours, "2015-03-08T03:30"), opening.At);
        Assert.Equal(Duration.FromMinutes(30), OpenOn(hours, "2015-03-08"));
        Assert.Equal(Duration.FromMinutes(90), OpenOn(hours, "2015-03-09"));
    }

    [Fact]
    public void NewYork_HoursThatTheGapSwallows_AreEmptyAndNoBusinessDay()
    {
        var hours = Daily("America/New_York", "02:30-03:15");
        AssertGap(hours, "2015-03-08T02:00", "2015-03-08T03:00");

        Assert.Equal(Duration.Zero, OpenOn(hours, "2015-03-08"));
        Assert.Equal(Local(hours, "2015-03-09T02:45"), hours.AddBusinessDays(Local(hours, "2015-03-07T02:45"), 1).At);
    }

    [Fact]
    public void NewYork_ClosingInTheOverlap_IsItsFirstOccurrence()
    {
        var hours = Daily("America/New_York", "00:00-01:30");
        AssertOverlap(hours, "2015-11-01T01:00", "2015-11-01T02:00");

        Assert.Equal(Duration.FromMinutes(90), OpenOn(hours, "2015-11-01"));
        Assert.False(hours.IsOpen(Instant.FromUtc(2015, 11, 1, 6, 15)));
    }

    [Fact]
    public void NewYork_HoursOverTheOverlap_LastAnHourLonger()
    {
        var hours = Daily("America/New_York", "22:00-06:00");
        AssertOverlap(hours, "2015-11-01T01:00", "2015-11-01T02:00");

        Assert.Equal(Duration.FromHours(9), hours.Between(Local(hours, "2015-10-31T12:00"), Local(hours, "2015-11-01T12:00")));
    }

    [Fact]
    public void NewYork_LocalDaysOverTheSpringChange_KeepTheWallClock()
    {
        var hours = Daily("America/New_York", "09:00-17:00");
        AssertGap(hours, "2015-03-08T02:00", "2015-03-08T03:00");
        var start = Local(hours, "2015-02-20T10:00");

        var end = hours.AddLocalDays(start, 30).At;

        Assert.Equal(Local(hours, "2015-03-22T10:00"), end);
        Assert.Equal(Duration.FromHours(719), end - start);
    }

    [Fact]
    public void NewYork_LocalDaysIntoTheGap_MoveForwardByItsLength()
    {
        var hours = Daily("America/New_York", "09:00-17:00");
        AssertGap(hours, "2015-03-08T02:00", "2015-03-08T03:00");

        Assert.Equal(Local(hours, "2015-03-08T03:30"), hours.AddLocalDays(Local(hours, "2015-03-07T02:30"), 1).At);
    }

    [Fact]
    public void NewYork_LocalDaysIntoTheOverlap_TakeTheFirstOccurrence()
    {
        var hours = Daily("America/New_York", "09:00-17:00");
        AssertOverlap(hours, "2015-11-01T01:00", "2015-11-01T02:00");

        Assert.Equal(Instant.FromUtc(2015, 11, 1, 5, 30), hours.AddLocalDays(Local(hours, "2015-10-31T01:30"), 1).At);
    }

    [Fact]
    public void NewYork_BusinessDaysOverTheSpringChange_KeepTheWallClock()
    {
        var hours = Daily("America/New_York", "08:30-17:00");
        AssertGap(hours, "2015-03-08T02:00", "2015-03-08T03:00");

        Assert.Equal(Local(hours, "2015-03-09T08:30"), hours.AddBusinessDays(Local(hours, "2015-03-06T17:00"), 2).At);
    }

    [Fact]
    public void NewYork_WallClockInsideAMovedOpening_IsExplainedByTheZoneChange()
    {
        var hours = Daily("America/New_York", "02:30-04:00");
        AssertGap(hours, "2015-03-08T02:00", "2015-03-08T03:00");

        var (moved, open) = (hours.Explain(Local(hours, "2015-03-08T03:10")), hours.Explain(Local(hours, "2015-03-08T03:30")));

        Assert.Equal((false, true), (moved.IsOpen, moved.MovedByZoneChange));
        Assert.Equal((true, false), (open.IsOpen, open.MovedByZoneChange));
    }

    [Fact]
    public void NewYork_SecondOccurrenceAfterClosing_IsExplainedByTheZoneChange()
    {
        var hours = Daily("America/New_York", "00:00-01:30");
        AssertOverlap(hours, "2015-11-01T01:00", "2015-11-01T02:00");

        var (first, second) = (hours.Explain(Instant.FromUtc(2015, 11, 1, 5, 15)), hours.Explain(Instant.FromUtc(2015, 11, 1, 6, 15)));

        Assert.Equal(first.Local, second.Local);
        Assert.Equal((true, false), (first.IsOpen, first.MovedByZoneChange));
        Assert.Equal((false, true), (second.IsOpen, second.MovedByZoneChange));
    }

    [Fact]
    public void Warsaw_NightShiftOverBothChanges_IsAnHourShorterAndLonger()
    {
        var hours = Daily("Europe/Warsaw", "22:00-06:00");
        AssertGap(hours, "2026-03-29T02:00", "2026-03-29T03:00");
        AssertOverlap(hours, "2026-10-25T02:00", "2026-10-25T03:00");

        Assert.Equal(Duration.FromHours(7), hours.Between(Local(hours, "2026-03-28T12:00"), Local(hours, "2026-03-29T12:00")));
        Assert.Equal(Duration.FromHours(9), hours.Between(Local(hours, "2026-10-24T12:00"), Local(hours, "2026-10-25T12:00")));
    }

    [Fact]
    public void Warsaw_OpeningInTheOverlap_IsItsFirstOccurrence()
    {
        var hours = Daily("Europe/Warsaw", "02:30-03:30");
        AssertOverlap(hours, "2026-10-25T02:00", "2026-10-25T03:00");

        Assert.Equal(Instant.FromUtc(2026, 10, 25, 0, 30), hours.NextOpening(Local(hours, "2026-10-25T00:00")).At);
        Assert.Equal(Duration.FromHours(2), OpenOn(hours, "2026-10-25"));
    }

    [Fact]
    public void Santiago_GapAtMidnight_TheDayOpensAtOneAndTheDayBeforeEndsThere()
    {
        var hours = Daily("America/Santiago", "20:00-24:00", "00:00-02:00");
        AssertGap(hours, "2025-09-07T00:00", "2025-09-07T01:00");
        var one = Local(hours, "2025-09-07T01:00");

        Assert.Equal(Duration.FromHours(5), hours.Between(Local(hours, "2025-09-06T19:00"), Local(hours, "2025-09-07T12:00")));
        Assert.True(hours.IsOpen(one.PlusTicks(-1)));
        Assert.Equal(new LocalDate(2025, 9, 6), hours.Explain(one.PlusTicks(-1)).Date);
        Assert.Equal(new LocalDate(2025, 9, 7), hours.Explain(one).Date);
    }

    [Fact]
    public void Santiago_OverlapBeforeMidnight_TwentyFourIsTheOneMidnightAfterIt()
    {
        var hours = Daily("America/Santiago", "20:00-24:00");
        AssertOverlap(hours, "2025-04-05T23:00", "2025-04-06T00:00");

        Assert.Equal(Duration.FromHours(5), hours.Between(Local(hours, "2025-04-05T12:00"), Local(hours, "2025-04-06T12:00")));
    }

    [Fact]
    public void Sydney_ChangesOfTheSouthernYear_ShortenAndLengthenTheNight()
    {
        var hours = Daily("Australia/Sydney", "00:00-06:00");
        AssertGap(hours, "2025-10-05T02:00", "2025-10-05T03:00");
        AssertOverlap(hours, "2026-04-05T02:00", "2026-04-05T03:00");

        Assert.Equal(Duration.FromHours(5), OpenOn(hours, "2025-10-05"));
        Assert.Equal(Duration.FromHours(7), OpenOn(hours, "2026-04-05"));
    }

    [Fact]
    public void LordHowe_ChangesOfHalfAnHour_MoveByHalfAnHour()
    {
        var hours = Daily("Australia/Lord_Howe", "02:15-04:00");
        AssertGap(hours, "2025-10-05T02:00", "2025-10-05T02:30");
        AssertOverlap(hours, "2026-04-05T01:30", "2026-04-05T02:00");

        Assert.Equal(Local(hours, "2025-10-05T02:45"), hours.NextOpening(Local(hours, "2025-10-05T00:00")).At);
        Assert.Equal(Duration.FromMinutes(75), OpenOn(hours, "2025-10-05"));
        Assert.Equal(Duration.FromMinutes(105), OpenOn(hours, "2026-04-05"));
        Assert.Equal(Duration.FromMinutes(390), OpenOn(Daily("Australia/Lord_Howe", "00:00-06:00"), "2026-04-05"));
    }

    [Fact]
    public void Apia_SkippedDate_HasNoHoursAndIsNoBusinessDay()
    {
        var hours = Daily("Pacific/Apia", "09:00-17:00");
        AssertGap(hours, "2011-12-30T00:00", "2011-12-31T00:00");
        var start = Local(hours, "2011-12-29T10:00");

        Assert.Equal(Local(hours, "2011-12-31T10:00"), hours.AddBusinessDays(start, 1).At);
        Assert.Equal(start + Duration.FromHours(24), hours.AddBusinessDays(start, 1).At);
        Assert.Equal(Duration.FromHours(16), hours.Between(Local(hours, "2011-12-29T00:00"), Local(hours, "2012-01-01T00:00")));
    }

    [Fact]
    public void Apia_NightBeforeTheSkippedDate_KeepsItsLength()
    {
        var hours = new BusinessHours(Daily("Pacific/Apia", "22:00-06:00").Calendar with { Exceptions = [Special("2011-12-31")] });
        AssertGap(hours, "2011-12-30T00:00", "2011-12-31T00:00");

        Assert.Equal(Duration.FromHours(8), hours.Between(Local(hours, "2011-12-29T12:00"), Local(hours, "2012-01-01T12:00")));
        Assert.True(hours.IsOpen(Local(hours, "2011-12-31T05:59")));
        Assert.False(hours.IsOpen(Local(hours, "2011-12-31T06:00")));
    }

    private static Duration OpenOn(BusinessHours hours, string date)
    {
        var day = DateOf(date);
        return hours.Between(hours.Zone.AtStartOfDay(day).ToInstant(), hours.Zone.AtStartOfDay(day.PlusDays(1)).ToInstant());
    }

    /// <summary>A wall-clock time that occurs once.</summary>
    private static Instant Local(BusinessHours hours, string local) => LocalTimeOf(local).InZoneStrictly(hours.Zone).ToInstant();

    private static void AssertGap(BusinessHours hours, string from, string until)
    {
        var mapping = hours.Zone.MapLocal(LocalTimeOf(from));
        Assert.Equal(0, mapping.Count);
        Assert.Equal((LocalTimeOf(from), LocalTimeOf(until)), (mapping.EarlyInterval.IsoLocalEnd, mapping.LateInterval.IsoLocalStart));
    }

    private static void AssertOverlap(BusinessHours hours, string from, string until)
    {
        var mapping = hours.Zone.MapLocal(LocalTimeOf(from));
        Assert.Equal(2, mapping.Count);
        Assert.Equal((LocalTimeOf(from), LocalTimeOf(until)), (mapping.LateInterval.IsoLocalStart, mapping.EarlyInterval.IsoLocalEnd));
    }
}
