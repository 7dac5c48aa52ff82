using ChannelRouting.Planning;

namespace ChannelRouting.Engine;

internal sealed partial class RoutingState
{
    private readonly SortedSet<WorkOrderId> _unweighed = [];

    /// <summary>The first work order by id in line of which code has yet to say how urgent it is; null when there is none.</summary>
    public WorkOrderState? FindUnweighed() => _unweighed.Count == 0 ? null : _orders[_unweighed.Min];

    /// <summary>The code that a plan asks how urgent work is; null when it asks none.</summary>
    private static SelectorCode? CodeThatWeighs(CompiledPlan? plan) => plan is { WorkOrderRule: WorkOrderRule.Custom } ? plan.Plan.WorkOrderSelector : null;

    private void On(WorkOrderWeighed e)
    {
        var order = _orders[e.WorkOrder];
        _unweighed.Remove(order.Id);
        order.Urgency = e.Urgency;
        Reconsider(order);
    }

    /// <summary>After an order got in line, changed there, or left it.</summary>
    private void ReviewUrgency(WorkOrderState order)
    {
        if (Plan!.WorkOrderRule == WorkOrderRule.Custom && order.WaitsSince is not null) _unweighed.Add(order.Id);
        else if (_unweighed.Count > 0) _unweighed.Remove(order.Id);
    }
}
