namespace ChannelRouting.Tests.Support;

/// <summary>One promise measured minute by minute, as docs/concepts/clocks.md says it: no intervals, no calendars, no arithmetic of durations.</summary>
internal sealed class MinuteClock(SlaTarget target)
{
    private readonly HashSet<int> _warned = [];
    private bool _isRunning;
    private bool _isPaused;
    private bool _isBreached;
    private int _spent;
    private int _allowed;
    private bool _ranOn; // Whether it ran on after the last minute it counted, so that what that minute reached is spent and not just reached.
    private bool _isStarted;
    private bool _isStoppedSince;

    /// <summary>What happened: the minute, and what.</summary>
    public List<string> Log { get; } = [];

    private bool IsActive => _isRunning || _isPaused;

    private bool CountsAllTime => target.Calendar is null;

    /// <summary>A minute passes, after the commands of its beginning and before those of its end.</summary>
    public void Pass(int minute)
    {
        if (!_isRunning || !(CountsAllTime || IsOpen(minute))) return;
        _spent++;
        _ranOn = false;
        foreach (var percent in target.Warnings.Select(warning => warning.AtPercent!.Value))
            if (!_isBreached && _spent == PointOf(percent)) Warn(percent, minute + 1);
    }

    /// <summary>A moment of the work order's life.</summary>
    public void Reach(SlaMoment moment, int minute, int allowed)
    {
        var (starts, stops) = (target.Starts ?? SlaMoment.Submitted, target.Stops ?? SlaMoment.Completed);
        if (moment == SlaMoment.Reopened)
        {
            if (starts is SlaMoment.Assigned or SlaMoment.Completed or SlaMoment.Waiting) Undo(minute);
            else if (!IsActive && _isStarted && !_isStoppedSince) Start(minute, allowed);
        }

        var ends = moment == stops || (moment is SlaMoment.Completed or SlaMoment.Closed && stops != SlaMoment.Closed);
        if (ends && moment == stops) _isStoppedSince = true;
        if (ends && IsActive) End(_isBreached ? "late" : "met", minute);
        if (moment != starts) return;
        if (IsActive && target.StartsAnew == true) End("cancelled", minute);
        (_isStarted, _isStoppedSince) = (true, false);
        if (!IsActive) Start(minute, allowed);
    }

    /// <summary>The status and the amount after a command.</summary>
    public void Follow(WorkOrderStatus status, int allowed, int minute)
    {
        if (!IsActive) return;
        _allowed = allowed;
        if (_isBreached && !IsSpent(_allowed)) _isBreached = false;
        CheckBreach(minute);
        _isPaused = (target.PausesIn ?? [WorkOrderStatus.Waiting, WorkOrderStatus.Suspended]).Contains(status);
        _isRunning = !_isPaused;
        foreach (var percent in target.Warnings.Select(warning => warning.AtPercent!.Value))
            if (!_isBreached && _spent >= PointOf(percent)) Warn(percent, minute);
        if (_isRunning) _ranOn = true;
        CheckBreach(minute);
    }

    public void Cancel(int minute)
    {
        if (IsActive) End("cancelled", minute);
    }

    private bool IsSpent(int amount) => _spent > amount || (_spent == amount && _ranOn);

    private int PointOf(int percent) => _allowed * percent / 100;

    private void CheckBreach(int minute)
    {
        if (_isBreached || !IsSpent(_allowed)) return;
        _isBreached = true;
        Log.Add($"{minute} breached");
    }

    private void Start(int minute, int allowed)
    {
        (_isRunning, _isPaused, _isBreached, _spent, _allowed, _ranOn) = (true, false, false, 0, allowed, false);
        _warned.Clear();
        Log.Add($"{minute} started");
    }

    private void Undo(int minute)
    {
        _isStarted = false;
        Cancel(minute);
    }

    private void End(string how, int minute)
    {
        (_isRunning, _isPaused) = (false, false);
        Log.Add($"{minute} {how} {_spent}");
    }

    private void Warn(int percent, int minute)
    {
        if (_warned.Add(percent)) Log.Add($"{minute} warned {percent}");
    }

    /// <summary>Monday to Friday 09:00 to 17:00; minute 0 is a Monday 09:00.</summary>
    private static bool IsOpen(int minute)
    {
        var (day, ofDay) = Math.DivRem(minute + (9 * 60), 24 * 60);
        return day % 7 < 5 && ofDay is >= 9 * 60 and < 17 * 60;
    }
}
