namespace ChannelRouting.Tests.Support;

/// <summary>Timers that ring while they are set, on the same thread, when there is nothing to wait for; some test clocks do.</summary>
internal sealed class EagerTimeProvider(TimeProvider inner) : WrappedTimeProvider(inner)
{
    protected override void Change(ITimer timer, TimeSpan dueTime, TimeSpan period, Action ring)
    {
        if (dueTime == TimeSpan.Zero) ring();
        else timer.Change(dueTime, period);
    }
}
