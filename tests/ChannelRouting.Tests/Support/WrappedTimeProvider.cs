namespace ChannelRouting.Tests.Support;

/// <summary>Somebody's clock with timers of another kind.</summary>
internal abstract class WrappedTimeProvider(TimeProvider inner) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new WrappedTimer(this, inner.CreateTimer(callback, state, dueTime, period), () => callback(state));

    /// <summary>Sets the inner timer, or does something else.</summary>
    protected abstract void Change(ITimer timer, TimeSpan dueTime, TimeSpan period, Action ring);

    private sealed class WrappedTimer(WrappedTimeProvider time, ITimer inner, Action ring) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            time.Change(inner, dueTime, period, ring);
            return true;
        }

        public void Dispose() => inner.Dispose();

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
