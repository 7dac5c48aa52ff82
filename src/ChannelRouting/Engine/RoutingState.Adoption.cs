namespace ChannelRouting.Engine;

internal sealed partial class RoutingState
{
    private readonly SortedSet<WorkOrderId> _adopting = [];

    /// <summary>The first work order by id that is to take the current plan; null when there is none.</summary>
    public WorkOrderState? FindAdopting() => _adopting.Count == 0 ? null : _orders[_adopting.Min];

    /// <summary>How those that are to take the plan take it.</summary>
    public PlanAdoption Adoption { get; private set; }

    /// <summary>A plan that is to be adopted takes over from one that still was: who has yet to take that one takes this.</summary>
    private void BeginAdoption(PlanAdoption? adoption)
    {
        if (adoption is not { } how || how == PlanAdoption.Keep) return;
        Adoption = how;
        foreach (var order in _orders.Values)
            if (!order.IsFinal) _adopting.Add(order.Id);
    }

    private void On(PlanAdopted e) => Adopt(_orders[e.WorkOrder], e.Plan);

    private void On(WorkOrderReclassified e)
    {
        var order = _orders[e.WorkOrder];
        if (IsInLine(order)) Matcher.Dequeue(order);
        var (before, factsBefore) = (order.DemandKey, order.FactsNow);
        AgentState[] holders = [.. HoldersOf(order)];
        foreach (var holder in holders) holder.Count(order, Plan!, -1, Capacity.UnitsOf(order, holder, Plan!));
        DropStep(order);
        UncountLength(order);
        Take(order, e.Classification);
        CountLength(order);
        ReviewHold(order);
        (order.Band, order.Bucket) = (BandOf(order), BucketOf(order));
        foreach (var holder in holders)
        {
            holder.Count(order, Plan!, 1, Capacity.UnitsOf(order, holder, Plan!));
            NoteLoad(holder);
        }

        Classify(order);
        if (order.Queue != before.Queue) EndWait(order);
        if (order.DemandKey != before) Forget(order);
        ReviewUrgency(order);
        ReviewWait(order);
        if (order.HeadRoomWith is { } agent) ReviewHeadRoom(agent);
        if (e.Target is not null) order.MovesByRule++;
        Adopt(order, e.Plan);
        NoteNewTies(order, factsBefore);
    }

    /// <summary>Who is counted under the caps for it.</summary>
    private static IEnumerable<AgentState> HoldersOf(WorkOrderState order)
    {
        var offered = order.Offers.Select(offer => offer.Agent);
        return order.Agent is { } agent && WorkOrderLifecycle.TakesCapacity(order.Status) ? offered.Append(agent) : offered;
    }

    private void Adopt(WorkOrderState order, PlanVersion plan)
    {
        var before = order.Plan;
        _adopting.Remove(order.Id);
        order.Pin(plan);
        order.Version = LastSequence;
        _plans[plan].WorkOrderCount++;
        _plans[before].WorkOrderCount--;
        ForgetIfUnused(before);
        ReviewStep(order);
        Reconsider(order);
        foreach (var clock in order.LatestClocks) Arm(clock); // What it warns of is the new plan's to say.
    }
}
