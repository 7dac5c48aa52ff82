namespace ChannelRouting.Tests.Support;

/// <summary>A clock and timers that fail when told to.</summary>
internal sealed class FailingTimeProvider(TimeProvider inner) : WrappedTimeProvider(inner)
{
    public bool ClockFails { get; set; }

    /// <summary>How often the clock can be read before it fails; null when it does not.</summary>
    public int? ReadingsLeft { get; set; }

    public bool TimerFails { get; set; }

    public override DateTimeOffset GetUtcNow() => ClockFails || ReadingsLeft-- == 0 ? throw new TimeoutException("No clock.") : base.GetUtcNow();

    protected override void Change(ITimer timer, TimeSpan dueTime, TimeSpan period, Action ring)
    {
        if (TimerFails) throw new TimeoutException("No timer.");
        timer.Change(dueTime, period);
    }
}
