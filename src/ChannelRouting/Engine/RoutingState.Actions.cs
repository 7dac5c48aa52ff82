namespace ChannelRouting.Engine;

internal sealed partial class RoutingState
{
    private void On(WorkOrderBoosted e) => Rearrange(_orders[e.WorkOrder], order =>
    {
        order.BoostBands = e.Bands;
        order.Band = BandOf(order);
    });

    private void On(WorkOrderWidened e) => Rearrange(_orders[e.WorkOrder], order =>
    {
        order.Requirements = e.Requirements;
        order.IsExhausted = false;
        Classify(order);
        ReviewWait(order);
    });

    private void On(WorkOrderTakenBack e)
    {
        var (order, agent) = (_orders[e.WorkOrder], _agents[e.Agent]);
        order.TakenBackCount++;
        order.WasOffered = true;
        var refusal = RefusalOf(order, agent);
        Disarm(refusal);
        (refusal.IsExcluded, refusal.WasSilent) = (true, true);
        Leave(order, next: null);
        order.Assignment = default;
        Reach(order, SlaMoment.Queued);
        Enter(order, null, WorkOrderStatus.Queued);
    }

    /// <summary>The band in which an order stands in line: that of its priority in the current plan, raised by its boost.</summary>
    private int BandOf(WorkOrderState order) => Math.Max(0, Plan!.FindBand(order.Priority)!.Value - order.BoostBands);

    /// <summary>The bucket in which an order stands in line: the first of its queue in the current plan that takes it, else the one behind them.</summary>
    private int BucketOf(WorkOrderState order) => Plan!.HasBuckets(order.Queue) ? Plan.BucketOf(order.Queue, order.FactsNow) : 0;

    /// <summary>Changes what an order's place in line goes by.</summary>
    private void Rearrange(WorkOrderState order, Action<WorkOrderState> change)
    {
        var isInLine = IsInLine(order);
        if (isInLine) Matcher.Dequeue(order);
        change(order);
        order.Version = LastSequence;
        ReviewUrgency(order);
        if (order.HeadRoomWith is { } agent) ReviewHeadRoom(agent);
        if (isInLine) Matcher.Enqueue(order);
    }
}
