using ChannelRouting.Calendars;

namespace ChannelRouting.Sla;

/// <summary>A clock in the engine's state; changed only when an event is applied.</summary>
internal sealed class SlaClockState
{
    private readonly SlaSpans _spans;

    public SlaClockState(SlaClockStarted started, SlaScale scale, int life)
    {
        (WorkOrder, Life, Target, Policy, StartedAt) = (started.WorkOrder, life, started.Target, started.Policy, started.At);
        (Allowed, DueAt, BeyondKnownDates) = (started.Allowed, started.DueAt, started.BeyondKnownDates);
        _spans = new SlaSpans(scale);
        _spans.Begin(started.At);
    }

    public WorkOrderId WorkOrder { get; }

    /// <summary>How often its work order had been reopened when it started.</summary>
    public int Life { get; }

    public SlaTargetId Target { get; }

    public Instant StartedAt { get; }

    public SlaPolicyId Policy { get; private set; }

    public SlaClockStatus Status { get; private set; } = SlaClockStatus.Running;

    public SlaScale Scale => _spans.Scale;

    public Instant? RunningSince => _spans.RunningSince;

    public Duration Allowed { get; private set; }

    /// <summary>While paused, and after: the instant at which the allowance was spent, or null if it was not.</summary>
    public Instant? DueAt { get; private set; }

    /// <summary>Whether due lies past the last date whose holidays the calendar knows.</summary>
    public bool BeyondKnownDates { get; private set; }

    public Instant? BreachedAt { get; private set; }

    public Instant? StoppedAt { get; private set; }

    /// <summary>Its breach to come; null when none is set.</summary>
    public Deadline? Deadline { get; set; }

    public bool IsActive => Status is SlaClockStatus.Running or SlaClockStatus.Paused;

    public IReadOnlyList<SlaSpan> Spans => _spans.Ended;

    public Duration ElapsedAt(Instant instant) => _spans.SpentAt(instant);

    public CalendarInstant? DueFor(Duration allowed, SlaScale scaleFromNow, Instant now) => _spans.DueFor(allowed, scaleFromNow, now);

    /// <summary>Whether it should have ended before: due has passed while it ran, and no breach says so yet.</summary>
    public bool MissedUnnoticed(Instant now) => BreachedAt is null && DueAt is { } due && _spans.IsMissed(due, now);

    /// <summary>When it would be due if it ran again from an instant on; in the past when its allowance was spent before.</summary>
    public CalendarInstant DueIfResumedAt(Instant instant) => DueAt is { } reachedAt
        ? new CalendarInstant(reachedAt, BeyondKnownDates)
        : Scale.Add(instant, Duration.Max(Allowed - ElapsedAt(instant), Duration.Zero));

    public void Pause(SlaClockPaused paused)
    {
        _spans.End(paused.At, paused.Elapsed);
        (Status, DueAt) = (SlaClockStatus.Paused, DueAt <= paused.At ? DueAt : null);
    }

    public void Resume(SlaClockResumed resumed)
    {
        _spans.Begin(resumed.At);
        (Status, DueAt, BeyondKnownDates) = (SlaClockStatus.Running, resumed.DueAt, resumed.BeyondKnownDates);
    }

    public void Retarget(SlaClockRetargeted retargeted, SlaScale scale)
    {
        _spans.Rescale(retargeted.At, retargeted.Elapsed, scale);
        (Policy, Allowed, DueAt, BeyondKnownDates) = (retargeted.Policy, retargeted.Allowed, retargeted.DueAt, retargeted.BeyondKnownDates);
        if (BreachedAt is not null) BreachedAt = DueAt is { } due && _spans.IsMissed(due, retargeted.At) ? due : null;
    }

    public void Breach(Instant dueAt) => (BreachedAt, DueAt) = (dueAt, dueAt);

    public void Stop(SlaClockStopped stopped)
    {
        _spans.End(stopped.At, stopped.Elapsed);
        (Status, StoppedAt) = (stopped.Outcome, stopped.At);
    }
}
