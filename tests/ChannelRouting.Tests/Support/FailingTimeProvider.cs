namespace ChannelRouting.Tests.Support;

/// <summary>A clock and timers that fail when told to.</summary>
internal sealed class FailingTimeProvider(TimeProvider inner) : WrappedTimeProvider(inner)
{
    public bool ClockFails { get; set; }

    public bool TimerFails { get; set; }

    public override DateTimeOffset GetUtcNow() => ClockFails ? throw new TimeoutException("No clock.") : base.GetUtcNow();

    protected override void Change(ITimer timer, TimeSpan dueTime, TimeSpan period, Action ring)
    {
        if (TimerFails) throw new TimeoutException("No timer.");
        timer.Change(dueTime, period);
    }
}
