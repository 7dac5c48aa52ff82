using NodaTime.Text;

namespace ChannelRouting.Tool.Tests.Support;

/// <summary>
/// An SLA clock that counts painted seconds one by one and keeps every count: an oracle for <c>sla run</c> that shares no code with the library.
/// Times are seconds of the paint.
/// </summary>
internal sealed class CountedClock(PaintedCalendar painted, long target)
{
    private readonly List<long> _elapsedAt = []; // From the start on, one entry a second.
    private string _state = "not_started";
    private int _now;
    private int _startedAt;
    private int _ranUntil;
    private int? _dueAtStop;
    private int? _breachedByChangeAt;

    /// <summary>Whether it looked for an instant that lies past the paint, so that it cannot tell.</summary>
    public bool LooksPastThePaint { get; private set; }

    private bool HasStarted => _state != "not_started";

    private long Elapsed => HasStarted ? _elapsedAt[^1] : 0;

    public void Take(string operation, int at, long newTarget)
    {
        CountUntil(at);
        switch (operation, _state)
        {
            case ("start", "not_started"): (_state, _startedAt) = ("running", at); _elapsedAt.Add(0); break;
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
        for (; _now < at; _now++)
            if (HasStarted) _elapsedAt.Add(Elapsed + (_state == "running" && painted[_now] ? 1 : 0));
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
        if (HasStarted && Elapsed >= target) return _startedAt + _elapsedAt.FindIndex(elapsed => elapsed >= target);
        return _state == "running" ? Projected() : null;
    }

    private int? Projected()
    {
        var found = painted.Add(_now, target - Elapsed);
        LooksPastThePaint |= found is null && painted.OpensAgain;
        return found;
    }

    private bool IsBreached() => Due() < (_state == "running" ? _now : _ranUntil);

    private string Text(int? second) => second is { } known ? $"\"{InstantPattern.ExtendedIso.Format(painted.InstantOf(known))}\"" : "null";
}
