using static ChannelRouting.Tests.Calendars.CalendarLaws;

namespace ChannelRouting.Tests.Calendars;

/// <summary>Questions that look back, and those about ends of open time, against the pointwise definition.</summary>
public class BusinessHoursBackwardPropertyTests
{
    [Fact]
    public void Subtract_AnyCalendar_AgreesWithTheDefinition() => Check(400, one =>
    {
        var (hours, oracle) = Make(one);

        AssertSame(oracle, oracle.Subtract(one.First, one.Amount), hours.Subtract(one.First, one.Amount), one.First);
    });

    [Fact]
    public void NextClosing_AnyCalendar_AgreesWithTheDefinition() => Check(300, one =>
    {
        var (hours, oracle) = Make(one);

        AssertSame(oracle, oracle.NextClosing(one.First), hours.NextClosing(one.First), one.First);
    });

    [Fact]
    public void PreviousOpening_AnyCalendar_AgreesWithTheDefinition() => Check(300, one =>
    {
        var (hours, oracle) = Make(one);

        AssertSame(oracle, oracle.PreviousOpening(one.First), hours.PreviousOpening(one.First), one.First);
    });

    [Fact]
    public void Subtract_OfWhatWasAdded_IsTheStartButForClosedTime() => Check(400, one =>
    {
        var (hours, _) = Make(one);
        if (hours.Add(one.First, one.Amount) is not { IsNever: false, At: var end }) return;

        var back = hours.Subtract(end, one.Amount);

        Assert.True(back.At >= one.First);
        Assert.Equal(Duration.Zero, hours.Between(one.First, back.At));
        Assert.Equal(one.Amount, hours.Between(back.At, end));
    });

    [Fact]
    public void OpenIntervals_OfAnyRange_AreTheOpenTimeOfIt() => Check(300, one =>
    {
        var (hours, oracle) = Make(one);
        var (start, end) = (Instant.Min(one.First, one.Second), Instant.Max(one.First, one.Second));

        var intervals = hours.OpenIntervals(start, end).ToList();

        Assert.Equal(oracle.Between(start, end), intervals.Aggregate(Duration.Zero, (sum, interval) => sum + interval.Duration));
        Assert.All(intervals, interval => Assert.True(interval.Start >= start && interval.End <= end && hours.IsOpen(interval.Start)));
        Assert.All(intervals.Zip(intervals.Skip(1)), pair => Assert.True(pair.First.End < pair.Second.Start));
        Assert.All(intervals.SkipLast(1), interval => Assert.False(hours.IsOpen(interval.End)));
    });

    [Fact]
    public void Answers_BackwardForLaterInstants_AreNotEarlier() => Check(300, one =>
    {
        var (hours, _) = Make(one);
        var (early, late) = (Instant.Min(one.First, one.Second), Instant.Max(one.First, one.Second));

        AssertOrdered(hours.NextClosing(early), hours.NextClosing(late));
        if (hours.PreviousOpening(early) is { IsNever: false } opening) AssertOrdered(opening, hours.PreviousOpening(late));
        if (hours.Subtract(early, one.Amount) is { IsNever: false } back) AssertOrdered(back, hours.Subtract(late, one.Amount));
    });
}
