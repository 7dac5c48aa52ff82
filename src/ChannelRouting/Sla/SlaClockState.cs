namespace ChannelRouting.Sla;

/// <summary>A clock in the engine's state; changed only when an event is applied.</summary>
internal sealed class SlaClockState(SlaClockStarted started, SlaScale scale)
{
    private readonly List<SlaSegment> _segments = [];
    private Duration _spentBefore;
    private Instant? _runningSince = started.At;

    public WorkOrderId WorkOrder { get; } = started.WorkOrder;

    public SlaTargetId Target { get; } = started.Target;

    public Instant StartedAt { get; } = started.At;

    public SlaPolicyId Policy { get; private set; } = started.Policy;

    public SlaClockStatus Status { get; private set; } = SlaClockStatus.Running;

    public SlaScale Scale { get; private set; } = scale;

    public Duration Allowed { get; private set; } = started.Allowed;

    public Instant? DueAt { get; private set; } = started.DueAt;

    public Instant? BreachedAt { get; private set; }

    public Instant? StoppedAt { get; private set; }

    /// <summary>Its breach to come; null when none is set.</summary>
    public Deadline? Deadline { get; set; }

    public bool IsActive => Status is SlaClockStatus.Running or SlaClockStatus.Paused;

    public IReadOnlyList<SlaSegment> Segments => _segments;

    public Duration ElapsedAt(Instant instant) =>
        _runningSince is { } since ? _spentBefore + Scale.Between(since, instant) : _spentBefore;

    /// <summary>The first instant at which an allowance is or will be spent, as things stand; null while paused short of it, and for never.</summary>
    public Instant? DueFor(Duration allowed, SlaScale scaleFromNow, Instant now)
    {
        var spent = Duration.Zero;
        foreach (var segment in _segments)
        {
            if (spent + segment.Spent >= allowed) return segment.Scale.Add(segment.From, allowed - spent).AtOrNull;
            spent += segment.Spent;
        }

        if (_runningSince is not { } since) return null;
        var current = Scale.Between(since, now);
        if (spent + current >= allowed) return Scale.Add(since, allowed - spent).AtOrNull;
        return scaleFromNow == Scale ? Scale.Add(since, allowed - spent).AtOrNull : scaleFromNow.Add(now, allowed - spent - current).AtOrNull;
    }

    /// <summary>When it would be due if it ran again from an instant on; at once when nothing is left.</summary>
    public Instant? DueIfResumedAt(Instant instant) =>
        BreachedAt ?? Scale.Add(instant, Duration.Max(Allowed - _spentBefore, Duration.Zero)).AtOrNull;

    public void Pause(SlaClockPaused paused)
    {
        EndSegment(paused.Elapsed);
        (Status, DueAt) = (SlaClockStatus.Paused, BreachedAt);
    }

    public void Resume(SlaClockResumed resumed) => (Status, _runningSince, DueAt) = (SlaClockStatus.Running, resumed.At, resumed.DueAt);

    public void Retarget(SlaClockRetargeted retargeted, SlaScale scale)
    {
        Instant? runsFrom = _runningSince is null ? null : retargeted.At;
        EndSegment(retargeted.Elapsed);
        (Policy, Scale, Allowed, _runningSince) = (retargeted.Policy, scale, retargeted.Allowed, runsFrom);
        (DueAt, BreachedAt) = (retargeted.DueAt, null);
    }

    public void Breach(Instant dueAt) => (BreachedAt, DueAt) = (dueAt, dueAt);

    public void Stop(SlaClockStopped stopped)
    {
        EndSegment(stopped.Elapsed);
        (Status, StoppedAt) = (stopped.Outcome, stopped.At);
    }

    private void EndSegment(Duration elapsed)
    {
        if (_runningSince is { } since) _segments.Add(new SlaSegment(since, elapsed - _spentBefore, Scale));
        (_spentBefore, _runningSince) = (elapsed, null);
    }
}
