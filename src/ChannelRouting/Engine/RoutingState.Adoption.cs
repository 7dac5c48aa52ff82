namespace ChannelRouting.Engine;

internal sealed partial class RoutingState
{
    private readonly SortedSet<WorkOrderId> _adopting = [];

    /// <summary>The first work order by id that is to take the current plan; null when there is none.</summary>
    public WorkOrderState? FindAdopting() => _adopting.Count == 0 ? null : _orders[_adopting.Min];

    /// <summary>Whether those that are to take the plan count what they spent again.</summary>
    public bool IsAdoptionRetroactive { get; private set; }

    /// <summary>A plan that is to be adopted takes over from one that still was: who has yet to take that one takes this.</summary>
    private void BeginAdoption(PlanAdoption? adoption)
    {
        if (adoption is not (PlanAdoption.Prospective or PlanAdoption.Retroactive)) return;
        IsAdoptionRetroactive = adoption == PlanAdoption.Retroactive;
        foreach (var order in _orders.Values)
            if (!order.IsFinal) _adopting.Add(order.Id);
    }

    private void On(PlanAdopted e)
    {
        var order = _orders[e.WorkOrder];
        var before = order.Plan;
        _adopting.Remove(order.Id);
        (order.Plan, order.Version) = (e.Plan, LastSequence);
        _plans[e.Plan].WorkOrderCount++;
        _plans[before].WorkOrderCount--;
        ForgetIfUnused(before);
        Reconsider(order);
        foreach (var clock in order.LatestClocks) Arm(clock); // What it warns of is the new plan's to say.
    }
}
