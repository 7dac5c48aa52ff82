using ChannelRouting.Sla;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Sla;

/// <summary>The clock without an engine, in elapsed time; the tool's tests run it against counted seconds on calendars.</summary>
public class TargetClockTests
{
    private static readonly Duration Hour = Duration.FromHours(1);
    private static readonly Instant Start = Some.Now;

    [Fact]
    public void Clock_WithoutACalendar_CountsAllTime()
    {
        var clock = Started(4 * Hour);

        var reading = clock.Read(Start + Hour);

        Assert.Equal((TargetClockState.Running, Hour, 3 * Hour, Start + (4 * Hour)), (reading.State, reading.Elapsed, reading.Remaining, reading.DueAt!.Value));
    }

    [Fact]
    public void Clock_AtDue_IsInTime_AndATickLaterIsNot()
    {
        var clock = Started(Hour);

        Assert.Null(clock.Read(Start + Hour).BreachedAt);
        Assert.Equal(Start + Hour, clock.Read(Start + Hour + Duration.FromTicks(1)).BreachedAt);
    }

    [Fact]
    public void Reading_ChangesNothing()
    {
        var clock = Started(Hour);
        clock.Read(Start + (5 * Hour));

        clock.Stop(Start + Hour);

        Assert.Null(clock.Read(Start + (5 * Hour)).BreachedAt);
    }

    [Fact]
    public void Target_ThatIsChangedAgainAfterTheBreach_KeepsTheInstantOfTheChangeThatMissed()
    {
        var clock = Started(8 * Hour);
        clock.Retarget(2 * Hour, Start + (3 * Hour));
        clock.Retarget(Hour, Start + (4 * Hour));

        var reading = clock.Read(Start + (5 * Hour));

        Assert.Equal((Start + Hour, Start + (3 * Hour)), (reading.DueAt!.Value, reading.BreachedAt!.Value));
    }

    [Fact]
    public void Target_ThatIsChangedAfterABreachByItself_MovesItWithDue()
    {
        var clock = Started(2 * Hour);
        clock.Retarget(Hour, Start + (3 * Hour));

        Assert.Equal(Start + Hour, clock.Read(Start + (3 * Hour)).BreachedAt);
    }

    [Fact]
    public void Target_ThatNoTimeSuffices_IsNeverDue()
    {
        var clock = Started(Duration.FromDays(10_000_000));

        Assert.Null(clock.Read(Start).DueAt);
    }

    [Fact]
    public void Target_LosesWhatIsFinerThanATick() => Assert.Equal(Duration.FromTicks(7), new TargetClock(Duration.FromNanoseconds(799)).Read(Start).Target);

    [Fact]
    public void Steps_BackInTime_AreMisuse()
    {
        var clock = Started(Hour);
        clock.Pause(Start + Hour);

        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Resume(Start));
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Read(Start));
    }

    [Fact]
    public void Target_BelowZero_IsMisuse()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new TargetClock(-Hour));
        Assert.Throws<ArgumentOutOfRangeException>(() => Started(Hour).Retarget(-Hour, Start));
    }

    private static TargetClock Started(Duration target)
    {
        var clock = new TargetClock(target);
        clock.Start(Start);
        return clock;
    }
}
