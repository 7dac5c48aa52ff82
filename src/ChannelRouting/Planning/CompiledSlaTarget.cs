using ChannelRouting.Calendars;
using ChannelRouting.Engine;

namespace ChannelRouting.Planning;

/// <summary>One promise with its conditions and calendars made ready.</summary>
internal sealed class CompiledSlaTarget
{
    private readonly SlaTarget _target;
    private readonly Dictionary<CalendarId, BusinessHours> _calendars;
    private readonly (SlaGoal Goal, ConditionTest.Test Holds)[] _goals;
    private readonly ConditionTest.Test? _pausesWhen;

    public CompiledSlaTarget(SlaTarget target, Dictionary<CalendarId, BusinessHours> calendars)
    {
        (_target, _calendars) = (SlaTargetForm.Complete(target), calendars);
        _goals = [.. target.Goals.Select(goal => (goal, ConditionTest.Of(goal.When)))];
        _pausesWhen = target.PausesWhen is { } condition ? ConditionTest.Of(condition) : null;
    }

    public SlaTargetId Id => _target.Id;

    public string? Role => _target.Role;

    public SlaMoment Starts => _target.Starts!.Value;

    public SlaMoment Stops => _target.Stops!.Value;

    public bool StartsAnew => _target.StartsAnew!.Value;

    public IReadOnlyList<SlaWarning> Warnings => _target.Warnings;

    public IReadOnlyList<SlaAction> OnBreach => _target.OnBreach;

    public bool RestartsWhenChanged => _target.RestartsWhenChanged == true;

    public bool ContinuesWhenReopened => _target.ContinuesWhenReopened == true;

    /// <summary>Whether a cycle is to run: it was started, and not stopped since. A moment that does both starts after it stopped.</summary>
    public bool IsOpen(WorkOrderState order) => order.Reached(Starts) > 0 && order.Reached(Starts) >= StoppedBy(order);

    /// <summary>The sequence of the event that last stopped it; 0 for none. What is done needs no further word, so that stops it too.</summary>
    public long StoppedBy(WorkOrderState order) => Stops == SlaMoment.Closed
        ? order.Reached(SlaMoment.Closed)
        : Math.Max(order.Reached(Stops), Math.Max(order.Reached(SlaMoment.Completed), order.Reached(SlaMoment.Closed)));

    public bool Pauses(WorkOrderState order) => _target.PausesIn!.Contains(order.Status) || _pausesWhen?.Invoke(order.Facts) == true;

    public BusinessHours? HoursOf(SlaGoal goal) => (goal.Calendar ?? _target.Calendar) is { } id ? _calendars[id] : null;

    /// <summary>The first goal that applies; one up to the promised instant needs that.</summary>
    public SlaGoal? FindGoal(WorkOrderState order)
    {
        var facts = order.Facts;
        foreach (var (goal, holds) in _goals)
            if ((goal.UntilPromised != true || order.PromisedAt is not null) && holds(facts)) return goal;
        return null;
    }
}
