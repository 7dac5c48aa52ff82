using ChannelRouting.Calendars;

namespace ChannelRouting.Sla;

/// <summary>A clock that counts towards a target, in elapsed time or in the open time of a calendar: the arithmetic of every SLA clock, without an engine.</summary>
/// <remarks>
/// <para>
/// It starts once, pauses and resumes any number of times, and stops once. A step that changes nothing is ignored: starting what was started, pausing what does
/// not run, resuming what is not paused, and everything after the stop.
/// </para>
/// <para>
/// Due is the first instant at which elapsed reaches the target; that instant is still in time, and so is a pause or a stop exactly then. After a pause at due
/// the target is missed as soon as the clock runs again. Nothing depends on when a reading is taken. Not safe for several threads at once.
/// </para>
/// </remarks>
public sealed class TargetClock
{
    private readonly SlaSpans _spans;
    private Duration _target;
    private TargetClockState _state;
    private Instant _lastAt = Instant.MinValue;
    private Instant? _dueAtStop;
    private Instant? _missedByChangeAt;

    /// <summary>A clock that is not started.</summary>
    /// <param name="target">What may be spent, in whole ticks of 100 ns (a fraction is dropped); zero or more.</param>
    /// <param name="hours">The calendar whose open time counts; null counts all time.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="target"/> is negative.</exception>
    public TargetClock(Duration target, BusinessHours? hours = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(target, Duration.Zero);
        _spans = new SlaSpans(new SlaScale(hours is null ? SlaMeasure.Elapsed : SlaMeasure.OpenTime, hours));
        _target = WholeTicks(target);
    }

    /// <summary>Starts it; nothing when it was started before.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant is earlier than that of the last step.</exception>
    public void Start(Instant at) => Run(at, TargetClockState.NotStarted);

    /// <summary>Pauses it; nothing unless it runs.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant is earlier than that of the last step.</exception>
    public void Pause(Instant at)
    {
        Advance(at);
        if (_state != TargetClockState.Running) return;
        _spans.End(at, _spans.SpentAt(at));
        _state = TargetClockState.Paused;
    }

    /// <summary>Lets it run again; nothing unless it is paused.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant is earlier than that of the last step.</exception>
    public void Resume(Instant at) => Run(at, TargetClockState.Paused);

    /// <summary>Stops it for good; nothing when it was never started.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant is earlier than that of the last step.</exception>
    public void Stop(Instant at)
    {
        Advance(at);
        if (_state is TargetClockState.NotStarted or TargetClockState.Stopped) return;
        _dueAtStop = DueAt(at);
        _spans.End(at, _spans.SpentAt(at));
        _state = TargetClockState.Stopped;
    }

    /// <summary>Sets another target; what was spent is kept. One below what was spent is missed from now on, with due in the past; a raised one may no longer be missed.</summary>
    /// <param name="target">What may be spent in all, in whole ticks (a fraction is dropped); zero or more.</param>
    /// <param name="at">When it changes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The target is negative, or the instant is earlier than that of the last step.</exception>
    public void Retarget(Duration target, Instant at)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(target, Duration.Zero);
        Advance(at);
        if (_state == TargetClockState.Stopped) return;
        var wasMissed = IsMissed(at);
        _target = WholeTicks(target);
        if (!IsMissed(at)) _missedByChangeAt = null;
        else if (!wasMissed) _missedByChangeAt = at;
    }

    /// <summary>What it shows at an instant.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant is earlier than that of the last step.</exception>
    public TargetClockReading Read(Instant at)
    {
        ThrowIfPast(at);
        var (elapsed, due) = (_spans.SpentAt(at), DueAt(at));
        return new TargetClockReading
        {
            State = _state,
            Target = _target,
            Elapsed = elapsed,
            DueAt = due,
            DueIfResumedAt = _state == TargetClockState.Paused && due is null ? _spans.Scale.Add(at, _target - elapsed).AtOrNull : null,
            BreachedAt = IsMissed(at) ? _missedByChangeAt ?? due : null,
        };
    }

    private static Duration WholeTicks(Duration duration) => duration - Duration.FromNanoseconds(duration.SubsecondNanoseconds % NodaConstants.NanosecondsPerTick);

    private void Run(Instant at, TargetClockState from)
    {
        Advance(at);
        if (_state != from) return;
        _spans.Begin(at);
        _state = TargetClockState.Running;
    }

    private Instant? DueAt(Instant now) => _state switch
    {
        TargetClockState.NotStarted => null,
        TargetClockState.Stopped => _dueAtStop,
        _ => _spans.DueFor(_target, _spans.Scale, now)?.AtOrNull,
    };

    private bool IsMissed(Instant now) => DueAt(now) is { } due && _spans.IsMissed(due, now);

    private void Advance(Instant at)
    {
        ThrowIfPast(at);
        _lastAt = at;
    }

    private void ThrowIfPast(Instant at) => ArgumentOutOfRangeException.ThrowIfLessThan(at, _lastAt);
}
