using NodaTime.Text;

namespace ChannelRouting.Tool.Tests.Support;

/// <summary>
/// An SLA clock that paints each open second in which it ran, and counts those: an oracle for <c>sla run</c> that shares no code with the library.
/// Times are seconds of the paint.
/// </summary>
internal sealed class CountedClock(PaintedCalendar painted, long target)
{
    private readonly PaintedSeconds _spent = new(painted.Open.Length);
    private string _state = "not_started";
    private int _now;
    private int _startedAt;
    private int _ranUntil;
    private int? _dueAtStop;
    private int? _breachedByChangeAt;

    /// <summary>Whether it looked for an instant that lies past the paint, so that it cannot tell.</summary>
    public bool LooksPastThePaint { get; private set; }

    private bool HasStarted => _state != "not_started";

    private int Elapsed => _spent.Between(0, _now);

    public void Take(string operation, int at, long newTarget)
    {
        CountUntil(at);
        switch (operation, _state)
        {
            case ("start", "not_started"): (_state, _startedAt) = ("running", at); break;
            case ("pause", "running"): (_state, _ranUntil) = ("paused", at); break;
            case ("resume", "paused"): _state = "running"; break;
            case ("stop", "running"): (_dueAtStop, _state, _ranUntil) = (Due(), "stopped", at); break;
            case ("stop", "paused"): (_dueAtStop, _state) = (Due(), "stopped"); break;
            case ("set_target", not "stopped"): Change(newTarget); break;
        }
    }

    /// <summary>The line of JSON for the clock as it stands.</summary>
    public string Row()
    {
        var (due, isBreached) = (Due(), IsBreached());
        var resumed = _state == "paused" && due is null ? Projected() : null;
        var breach = isBreached ? _breachedByChangeAt ?? due : null;
        return $$"""{"state":"{{_state}}","elapsed_s":{{Elapsed}},"remaining_s":{{target - Elapsed}},"due":{{Text(due)}},"due_if_resumed":{{Text(resumed)}},"breached":{{(isBreached ? "true" : "false")}},"breach_at":{{Text(breach)}}}""";
    }

    private void CountUntil(int at)
    {
        if (_state == "running") _spent.PaintAs(painted.Open, _now, at);
        _now = at;
    }

    private void Change(long newTarget)
    {
        var wasBreached = IsBreached();
        target = newTarget;
        if (!IsBreached()) _breachedByChangeAt = null;
        else if (!wasBreached) _breachedByChangeAt = _now;
    }

    private int? Due()
    {
        if (_state == "stopped") return _dueAtStop;
        if (HasStarted && Elapsed >= target) return _spent.Add(_startedAt, target);
        return _state == "running" ? Projected() : null;
    }

    private int? Projected()
    {
        var found = painted.Open.Add(_now, target - Elapsed);
        LooksPastThePaint |= found is null && painted.OpensAgain;
        return found;
    }

    private bool IsBreached() => Due() < (_state == "running" ? _now : _ranUntil);

    private string Text(int? second) => second is { } known ? $"\"{InstantPattern.ExtendedIso.Format(painted.InstantOf(known))}\"" : "null";
}
