using ChannelRouting.Calendars;

namespace ChannelRouting.Planning;

/// <summary>One promise with its conditions and calendar made ready.</summary>
internal sealed class CompiledSlaTarget
{
    private readonly SlaTarget _target;
    private readonly (SlaGoal Goal, ConditionTest.Test Holds)[] _goals;

    public CompiledSlaTarget(SlaTarget target, BusinessHours? hours)
    {
        (_target, Hours) = (target, hours);
        _goals = [.. target.Goals.Select(goal => (goal, ConditionTest.Of(goal.When)))];
    }

    public SlaTargetId Id => _target.Id;

    public BusinessHours? Hours { get; }

    public SlaMoment Starts => _target.Starts ?? SlaMoment.Submitted;

    public SlaMoment Stops => _target.Stops ?? SlaMoment.Completed;

    public bool PausesIn(WorkOrderStatus status) =>
        _target.PausesIn is { } statuses ? statuses.Contains(status) : status is WorkOrderStatus.Waiting or WorkOrderStatus.Suspended;

    public SlaGoal? FindGoal(in WorkOrderFacts facts)
    {
        foreach (var (goal, holds) in _goals)
            if (holds(facts)) return goal;
        return null;
    }
}
