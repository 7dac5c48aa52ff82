using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Testing;

public class ManualTimeProviderTests
{
    private readonly ManualTimeProvider _time = new(Some.Now);
    private readonly List<string> _rings = [];

    [Fact]
    public void Clock_StandsStillUntilItIsMoved()
    {
        Assert.Equal(Some.Now, Instant.FromDateTimeOffset(_time.GetUtcNow()));

        _time.Advance(Duration.FromSeconds(90));

        Assert.Equal(Some.Now + Duration.FromSeconds(90), _time.Now);
        Assert.Equal(TimeSpan.FromSeconds(90), _time.GetElapsedTime(0));
    }

    [Fact]
    public void Timers_ThatHaveCome_RingAtTheirTimeInOrderOfDueThenOfSetting()
    {
        Timer("late", 20);
        Timer("first of two", 10);
        Timer("second of two", 10);
        Timer("never", 31);

        _time.Advance(Duration.FromSeconds(30));

        Assert.Equal(["first of two at 10", "second of two at 10", "late at 20"], _rings);
    }

    [Fact]
    public void Timer_WithAPeriod_RingsAgainAndAgain()
    {
        Timer("tick", 5, periodSeconds: 10);

        _time.Advance(Duration.FromSeconds(25));

        Assert.Equal(["tick at 5", "tick at 15", "tick at 25"], _rings);
    }

    [Fact]
    public void Timer_SetWhileOneRings_RingsInTheSameAdvance()
    {
        _time.CreateTimer(_ => Timer("inner", 5), null, TimeSpan.FromSeconds(10), Timeout.InfiniteTimeSpan);

        _time.Advance(Duration.FromSeconds(15));

        Assert.Equal(["inner at 15"], _rings);
    }

    [Fact]
    public void Timer_ChangedOrDisposed_DoesNotRingAsItWasSet()
    {
        var changed = Timer("changed", 10);
        var stopped = Timer("stopped", 10);
        var disposed = Timer("disposed", 10);
        changed.Change(TimeSpan.FromSeconds(20), Timeout.InfiniteTimeSpan);
        stopped.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        disposed.Dispose();

        _time.Advance(Duration.FromSeconds(30));

        Assert.Equal(["changed at 20"], _rings);
        Assert.False(disposed.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan));
    }

    [Fact]
    public void Timer_ThatIsDueAlready_RingsWhenNoTimePasses()
    {
        Timer("now", 0);
        Assert.Empty(_rings);

        _time.Advance(Duration.Zero);

        Assert.Equal(["now at 0"], _rings);
    }

    [Fact]
    public void Shift_OfTheClock_MovesNoTimer()
    {
        Timer("ten", 10);

        _time.Shift(Duration.FromHours(-1));

        Assert.Empty(_rings);
        Assert.Equal((Some.Now - Duration.FromHours(1), 0L), (_time.Now, _time.GetTimestamp()));
    }

    [Fact]
    public void Timer_ThatMovesTheClockFurther_IsNotMovedBackFrom()
    {
        using var timer = _time.CreateTimer(_ => _time.Advance(Duration.FromHours(2)), null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);

        _time.Advance(Duration.FromMinutes(5));

        Assert.Equal(Some.Now + Duration.FromMinutes(1) + Duration.FromHours(2), _time.Now);
    }

    [Fact]
    public void Advance_BackInTime_IsMisuse() => Assert.Throws<ArgumentOutOfRangeException>(() => _time.Advance(-Duration.FromTicks(1)));

    private ITimer Timer(string name, int dueSeconds, int? periodSeconds = null) => _time.CreateTimer(
        _ => _rings.Add($"{name} at {(_time.Now - Some.Now).TotalSeconds}"),
        null,
        TimeSpan.FromSeconds(dueSeconds),
        periodSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : Timeout.InfiniteTimeSpan);
}
