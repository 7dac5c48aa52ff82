namespace ChannelRouting.Testing;

/// <summary>A clock that stands still until a test moves it. Timers that have come ring on the thread that moves it, in order of their due time, then of their setting.</summary>
/// <remarks>
/// A router that is given this clock does what is due before <see cref="Advance"/> returns, so a test needs no waiting. Safe for use by several threads at one time; one of
/// them moves the clock.
/// </remarks>
public sealed class ManualTimeProvider : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly Instant _start;
    private readonly List<ManualTimer> _timers = [];
    private TimeSpan _elapsed;
    private Duration _shift;
    private long _settings;

    /// <summary>Begins at an instant.</summary>
    public ManualTimeProvider(Instant start) => _start = start;

    /// <summary>What the clock says.</summary>
    public Instant Now
    {
        get
        {
            lock (_lock) return _start + _shift + Duration.FromTimeSpan(_elapsed);
        }
    }

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();

    /// <inheritdoc/>
    public override long GetTimestamp()
    {
        lock (_lock) return _elapsed.Ticks;
    }

    /// <summary>Lets time pass: every timer that comes by then rings, at its own time. Zero rings those that are due already.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The duration is less than zero.</exception>
    public void Advance(Duration duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, Duration.Zero);
        TimeSpan end;
        lock (_lock) end = _elapsed + duration.ToTimeSpan();
        while (TakeNext(end) is { } timer) timer.Ring();
    }

    /// <summary>Sets the clock without letting time pass, as an administrator does: no timer notices.</summary>
    /// <param name="duration">Forward, or back when less than zero.</param>
    public void Shift(Duration duration)
    {
        lock (_lock) _shift += duration;
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>The first timer that is due by then, with the clock moved to it; null, with the clock moved there, when there is none.</summary>
    private ManualTimer? TakeNext(TimeSpan end)
    {
        lock (_lock)
        {
            var next = _timers.Where(timer => timer.DueAt <= end).MinBy(timer => (timer.DueAt, timer.Setting));
            if (next is null)
            {
                if (end > _elapsed) _elapsed = end; // A timer that rang may have moved the clock further.
                return null;
            }

            if (next.DueAt > _elapsed) _elapsed = next.DueAt;
            if (next.Period > TimeSpan.Zero) next.DueAt += next.Period;
            else _timers.Remove(next);
            return next;
        }
    }

    private sealed class ManualTimer(ManualTimeProvider time, Action ring) : ITimer
    {
        private bool _isDisposed;

        public TimeSpan DueAt { get; set; }

        public TimeSpan Period { get; private set; }

        public long Setting { get; private set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._lock)
            {
                if (_isDisposed) return false;
                time._timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan) return true;
                (DueAt, Period, Setting) = (time._elapsed + dueTime, period, ++time._settings);
                time._timers.Add(this);
                return true;
            }
        }

        public void Dispose()
        {
            lock (time._lock)
            {
                _isDisposed = true;
                time._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
