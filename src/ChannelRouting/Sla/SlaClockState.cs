using ChannelRouting.Calendars;

namespace ChannelRouting.Sla;

/// <summary>A clock in the engine's state; changed only when an event is applied.</summary>
internal sealed class SlaClockState
{
    private readonly SlaClockStarted _started;
    private readonly SlaClockState? _carriedFrom;
    private SlaClockRetargeted? _retargeted; // The last time.
    private SlaSpans _spans;
    private List<(RoutingEvent Event, SlaScale Scale)>? _events; // Its start the first; made when a second comes.
    private InstantOrNone _dueAt;
    private InstantOrNone _breachedAt;
    private InstantOrNone _stoppedAt;

    /// <param name="started">What started it.</param>
    /// <param name="scale">What it counts, and by which calendar.</param>
    /// <param name="carriedFrom">The clock of the cycle it goes on with after a reopening; null when it starts at zero.</param>
    public SlaClockState(SlaClockStarted started, SlaScale scale, SlaClockState? carriedFrom = null)
    {
        (_started, _carriedFrom) = (started, carriedFrom);
        (DueAt, BeyondKnownDates) = (started.DueAt, started.BeyondKnownDates);
        if (carriedFrom is not null) Warned = carriedFrom.Warned;
        _spans = carriedFrom?._spans.CarriedOn(scale) ?? new SlaSpans(scale);
        _spans.Begin(started.At);
        if (carriedFrom?.BreachedAt is not null && DueAt < started.At) BreachedAt = DueAt;
    }

    public WorkOrderId WorkOrder => _started.WorkOrder;

    /// <summary>The sequence of the event that started it: moments after that are of this cycle.</summary>
    public long Sequence => _started.Sequence;

    public SlaTargetId Target => _started.Target;

    public Instant StartedAt => _started.At;

    /// <summary>When what it counts began: at its start, or at that of the cycle it goes on with.</summary>
    public Instant CountsFromAt => _carriedFrom?.CountsFromAt ?? StartedAt;

    public Duration? Carried => _started.Carried;

    public SlaPolicyId Policy => _retargeted?.Policy ?? _started.Policy;

    public string? Role => _retargeted is null ? _started.Role : _retargeted.Role;

    public SlaClockStatus Status { get; private set; } = SlaClockStatus.Running;

    public SlaScale Scale => _spans.Scale;

    public Instant? RunningSince => _spans.RunningSince;

    public Duration Allowed => _retargeted?.Allowed ?? _started.Allowed;

    /// <summary>While paused, and after: the instant at which the allowance was spent, or null if it was not.</summary>
    public Instant? DueAt { get => _dueAt; private set => _dueAt = value; }

    /// <summary>Whether due lies past the last date whose holidays the calendar knows.</summary>
    public bool BeyondKnownDates { get; private set; }

    public Instant? BreachedAt { get => _breachedAt; private set => _breachedAt = value; }

    public Instant? StoppedAt { get => _stoppedAt; private set => _stoppedAt = value; }

    /// <summary>The points it warned at in this cycle.</summary>
    public SlaWarningPoint[] Warned { get; private set; } = [];

    /// <summary>Its warning to come; null when there is none.</summary>
    public SlaNextWarning? NextWarning { get; set; }

    /// <summary>Its warning or breach to come; null when none is set.</summary>
    public Deadline? Deadline { get; set; }

    public bool IsActive => Status is SlaClockStatus.Running or SlaClockStatus.Paused;

    public IReadOnlyList<SlaSpan> Spans => _spans.Ended;

    /// <summary>What happened to it, its start first.</summary>
    public IEnumerable<RoutingEvent> Events => _events is null ? [_started] : _events.Select(pair => pair.Event);

    public Duration ElapsedAt(Instant instant) => _spans.SpentAt(instant);

    /// <summary>What would be spent had another scale counted from the beginning.</summary>
    public Duration ElapsedIn(SlaScale other, Instant now) => _spans.In(other).SpentAt(now);

    /// <param name="allowed">The allowance.</param>
    /// <param name="scaleFromNow">What it counts from now on.</param>
    /// <param name="now">Now.</param>
    /// <param name="isRetroactive">Whether that counts from the beginning.</param>
    public CalendarInstant? DueFor(Duration allowed, SlaScale scaleFromNow, Instant now, bool isRetroactive = false) =>
        (isRetroactive ? _spans.In(scaleFromNow) : _spans).DueFor(allowed, scaleFromNow, now);

    /// <summary>Whether it should have ended before: due has passed while it ran, and no breach says so yet.</summary>
    public bool MissedUnnoticed(Instant now) => BreachedAt is null && DueAt is { } due && _spans.IsMissed(due, now);

    /// <summary>When it would be due if it ran again from an instant on; in the past when its allowance was spent before.</summary>
    public CalendarInstant DueIfResumedAt(Instant instant) => DueAt is { } reachedAt
        ? new CalendarInstant(reachedAt, BeyondKnownDates)
        : Scale.Add(instant, Duration.Max(Allowed - ElapsedAt(instant), Duration.Zero));

    /// <summary>The same clock, deadline and all, for a state that goes on by itself.</summary>
    public SlaClockState Fork()
    {
        var copy = (SlaClockState)MemberwiseClone();
        (copy._spans, copy._events) = (_spans.Fork(), _events is null ? null : [.. _events]);
        return copy;
    }

    public SlaClockState Copy() => Again(_ => true);

    /// <summary>The clock as it stood at an instant, made of what had happened by then; exactly at due it is not late yet. Null before it started.</summary>
    public SlaClockState? AsOf(Instant instant)
    {
        if (instant < StartedAt) return null;
        return Again(happened => happened.At <= instant && !(happened is SlaClockBreached breach && breach.DueAt == instant));
    }

    /// <param name="happened">An event of this clock, after its start.</param>
    /// <param name="scaleFromNow">What it counts from now on.</param>
    public void Apply(RoutingEvent happened, SlaScale scaleFromNow)
    {
        (_events ??= [(_started, _spans.Scale)]).Add((happened, scaleFromNow));
        switch (happened)
        {
            case SlaClockPaused e: Pause(e); break;
            case SlaClockResumed e: Resume(e); break;
            case SlaClockRetargeted e: Retarget(e, scaleFromNow); break;
            case SlaClockWarned e: Warned = [.. Warned, new SlaWarningPoint(e.AtPercent, e.BeforeDue)]; break;
            case SlaClockBreached e: (BreachedAt, DueAt) = (e.DueAt, e.DueAt); break;
            case SlaClockStopped e: Stop(e); break;
        }
    }

    /// <summary>A clock to which of what happened to this one, after its start, some happens again.</summary>
    private SlaClockState Again(Func<RoutingEvent, bool> isTaken)
    {
        var clock = new SlaClockState(_started, _events?[0].Scale ?? _spans.Scale, _carriedFrom);
        foreach (var (happened, scale) in _events?.Skip(1) ?? [])
            if (isTaken(happened)) clock.Apply(happened, scale);
        return clock;
    }

    private void Pause(SlaClockPaused paused)
    {
        _spans.End(paused.At, paused.Elapsed);
        (Status, DueAt) = (SlaClockStatus.Paused, DueAt <= paused.At ? DueAt : null);
    }

    private void Resume(SlaClockResumed resumed)
    {
        _spans.Begin(resumed.At);
        (Status, DueAt, BeyondKnownDates) = (SlaClockStatus.Running, resumed.DueAt, resumed.BeyondKnownDates);
    }

    private void Retarget(SlaClockRetargeted retargeted, SlaScale scale)
    {
        if (retargeted.IsRetroactive == true) _spans = _spans.In(scale);
        _spans.Rescale(retargeted.At, retargeted.Elapsed, scale);
        (_retargeted, DueAt, BeyondKnownDates) = (retargeted, retargeted.DueAt, retargeted.BeyondKnownDates);
        if (BreachedAt is not null) BreachedAt = DueAt is { } due && _spans.IsMissed(due, retargeted.At) ? due : null;
    }

    private void Stop(SlaClockStopped stopped)
    {
        _spans.End(stopped.At, stopped.Elapsed);
        (Status, StoppedAt) = (stopped.Outcome, stopped.At);
    }
}
