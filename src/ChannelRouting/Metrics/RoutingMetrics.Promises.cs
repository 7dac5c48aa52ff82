namespace ChannelRouting.Metrics;

/// <summary>What the clocks say, and what hands cost.</summary>
public sealed partial class RoutingMetrics
{
    private void ApplyToPromises(RoutingEvent routingEvent)
    {
        switch (routingEvent)
        {
            case SlaClockBreached e: On(e); break;
            case SlaClockRetargeted e when !(e.DueAt < e.At): Clear(_orders[e.WorkOrder], e.Target); break;
            case SlaClockStopped e: On(e); break;
        }
    }

    private void On(SlaClockBreached e)
    {
        var order = _orders[e.WorkOrder];
        if (!order.Breached.Contains(e.Target)) order.Breached.Add(e.Target);
        CountPromise(order, e.Target, MetricCount.PromiseBreached);
        ReviewOverdue(order);
    }

    private void On(SlaClockStopped e)
    {
        if (!_orders.TryGetValue(e.WorkOrder, out var order)) return;
        var wasBreached = order.Breached.Contains(e.Target);
        var isAnswer = _kinds.GetValueOrDefault(e.Target) == SlaTargetKind.Answer;
        if (e.Outcome == SlaClockStatus.Met) CountEnd(order, e.Target, MetricCount.PromiseMet, isAnswer ? MetricCount.AnswerInTime : null);
        else if (e.Outcome == SlaClockStatus.MetLate) CountEnd(order, e.Target, MetricCount.PromiseMetLate, isAnswer ? MetricCount.AnswerLate : null);
        else if (wasBreached) CountEnd(order, e.Target, MetricCount.PromiseDroppedLate, isAnswer ? MetricCount.AnswerLate : null);
        if (e.Outcome == SlaClockStatus.Cancelled) Clear(order, e.Target);
    }

    private void CountEnd(TrackedWorkOrder order, SlaTargetId target, MetricCount end, MetricCount? answer)
    {
        CountPromise(order, target, end);
        if (answer is { } count) CountPromise(order, target, count);
    }

    private void CountPromise(TrackedWorkOrder order, SlaTargetId target, MetricCount count)
    {
        Add(order, count);
        foreach (var slice in _slices)
        {
            if (!slice.IsOfTargets || slice.IsOfRatings || (slice.IsOfAgents && order.Holder is null)) continue;
            slice.RowOf(new MetricSubject(order, order.Holder, target.Value), _calendar, _policy.MaxKeys!.Value).Add(count, 1);
        }
    }

    private void Clear(TrackedWorkOrder order, SlaTargetId target)
    {
        if (order.Breached.Remove(target)) ReviewOverdue(order);
    }

    private void ReviewOverdue(TrackedWorkOrder order)
    {
        var isOverdue = _policy.OverdueTarget is { } target ? order.Breached.Contains(target) : order.Breached.Count > 0;
        if (isOverdue == order.IsOverdue) return;
        order.IsOverdue = isOverdue;
        if (IsInScope(order.Level)) Add(order, MetricCount.Overdue, isOverdue ? 1 : -1);
    }

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
