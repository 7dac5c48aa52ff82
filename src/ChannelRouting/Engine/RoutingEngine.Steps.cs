using ChannelRouting.Engine;
using ChannelRouting.Planning;

namespace ChannelRouting;

public sealed partial class RoutingEngine
{
    /// <summary>Work that got in line enters the first step of its queue before matching looks at it, as far as the work limit of this call reaches.</summary>
    private void BeginSteps()
    {
        _actor = _state.RuleActor;
        while (_matchesLeft > 0 && _state.FindBeforeSteps() is { } order)
        {
            _matchesLeft--;
            EnterStep(order, 0);
        }
    }

    private void EnterStep(WorkOrderState order, int index)
    {
        var steps = _state.PinnedQueueOf(order).Steps;
        while (index < steps.Count && Enter(order, index, steps[index])) index++;
        if (index >= steps.Count) EndSteps(order);
    }

    /// <returns>Whether the next step follows at once.</returns>
    private bool Enter(WorkOrderState order, int index, RoutingStep step)
    {
        var entered = new RoutingStepEntered { Stamp = Stamp(), WorkOrder = order.Id, Step = index + 1, Requirements = Relaxation.After(step, order.Requirements), AlsoServedBy = [.. AlsoServedBy(order, step)] };
        var isTooMany = FindTooMany(order.DemandKey with { Requirements = entered.Requirements, AlsoServedBy = entered.AlsoServedBy }, order.Demand) is not null;
        Emit(isTooMany ? entered with { Requirements = order.Requirements, AlsoServedBy = order.AlsoServedBy } : entered);
        if (step.RaiseBands is { } bands) Boost(order, bands);
        if (step.NotifyRole is { } role) Emit(new RoleNotified { Stamp = Stamp(), WorkOrder = order.Id, Role = role, Target = null, IsBreached = false });
        return step.SkipsWhenNobodyIsThere == true && CountAble(order) == 0;
    }

    private void EndSteps(WorkOrderState order)
    {
        var then = _state.PinnedQueueOf(order).AfterSteps ?? StepsEnd.Hold;
        var ended = new RoutingStepsEnded { Stamp = Stamp(), WorkOrder = order.Id, Then = then, Requirements = then == StepsEnd.AnyInQueue ? Relaxation.ToWishes(order.Requirements, []) : order.Requirements };
        var isTooMany = FindTooMany(order.DemandKey with { Requirements = ended.Requirements }, order.Demand) is not null;
        Emit(isTooMany ? ended with { Requirements = order.Requirements } : ended);
        if (then == StepsEnd.Escalate && order.EscalationLevel < RoutingLimits.EscalationLevels) Escalate(order, order.EscalationLevel + 1, null, null);
    }

    private void EndDelay(WorkOrderState order) => Emit(new QueueDelayEnded { Stamp = Stamp(), WorkOrder = order.Id, Delay = order.TimeInLineAt(_now) });

    /// <summary>Those of the steps before and of this one, as far as the current plan has them.</summary>
    private IEnumerable<QueueId> AlsoServedBy(WorkOrderState order, RoutingStep step) => order.AlsoServedBy
        .Concat(step.AlsoServedBy.Select(queue => _state.QueueNow(order, queue)))
        .Where(queue => queue != order.Queue && _state.Plan!.FindQueue(queue) is not null)
        .Distinct();
}
