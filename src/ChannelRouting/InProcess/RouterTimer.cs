namespace ChannelRouting.InProcess;

/// <summary>Wakes the router when something is due: one timer, set anew only when it would ring too late.</summary>
/// <remarks>Used under the router's lock. It may ring for nothing, since what it was set for may have happened or gone meanwhile; then it is set again.</remarks>
internal sealed class RouterTimer : IDisposable
{
    private static readonly Duration Coarse = Duration.FromMilliseconds(1);

    private readonly ITimer _timer;
    private Instant? _ringsAt;
    private bool _isCoarse;

    /// <summary>Not set yet. It does not keep alive what flows with the caller, such as a web request.</summary>
    public RouterTimer(TimeProvider time, TimerCallback onRing) => _timer = Create(time, onRing, Timeout.InfiniteTimeSpan);

    /// <summary>A timer that rings again and again. It does not keep alive what flows with the caller.</summary>
    public static ITimer Create(TimeProvider time, TimerCallback onRing, Duration period) => Create(time, onRing, period.ToTimeSpan());

    private static ITimer Create(TimeProvider time, TimerCallback onRing, TimeSpan period)
    {
        var flows = !ExecutionContext.IsFlowSuppressed();
        if (flows) ExecutionContext.SuppressFlow();
        try
        {
            return time.CreateTimer(onRing, null, period, period);
        }
        finally
        {
            if (flows) ExecutionContext.RestoreFlow();
        }
    }

    /// <summary>Says that it rang.</summary>
    /// <param name="clock">What the clock says.</param>
    public void Rang(Instant clock)
    {
        _isCoarse = clock < _ringsAt; // It counts whole milliseconds and rang early: do not ask it for less than one.
        _ringsAt = null;
    }

    /// <summary>Whether it is set already so that it rings by then.</summary>
    public bool RingsBy(Instant dueAt) => _ringsAt <= dueAt;

    /// <summary>Sees to it that it rings when something is due, or a while before.</summary>
    /// <param name="dueAt">When.</param>
    /// <param name="now">The engine's last instant: what is due by then rings at once, even where the clock is behind.</param>
    /// <param name="clock">What the clock says.</param>
    public void Set(Instant dueAt, Instant now, Instant clock)
    {
        var wait = dueAt <= now ? Duration.Zero : Duration.Min(dueAt - clock, RouterConstants.LongestWait);
        if (_isCoarse && wait > Duration.Zero) wait = Duration.Max(wait, Coarse);
        _ringsAt = clock + wait;
        _timer.Change(wait.ToTimeSpan(), Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => _timer.Dispose();
}
