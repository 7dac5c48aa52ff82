namespace ChannelRouting.Tests.Support;

/// <summary>Timers that drop parts of a millisecond, as the system's do, so that they ring early.</summary>
internal sealed class CoarseTimeProvider(TimeProvider inner) : WrappedTimeProvider(inner)
{
    /// <summary>How often a timer was set.</summary>
    public int SettingCount { get; private set; }

    protected override void Change(ITimer timer, TimeSpan dueTime, TimeSpan period, Action ring)
    {
        SettingCount++;
        timer.Change(TimeSpan.FromMilliseconds(Math.Floor(dueTime.TotalMilliseconds)), period);
    }
}
