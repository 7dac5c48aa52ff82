using ChannelRouting.Sla;

namespace ChannelRouting.Engine;

internal sealed partial class RoutingState
{
    private readonly SortedSet<WorkOrderId> _beforeSteps = [];

    /// <summary>The first work order by id in line that has yet to enter the first step of its queue; null when there is none.</summary>
    public WorkOrderState? FindBeforeSteps() => _beforeSteps.Count == 0 ? null : _orders[_beforeSteps.Min];

    /// <summary>The queue an order stands in as its plan version has it, or the current one where that has none.</summary>
    public WorkQueue PinnedQueueOf(WorkOrderState order) => _plans[order.Plan].FindQueue(order.Queue) ?? Plan!.FindQueue(order.Queue)!;

    private void On(RoutingStepEntered e) => Rearrange(_orders[e.WorkOrder], order =>
    {
        DropStep(order);
        order.Step = new StepState { Index = e.Step - 1, AlsoServedBy = e.AlsoServedBy };
        GiveUp(order, e.Requirements);
        ReviewStep(order);
    });

    private void On(RoutingStepsEnded e) => Rearrange(_orders[e.WorkOrder], order =>
    {
        order.Step!.IsThrough = true;
        GiveUp(order, e.Requirements);
        ReviewStep(order);
    });

    private void GiveUp(WorkOrderState order, IReadOnlyList<SkillRequirement> requirements)
    {
        order.Requirements = requirements;
        order.IsExhausted = false;
        Classify(order);
        ReviewWait(order);
    }

    /// <summary>Keeps an order's step in time with whether it is in line; one that has none there is to enter the first.</summary>
    private void ReviewStep(WorkOrderState order)
    {
        if (order.Step is null && order.WaitsSince is not null && PinnedQueueOf(order).Steps.Count > 0) _beforeSteps.Add(order.Id);
        else _beforeSteps.Remove(order.Id);
        if (order.Step is not { } step) return;
        if (order.WaitsSince is null) CountStep(order);
        step.RunsSince = order.WaitsSince is null ? null : step.RunsSince ?? _at;
        var end = EndOf(order, step);
        if (end != Deadlines.DueAt(step.End)) step.End = Deadlines.Set(step.End, end, DeadlineKind.RoutingStepEnd, order.Sequence, order); // By place in line, since one event may set many.
    }

    /// <summary>Settles how much of a step's time has passed by now.</summary>
    private void CountStep(WorkOrderState order)
    {
        if (order.Step is { RunsSince: { } since } step) (step.Spent, step.RunsSince) = (step.Spent + TimeBetween(order, step, since), _at);
    }

    private void DropStep(WorkOrderState order)
    {
        Deadlines.Remove(order.Step?.End);
        order.Step = null;
    }

    private Instant? EndOf(WorkOrderState order, StepState step)
    {
        if (step.IsThrough || step.RunsSince is not { } since) return null;
        if (StepOf(order, step) is not { } current) return _at; // Its plan has fewer steps by now.
        var left = Duration.Max(current.Lasts - step.Spent, Duration.Zero);
        var end = HoursOf(order, current.Calendar) is { } hours ? hours.Add(since, left).AtOrNull : since + left;
        return end is { } at ? Instant.Max(at, _at) : null;
    }

    private Duration TimeBetween(WorkOrderState order, StepState step, Instant since) =>
        HoursOf(order, StepOf(order, step)?.Calendar) is { } hours ? hours.Between(since, _at) : _at - since;

    private RoutingStep? StepOf(WorkOrderState order, StepState step) => PinnedQueueOf(order).Steps.ElementAtOrDefault(step.Index);
}
