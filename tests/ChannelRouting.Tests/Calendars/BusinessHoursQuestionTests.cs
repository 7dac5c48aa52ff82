using ChannelRouting.Calendars;
using ChannelRouting.Tests.Support;
using static ChannelRouting.Tests.Calendars.CalendarParts;

namespace ChannelRouting.Tests.Calendars;

/// <summary>Subtracting, closings, earlier openings and open intervals, at the ends and within; and that every question about any instant has an answer.</summary>
public class BusinessHoursQuestionTests
{
    private static readonly BusinessHours Office = new(Some.Office("UTC"));
    private static readonly BusinessHours Always = Daily("America/New_York", "00:00-24:00");
    private static readonly BusinessHours Closed = new(Some.Office("UTC") with { Weekly = [] });

    public static TheoryData<Instant> Extremes =>
    [
        Instant.MinValue, Instant.MinValue.PlusTicks(1), At("0001-01-01T00:00"), At("1899-12-31T23:59"), At("1900-01-01T00:00"), At("1900-01-01T00:00").PlusTicks(-1),
        At("2299-12-31T23:59"), At("2300-01-01T00:00"), At("2300-01-01T00:00").PlusTicks(-1), At("9999-12-31T23:59"), Instant.MaxValue,
    ];

    [Theory]
    [InlineData("2026-01-09T10:00", 60, "2026-01-09T09:00")]
    [InlineData("2026-01-09T09:00", 60, "2026-01-08T16:00")]
    [InlineData("2026-01-10T12:00", 480, "2026-01-09T09:00")]
    [InlineData("2026-01-10T12:00", 481, "2026-01-08T16:59")]
    [InlineData("2026-01-12T10:00", 120, "2026-01-09T16:00")]
    public void Subtract_OpenTime_IsTheLatestInstantWithThatMuchAfterIt(string end, int minutes, string expected) =>
        Assert.Equal(At(expected), Office.Subtract(At(end), Duration.FromMinutes(minutes)).At);

    [Fact]
    public void Subtract_ZeroWhileClosed_IsTheEndItself() => Assert.Equal(At("2026-01-10T12:00"), Office.Subtract(At("2026-01-10T12:00"), Duration.Zero).At);

    [Fact]
    public void Subtract_NegativeAmount_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>("amount", () => Office.Subtract(Some.Now, Duration.FromTicks(-1)));

    [Fact]
    public void Subtract_MoreThanThereWas_IsNever()
    {
        Assert.True(Office.Subtract(Some.Now, Duration.FromDays(200 * 365)).IsNever);
        Assert.True(Office.Subtract(Some.Now, Duration.MaxValue).IsNever);
        Assert.True(Closed.Subtract(Some.Now, Duration.FromTicks(1)).IsNever);
    }

    [Theory]
    [InlineData("2026-01-09T08:59", "2026-01-09T17:00")]
    [InlineData("2026-01-09T09:00", "2026-01-09T17:00")]
    [InlineData("2026-01-09T16:59", "2026-01-09T17:00")]
    [InlineData("2026-01-09T17:00", "2026-01-12T17:00")]
    [InlineData("2026-01-10T12:00", "2026-01-12T17:00")]
    public void NextClosing_AnyInstant_IsAfterIt(string instant, string expected) => Assert.Equal(At(expected), Office.NextClosing(At(instant)).At);

    [Theory]
    [InlineData("2026-01-09T08:59", "2026-01-08T09:00")]
    [InlineData("2026-01-09T09:00", "2026-01-09T09:00")]
    [InlineData("2026-01-09T12:00", "2026-01-09T09:00")]
    [InlineData("2026-01-09T17:00", "2026-01-09T09:00")]
    [InlineData("2026-01-12T08:59", "2026-01-09T09:00")]
    public void PreviousOpening_AnyInstant_IsTheOpeningThatCameLast(string instant, string expected) =>
        Assert.Equal(At(expected), Office.PreviousOpening(At(instant)).At);

    [Fact]
    public void HoursThatTouch_HaveNoClosingAndNoOpeningBetweenThem()
    {
        var hours = Daily("UTC", "09:00-12:00", "12:00-17:00", "22:00-24:00", "00:00-02:00");

        Assert.Equal(At("2026-01-09T17:00"), hours.NextClosing(At("2026-01-09T10:00")).At);
        Assert.Equal(At("2026-01-09T09:00"), hours.PreviousOpening(At("2026-01-09T16:00")).At);
        Assert.Equal(At("2026-01-10T02:00"), hours.NextClosing(At("2026-01-09T23:00")).At);
        Assert.Equal(At("2026-01-09T22:00"), hours.PreviousOpening(At("2026-01-10T01:00")).At);
    }

    [Fact]
    public void AroundTheClock_NeverOpensOrCloses()
    {
        Assert.True(Always.NextClosing(Some.Now).IsNever);
        Assert.True(Always.PreviousOpening(Some.Now).IsNever);
        Assert.True(Closed.NextClosing(Some.Now).IsNever);
        Assert.True(Closed.PreviousOpening(Some.Now).IsNever);
    }

    [Fact]
    public void OpenIntervals_OfAWeek_AreItsDaysCutAtTheEnds()
    {
        var intervals = Office.OpenIntervals(At("2026-01-08T12:00"), At("2026-01-12T10:00"));

        Assert.Equal(
            [
                new Interval(At("2026-01-08T12:00"), At("2026-01-08T17:00")),
                new Interval(At("2026-01-09T09:00"), At("2026-01-09T17:00")),
                new Interval(At("2026-01-12T09:00"), At("2026-01-12T10:00")),
            ],
            intervals);
    }

    [Fact]
    public void OpenIntervals_OfAllTime_AreFoundOneByOne()
    {
        Assert.Equal(At("1900-01-01T09:00"), Office.OpenIntervals(Instant.MinValue, Instant.MaxValue).First().Start);
        Assert.Equal(new Interval(At("1900-01-01T00:00"), At("2026-01-01T00:00")), Assert.Single(Always.OpenIntervals(Instant.MinValue, At("2026-01-01T00:00"))));
        Assert.Empty(Office.OpenIntervals(Some.Now, Some.Now));
        Assert.Empty(Office.OpenIntervals(Some.Now, Instant.MinValue));
        Assert.Empty(Office.OpenIntervals(At("2300-01-01T00:00"), Instant.MaxValue));
    }

    [Theory, MemberData(nameof(Extremes))]
    public void AnyQuestion_AtTheEndsOfTime_HasAnAnswer(Instant instant)
    {
        foreach (var hours in new[] { Office, Always, Closed, Daily("Pacific/Kiritimati", "00:00-24:00"), Daily("Etc/GMT+12", "09:00-10:00"), BusinessHours.Union("both", Office, Always) })
        {
            var isReached = instant >= At("1900-01-01T00:00") && instant < At("2300-01-01T00:00");
            Assert.Equal(hours.IsOpen(instant), hours.Explain(instant).IsOpen);
            Assert.False(!isReached && hours.IsOpen(instant));
            Assert.Equal(isReached, hours.Explain(instant).Rule != CalendarRule.OutOfReach);
            Assert.Equal(-hours.Between(Some.Now, instant), hours.Between(instant, Some.Now));
            Assert.True(hours.NextOpening(instant) is var next && (next.IsNever || next.At >= WholeTicks(instant)));
            Assert.True(hours.NextClosing(instant) is var closing && (closing.IsNever || closing.At > instant));
            Assert.True(hours.PreviousOpening(instant) is var opening && (opening.IsNever || opening.At <= instant));
            Assert.True(hours.Add(instant, Duration.FromHours(1)) is var end && (end.IsNever || end.At > instant));
            Assert.True(hours.Subtract(instant, Duration.FromHours(1)) is var start && (start.IsNever || start.At < instant));
            Assert.True(hours.AddLocalDays(instant, 30) is var later && (later.IsNever || later.At > instant));
            Assert.True(hours.AddBusinessDays(instant, 30) is var due && (due.IsNever || due.At > instant));
            _ = hours.IsBeyondKnownDates(instant);
        }
    }

    [Fact]
    public void Never_WhereDatesAreKnownOnlySoFar_SaysSo()
    {
        var hours = new BusinessHours(Closed.Calendar with { Exceptions = [Special("2026-03-02", "10:00-12:00")] });

        var never = hours.NextOpening(At("2026-03-02T12:00"));

        Assert.True(never.IsNever && never.BeyondKnownDates);
        Assert.Equal(("never", "2026-03-02T10:00:00Z"), (never.ToString(), hours.NextOpening(Some.Now).ToString()));
        Assert.False(Closed.NextOpening(Some.Now).BeyondKnownDates);
    }

    [Fact]
    public void IsBeyondKnownDates_AfterTheLastOne_IsSo()
    {
        var hours = new BusinessHours(Some.Office("America/New_York") with { Holidays = [Holiday("2026-01-09")] });

        Assert.False(hours.IsBeyondKnownDates(At("2026-01-10T05:00").PlusTicks(-1)));
        Assert.True(hours.IsBeyondKnownDates(At("2026-01-10T05:00")));
    }

    [Fact]
    public void Questions_Repeated_AllocateNothing()
    {
        var (near, far) = (Some.Now, Some.Now + Duration.FromDays(3_000));
        Ask();

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++) Ask();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Ask()
        {
            _ = (Office.Add(near, Duration.FromHours(8)), Office.Subtract(far, Duration.FromHours(8)), Office.Between(near, far), Office.IsOpen(far));
            _ = (Office.NextOpening(near), Office.NextClosing(near), Office.PreviousOpening(far), Office.IsBeyondKnownDates(far));
        }
    }

    private static Instant WholeTicks(Instant instant) => Instant.FromUnixTimeTicks(instant.ToUnixTimeTicks());
}
