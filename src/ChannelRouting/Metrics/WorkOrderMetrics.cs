namespace ChannelRouting.Metrics;

/// <summary>The status table of an operations lead: a fold over the engine's events.</summary>
/// <remarks>
/// <para>
/// Feed it every event from the first on, in order; the same events give the same tables, so it can be rebuilt from a journal. Each figure
/// is defined in docs/reference/metrics.md. Cost per event: a few counters for each dimension; memory grows with the work orders in the engine and with keys.
/// </para>
/// <para>A dimension holds at most <see cref="MaxKeys"/> keys; further ones are counted together under <see cref="OtherKey"/>.</para>
/// <para>Not safe for use by several threads at one time.</para>
/// </remarks>
public sealed class WorkOrderMetrics
{
    /// <summary>Keys of a dimension: 1,000.</summary>
    public const int MaxKeys = 1_000;

    /// <summary>Where keys past the limit are counted.</summary>
    public const string OtherKey = "(other)";

    private readonly SlaTargetId _overdueTarget;
    private readonly MetricDimension[] _dimensions;
    private readonly SortedDictionary<string, WorkOrderTally>[] _tallies;
    private readonly WorkOrderTally _total = new();
    private readonly Dictionary<WorkOrderId, TrackedWorkOrder> _open = [];

    /// <summary>Begins with nothing counted.</summary>
    /// <param name="overdueTarget">The promise whose breach makes a work order overdue.</param>
    /// <param name="dimensions">By what the tables are divided.</param>
    public WorkOrderMetrics(SlaTargetId overdueTarget, params IReadOnlyList<MetricDimension> dimensions)
    {
        ArgumentNullException.ThrowIfNull(dimensions);
        _overdueTarget = overdueTarget;
        _dimensions = [.. dimensions];
        _tallies = [.. dimensions.Select(_ => new SortedDictionary<string, WorkOrderTally>(StringComparer.Ordinal))];
    }

    /// <summary>The figures of all work orders.</summary>
    public WorkOrderFigures Total => _total.ToFigures("");

    /// <summary>The figures by the keys of a dimension, in ordinal order of the keys.</summary>
    /// <exception cref="ArgumentException">The dimension was not named when the metrics were made.</exception>
    public IReadOnlyList<WorkOrderFigures> By(MetricDimension dimension)
    {
        var index = Array.IndexOf(_dimensions, dimension);
        if (index < 0) throw new ArgumentException("This dimension is not counted; name it in the constructor.", nameof(dimension));
        return [.. _tallies[index].Select(pair => pair.Value.ToFigures(pair.Key))];
    }

    /// <summary>Takes in one event.</summary>
    public void Apply(RoutingEvent routingEvent)
    {
        switch (routingEvent)
        {
            case WorkOrderSubmitted e: Begin(e); break;
            case WorkOrderScheduled e: _open[e.WorkOrder].MoveTo(WorkOrderStage.Scheduled); break;
            case WorkOrderQueued e: Enqueue(_open[e.WorkOrder], e.At); break;
            case WorkOrderAssigned e: Assign(_open[e.WorkOrder], e.At); break;
            case WorkOrderStatusChanged { To: WorkOrderStatus.Queued } e: _open[e.WorkOrder].MoveTo(WorkOrderStage.Waiting); break;
            case WorkOrderStatusChanged e: _open[e.WorkOrder].MoveTo(WorkOrderStage.InProgress); break;
            case WorkOrderRequeued e: _open[e.WorkOrder].MoveTo(WorkOrderStage.Waiting); break;
            case WorkOrderTakenBack e: _open[e.WorkOrder].MoveTo(WorkOrderStage.Waiting); break;
            case WorkOrderTransferred e: _open[e.WorkOrder].MoveTo(WorkOrderStage.Waiting); break;
            case WorkOrderCompleted e: Complete(_open[e.WorkOrder], e.At); break;
            case WorkOrderReopened e: Reopen(_open[e.WorkOrder]); break;
            case WorkOrderArchived e: _open.Remove(e.WorkOrder); break;
            case WorkOrderCancelled e: End(e.WorkOrder, WorkOrderStage.Cancelled); break;
            case WorkOrderAbandoned e: End(e.WorkOrder, WorkOrderStage.Abandoned); break;
            case WorkOrderMerged e: End(e.WorkOrder, WorkOrderStage.Merged); break;
            case SlaClockBreached e when e.Target == _overdueTarget: SetOverdue(e.WorkOrder, true); break;
            case SlaClockRetargeted e when e.Target == _overdueTarget && !(e.DueAt < e.At): SetOverdue(e.WorkOrder, false); break;
            case CapacityExceeded e: CountOverCapacity(_open[e.WorkOrder]); break;
            case SlaClockStopped { Outcome: SlaClockStatus.Cancelled } e when e.Target == _overdueTarget: SetOverdue(e.WorkOrder, false); break;
        }
    }

    private void Begin(WorkOrderSubmitted e)
    {
        var tallies = new List<WorkOrderTally> { _total };
        for (var i = 0; i < _dimensions.Length; i++) tallies.Add(TallyOf(_tallies[i], _dimensions[i].KeyOf(e.Draft)));
        foreach (var tally in tallies) tally.SubmittedCount++;
        _open.Add(e.Draft.Id, new TrackedWorkOrder(tallies, e.At));
    }

    private static WorkOrderTally TallyOf(SortedDictionary<string, WorkOrderTally> tallies, string key)
    {
        if (tallies.TryGetValue(key, out var tally)) return tally;
        if (tallies.Count >= MaxKeys && key != OtherKey) return TallyOf(tallies, OtherKey);
        return tallies[key] = new WorkOrderTally();
    }

    private static void Enqueue(TrackedWorkOrder order, Instant at)
    {
        order.MoveTo(WorkOrderStage.Waiting);
        order.CountsFromAt = at;
    }

    private static void Assign(TrackedWorkOrder order, Instant at)
    {
        order.MoveTo(WorkOrderStage.InProgress);
        if (order.WasAssigned) return;
        order.WasAssigned = true;
        foreach (var tally in order.Tallies) tally.TimeToAssign.Record(at - order.CountsFromAt);
    }

    private static void Complete(TrackedWorkOrder order, Instant at)
    {
        order.MoveTo(WorkOrderStage.Completed);
        SetCompleted(order, true);
        if (order.WasCompleted) return;
        order.WasCompleted = true;
        foreach (var tally in order.Tallies) tally.TimeToComplete.Record(at - order.CountsFromAt);
    }

    private static void Reopen(TrackedWorkOrder order)
    {
        order.MoveTo(WorkOrderStage.Waiting);
        SetCompleted(order, false);
    }

    private void End(WorkOrderId id, WorkOrderStage stage)
    {
        _open[id].MoveTo(stage);
        SetCompleted(_open[id], false);
        _open.Remove(id);
    }

    private static void SetCompleted(TrackedWorkOrder order, bool isCompleted)
    {
        if (order.IsCompleted == isCompleted) return;
        order.IsCompleted = isCompleted;
        if (!order.IsOverdue) return;
        foreach (var tally in order.Tallies) tally.CompletedOverdueCount += isCompleted ? 1 : -1;
    }

    private void SetOverdue(WorkOrderId id, bool isOverdue)
    {
        if (!_open.TryGetValue(id, out var order) || order.IsOverdue == isOverdue) return;
        order.IsOverdue = isOverdue;
        var change = isOverdue ? 1 : -1;
        foreach (var tally in order.Tallies)
        {
            tally.OverdueCount += change;
            if (order.IsCompleted) tally.CompletedOverdueCount += change;
        }
    }

    private static void CountOverCapacity(TrackedWorkOrder order)
    {
        foreach (var tally in order.Tallies) tally.OverCapacityCount++;
    }
}
