using ChannelRouting.Engine;
using ChannelRouting.Planning;
using ChannelRouting.Sla;

namespace ChannelRouting;

/// <summary>What promises in danger or missed lead to. Taken by a rule once the step that led to it is through, so that it never runs in the middle of another decision.</summary>
public sealed partial class RoutingEngine
{
    private readonly Queue<(SlaClockState Clock, SlaAction Action)> _actions = new();

    private void TakeActions()
    {
        _actor = _state.RuleActor;
        while (_actions.TryDequeue(out var next))
        {
            var order = _state.FindOrder(next.Clock.WorkOrder)!;
            if (!order.IsFinal && ConditionTest.Of(next.Action.When)(order.Facts)) Take(next.Action, order, next.Clock);
        }
    }

    private void Take(SlaAction action, WorkOrderState order, SlaClockState clock)
    {
        if (action.NotifyRole is { } role) Notify(role, order, clock);
        else if (action.RaiseBands is { } bands) Boost(order, bands);
        else if (action.DropSkills is { } skills) Widen(order, skills);
        else if (action.Reclassifies == true) ReclassifyByRule(order, clock);
        else if (!WorkOrderLifecycle.Allows(order.Status, WorkOrderAction.Transfer)) return;
        else if (action.EscalateTo is { } level) Escalate(order, level, null, null);
        else if (action.MoveTo is { } queue) MoveByRule(order, queue);
        else if (action.TakeBackAtMost > order.TakenBackCount) TakeBack(order, clock);
    }

    private void Notify(string role, WorkOrderState order, SlaClockState clock) => Emit(new RoleNotified
    {
        Stamp = Stamp(),
        WorkOrder = order.Id,
        Role = role,
        Target = clock.Target,
        IsBreached = clock.BreachedAt is not null,
        Agent = order.Agent?.Id,
    });

    private void Boost(WorkOrderState order, int bands)
    {
        if (order.Band > 0) Emit(new WorkOrderBoosted { Stamp = Stamp(), WorkOrder = order.Id, Bands = order.BoostBands + Math.Min(bands, order.Band) });
    }

    private void Widen(WorkOrderState order, IReadOnlyList<SkillId> skills)
    {
        List<SkillRequirement> left = skills.Count == 0 ? [] : [.. order.Requirements.Where(requirement => !skills.Contains(requirement.Skill))];
        if (left.Count == order.Requirements.Count) return;
        var widened = new WorkOrderWidened { Stamp = Stamp(), WorkOrder = order.Id, Requirements = left };
        if (FindTooMany(order.DemandKey with { Requirements = widened.Requirements }, order.Demand) is null) Emit(widened);
    }

    private void ReclassifyByRule(WorkOrderState order, SlaClockState clock)
    {
        if (order.MovesByRule >= RoutingLimits.MovesByRulePerWorkOrder) return;
        var classified = Classify(order, order.FactsNow, order.IsPriorityNamed);
        if (Differs(order, classified) && FindOverLimit(order, classified) is null) Reclassify(order, classified, clock.Target);
    }

    private void MoveByRule(WorkOrderState order, QueueId named)
    {
        var to = _state.QueueNow(order, named);
        if (order.MovesByRule >= RoutingLimits.MovesByRulePerWorkOrder || FindTooMany(order.DemandKey with { Queue = to }, order.Demand) is not null) return;
        if (_state.Plan!.FindQueue(to) is { } queue) MoveTo(order, queue); // The plan that made the promise may have had a queue that this one has not.
    }

    private void TakeBack(WorkOrderState order, SlaClockState clock)
    {
        if (order is not { Status: WorkOrderStatus.Assigned, Agent: { } agent }) return;
        Emit(new WorkOrderTakenBack { Stamp = Stamp(), WorkOrder = order.Id, Agent = agent.Id, Target = clock.Target });
        ReviewClocks(order, PolicyOf(order));
    }

    private void PlanActions(SlaClockState clock, IReadOnlyList<SlaAction> actions)
    {
        foreach (var action in actions) _actions.Enqueue((clock, action));
    }
}
