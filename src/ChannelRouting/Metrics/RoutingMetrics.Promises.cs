namespace ChannelRouting.Metrics;

/// <summary>What the clocks say, and what hands cost.</summary>
public sealed partial class RoutingMetrics
{
    private void ApplyToPromises(RoutingEvent routingEvent)
    {
        switch (routingEvent)
        {
            case SlaClockStarted e: On(e); break;
            case SlaClockBreached e: On(e); break;
            case SlaClockRetargeted e when !(e.DueAt < e.At): Clear(_orders[e.WorkOrder], e.Target); break;
            case SlaClockStopped e: On(e); break;
        }
    }

    private void On(SlaClockStarted e)
    {
        var order = _orders[e.WorkOrder];
        order.Answers?.Remove(e.Target);
        if (_kinds.GetValueOrDefault((e.Policy, e.Target)) == SlaTargetKind.Answer) (order.Answers ??= new List<SlaTargetId>(1)).Add(e.Target);
        if (!(e.DueAt < e.At)) order.LateNow?.Remove(e.Target); // A carried cycle may be late from its start, and breaches no more.
    }

    private void On(SlaClockBreached e)
    {
        var order = _orders[e.WorkOrder];
        if (!WasBreached(order, e.Target)) (order.Breached ??= new List<SlaTargetId>(1)).Add(e.Target);
        if (order.LateNow?.Contains(e.Target) != true) (order.LateNow ??= new List<SlaTargetId>(1)).Add(e.Target);
        CountPromise(order, e.Target, MetricCount.PromiseBreached);
        ReviewOverdue(order);
    }

    private void On(SlaClockStopped e)
    {
        if (!_orders.TryGetValue(e.WorkOrder, out var order)) return;
        var wasLate = order.LateNow?.Contains(e.Target) == true;
        var isAnswer = order.Answers?.Contains(e.Target) == true;
        if (e.Outcome == SlaClockStatus.Met) CountPromise(order, e.Target, MetricCount.PromiseMet, isAnswer ? MetricCount.AnswerInTime : null);
        else if (e.Outcome == SlaClockStatus.MetLate) CountPromise(order, e.Target, MetricCount.PromiseMetLate, isAnswer ? MetricCount.AnswerLate : null);
        else if (wasLate) CountPromise(order, e.Target, MetricCount.PromiseDroppedLate, isAnswer ? MetricCount.AnswerLate : null);
        if (e.Outcome == SlaClockStatus.Cancelled) Clear(order, e.Target);
    }

    private void CountPromise(TrackedWorkOrder order, SlaTargetId target, MetricCount count, MetricCount? answer = null)
    {
        foreach (var row in order.Rows) Add(row, count, answer);
        foreach (var row in order.AgentRows) Add(row, count, answer);
        foreach (var slice in _slices)
        {
            if (!slice.IsOfTargets || slice.IsOfRatings || (slice.IsOfAgents && order.Holder is null)) continue;
            Add(slice.RowOf(new MetricSubject(order, order.Holder, target.Value), _calendar, _policy.MaxKeys!.Value), count, answer);
        }
    }

    private static void Add(MetricSeries row, MetricCount count, MetricCount? answer)
    {
        row.Add(count, 1);
        if (answer is { } other) row.Add(other, 1);
    }

    private void Clear(TrackedWorkOrder order, SlaTargetId target)
    {
        order.LateNow?.Remove(target);
        if (order.Breached?.Remove(target) == true) ReviewOverdue(order);
    }

    private void ReviewOverdue(TrackedWorkOrder order)
    {
        var isOverdue = _policy.OverdueTarget is { } target ? WasBreached(order, target) : order.Breached is { Count: > 0 };
        if (isOverdue == order.IsOverdue) return;
        order.IsOverdue = isOverdue;
        if (IsInScope(order.Level)) Add(order, MetricCount.Overdue, isOverdue ? 1 : -1);
    }

    private static bool WasBreached(TrackedWorkOrder order, SlaTargetId target) => order.Breached?.Contains(target) == true;

    /// <summary>Its agent works on it, or does not.</summary>
    private static void SetActive(TrackedWorkOrder order, bool isActive, Instant at)
    {
        if (order.Holder is not { } holder || isActive == order.ActiveSince is not null) return;
        CountTime(holder, at);
        holder.ActiveCount += isActive ? 1 : -1;
        if (order.ActiveSince is { } since) order.ActiveTicks += (at - since).BclCompatibleTicks;
        order.ActiveSince = isActive ? at : null;
    }

    /// <summary>An agent is through with it: the time in hands counts, and what it costs.</summary>
    private void StopHands(TrackedWorkOrder order, Instant at)
    {
        SetActive(order, false, at);
        if (!order.IsInHands) return;
        order.IsInHands = false;
        Record(order, MetricTime.Handling, Duration.FromTicks(order.ActiveTicks));
        if (FindCost(order)?.PerHour is { } perHour) Add(order, MetricCount.Cost, (long)((Int128)(perHour * 1_000_000) * order.ActiveTicks / NodaConstants.TicksPerHour));
        order.ActiveTicks = 0;
    }

    private UnitCost? FindCost(TrackedWorkOrder order)
    {
        foreach (var cost in _policy.UnitCosts)
            if ((cost.Channel ?? order.Channel) == order.Channel && (cost.Tier ?? order.Holder?.Profile.Tier) == order.Holder?.Profile.Tier) return cost;
        return null;
    }
}
