using ChannelRouting.Calendars;

namespace ChannelRouting.Sla;

/// <summary>A clock in the engine's state; changed only when an event is applied.</summary>
internal sealed class SlaClockState(SlaClockStarted started, SlaScale scale, int life)
{
    private readonly List<SlaSegment> _segments = [];
    private Duration _spentBefore;

    public WorkOrderId WorkOrder { get; } = started.WorkOrder;

    /// <summary>How often its work order had been reopened when it started.</summary>
    public int Life { get; } = life;

    public SlaTargetId Target { get; } = started.Target;

    public Instant StartedAt { get; } = started.At;

    public SlaPolicyId Policy { get; private set; } = started.Policy;

    public SlaClockStatus Status { get; private set; } = SlaClockStatus.Running;

    public SlaScale Scale { get; private set; } = scale;

    public Instant? RunningSince { get; private set; } = started.At;

    public Duration Allowed { get; private set; } = started.Allowed;

    public Instant? DueAt { get; private set; } = started.DueAt;

    /// <summary>Whether due lies past the last date whose holidays the calendar knows.</summary>
    public bool BeyondKnownDates { get; private set; } = started.BeyondKnownDates;

    public Instant? BreachedAt { get; private set; }

    public Instant? StoppedAt { get; private set; }

    /// <summary>Its breach to come; null when none is set.</summary>
    public Deadline? Deadline { get; set; }

    public bool IsActive => Status is SlaClockStatus.Running or SlaClockStatus.Paused;

    public IReadOnlyList<SlaSegment> Segments => _segments;

    public Duration ElapsedAt(Instant instant) =>
        RunningSince is { } since ? _spentBefore + Scale.Between(since, instant) : _spentBefore;

    /// <summary>
    /// The first instant at which an allowance is or will be spent, as things stand; null while paused short of it. A pause exactly at due is in time, so
    /// a span that just reaches the allowance when it is paused does not spend it yet: what follows is then too much.
    /// </summary>
    public CalendarInstant? DueFor(Duration allowed, SlaScale scaleFromNow, Instant now)
    {
        var spent = Duration.Zero;
        for (var i = 0; i < _segments.Count; i++)
        {
            var segment = _segments[i];
            if (spent + segment.Spent >= allowed)
            {
                var due = scaleFromNow.Settle(segment.Scale.Reach(segment.From, allowed - spent));
                var runsOn = segment.End == (i + 1 < _segments.Count ? _segments[i + 1].From : RunningSince);
                if (!due.IsNever && (due.At < segment.End || (due.At == segment.End && runsOn))) return due;
            }

            spent += segment.Spent;
        }

        if (RunningSince is not { } since) return null;
        var current = Scale.Between(since, now);
        if (scaleFromNow == Scale || spent + current >= allowed) return scaleFromNow.Settle(Scale.Reach(since, allowed - spent));
        return scaleFromNow.Add(now, allowed - spent - current);
    }

    /// <summary>When it would be due if it ran again from an instant on; at once when nothing is left.</summary>
    public CalendarInstant DueIfResumedAt(Instant instant) => BreachedAt is { } breachedAt
        ? new CalendarInstant(breachedAt, BeyondKnownDates)
        : Scale.Add(instant, Duration.Max(Allowed - _spentBefore, Duration.Zero));

    public void Pause(SlaClockPaused paused)
    {
        EndSegment(paused.Elapsed, paused.At);
        (Status, DueAt) = (SlaClockStatus.Paused, BreachedAt);
    }

    public void Resume(SlaClockResumed resumed)
    {
        (Status, RunningSince) = (SlaClockStatus.Running, resumed.At);
        (DueAt, BeyondKnownDates) = (resumed.DueAt, resumed.BeyondKnownDates);
    }

    public void Retarget(SlaClockRetargeted retargeted, SlaScale scale)
    {
        Instant? runsFrom = RunningSince is null ? null : retargeted.At;
        EndSegment(retargeted.Elapsed, retargeted.At);
        (Policy, Scale, Allowed, RunningSince) = (retargeted.Policy, scale, retargeted.Allowed, runsFrom);
        var isStillBreached = BreachedAt is not null && retargeted.DueAt < retargeted.At;
        (DueAt, BreachedAt, BeyondKnownDates) = (retargeted.DueAt, isStillBreached ? retargeted.DueAt : null, retargeted.BeyondKnownDates);
    }

    public void Breach(Instant dueAt) => (BreachedAt, DueAt) = (dueAt, dueAt);

    public void Stop(SlaClockStopped stopped)
    {
        EndSegment(stopped.Elapsed, stopped.At);
        (Status, StoppedAt) = (stopped.Outcome, stopped.At);
    }

    private void EndSegment(Duration elapsed, Instant at)
    {
        if (RunningSince is { } since && at > since) _segments.Add(new SlaSegment(since, at, elapsed - _spentBefore, Scale));
        (_spentBefore, RunningSince) = (elapsed, null);
    }
}
