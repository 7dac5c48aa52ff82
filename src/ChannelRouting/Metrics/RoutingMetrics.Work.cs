using ChannelRouting.Planning;

namespace ChannelRouting.Metrics;

/// <summary>The way of a work order from coming in to its end.</summary>
public sealed partial class RoutingMetrics
{
    /// <summary>From 4 on a customer counts as satisfied.</summary>
    private const long SatisfiedThousandths = 4_000;

    private bool ApplyToWork(RoutingEvent routingEvent)
    {
        switch (routingEvent)
        {
            case WorkOrderSubmitted e: On(e); break;
            case WorkOrderScheduled e: Classify(_orders[e.WorkOrder], e.Classification, MetricCount.Scheduled, e.At); break;
            case WorkOrderQueued e: On(e); break;
            case WorkOrderReclassified e: Rekey(_orders[e.WorkOrder], e.Classification); break;
            case WorkOrderUpdated e: On(e); break;
            case WorkOrderTransferred e: On(e); break;
            case WorkOrderEscalated e: On(e); break;
            case InteractionRecorded { Kind: InteractionKind.Reply or InteractionKind.Result } e: Answer(_orders[e.WorkOrder], e.At); break;
            case WorkOrderAbandoned e: End(_orders[e.WorkOrder], MetricCount.Abandoned, e.At); break;
            case WorkOrderCancelled e: End(_orders[e.WorkOrder], MetricCount.Cancelled, e.At); break;
            case WorkOrderMerged e: End(_orders[e.WorkOrder], MetricCount.Merged, e.At); break;
            case WorkOrderArchived e: _orders.Remove(e.WorkOrder); break;
            case SatisfactionRecorded e: On(e); break;
            case AffinityApplied e: On(e); break;
            case CapacityExceeded e: Add(_orders[e.WorkOrder], MetricCount.OverCapacity); break;
            default: return false;
        }

        return true;
    }

    private void On(WorkOrderSubmitted e)
    {
        var facts = WorkOrderFacts.Of(e.Draft, e.Draft.Priority);
        _orders.Add(e.Draft.Id, new TrackedWorkOrder
        {
            Id = e.Draft.Id,
            Channel = e.Draft.Channel,
            Type = e.Draft.Type,
            Fields = e.Draft.Fields,
            IsOutside = _isOutside(facts),
            IsSelfService = _isSelfService(facts),
            CountsFromAt = e.At,
            InLineAt = e.At,
        });
        if (e.Draft.FollowUpOf is { } former && _orders.TryGetValue(former, out var followed)) UndoFirstContact(followed);
    }

    private void On(WorkOrderQueued e)
    {
        var order = _orders[e.WorkOrder];
        if (e.Classification is { } classification) Classify(order, classification, MetricCount.Waiting, e.At);
        else
        {
            order.Queue = e.Queue;
            Rekey(order);
            MoveTo(order, MetricCount.Waiting);
        }

        (order.CountsFromAt, order.InLineAt) = (e.At, e.At);
    }

    /// <summary>It is counted once its rules have said where it belongs, at the instant at which it came in.</summary>
    private void Classify(TrackedWorkOrder order, Classification classification, MetricCount level, Instant at)
    {
        (order.Queue, order.Priority, order.Labels, order.IsCounted) = (classification.Queue, classification.Priority, classification.Labels, true);
        order.Rows = RowsOf(order);
        Add(order, MetricCount.Submitted);
        if (order.IsOutside) Add(order, MetricCount.Outside);
        if (classification.Source == QueueSource.Fallback) Add(order, MetricCount.Unclassified);
        MoveTo(order, level);
        (order.CountsFromAt, order.InLineAt) = (at, at);
    }

    private void Rekey(TrackedWorkOrder order, Classification classification)
    {
        (order.Queue, order.Priority, order.Labels) = (classification.Queue, classification.Priority, classification.Labels);
        Rekey(order);
    }

    private void On(WorkOrderUpdated e)
    {
        var order = _orders[e.WorkOrder];
        order.Priority = e.Priority ?? order.Priority;
        order.Type = e.Type ?? order.Type;
        if (e.Fields.Count > 0) order.Fields = Engine.RoutingState.Merge(order.Fields, e.Fields);
        Rekey(order);
    }

    private void On(WorkOrderTransferred e)
    {
        var order = _orders[e.WorkOrder];
        order.WentFurther = true;
        Add(order, MetricCount.Transferred);
        LeaveHands(order, e.At);
        order.Queue = e.Queue;
        Rekey(order);
        GetInLine(order, e.At);
    }

    private void On(WorkOrderEscalated e)
    {
        var order = _orders[e.WorkOrder];
        Add(order, MetricCount.Escalated);
        if (!order.WasEscalated) Add(order, MetricCount.EscalatedOnce);
        (order.WasEscalated, order.WentFurther) = (true, true);
        order.EscalatedAt ??= e.At;
    }

    private static void Answer(TrackedWorkOrder order, Instant at)
    {
        if (order.WasAnswered) return;
        order.WasAnswered = true;
        Record(order, MetricTime.ToFirstResponse, at - order.CountsFromAt);
    }

    private void End(TrackedWorkOrder order, MetricCount count, Instant at)
    {
        Add(order, count);
        if (count == MetricCount.Abandoned && order.Level != MetricCount.Scheduled) Record(order, MetricTime.ToAbandon, at - order.CountsFromAt);
        MoveTo(order, null);
        StopHands(order, at);
        order.IsFinal = true;
    }

    private void On(AffinityApplied e)
    {
        if (e.Rule is null) return; // It waits for agents of its own.
        var order = _orders[e.WorkOrder];
        order.AffinityAgents = e.Agents;
        Add(order, MetricCount.AffinityApplied);
    }

    private void On(SatisfactionRecorded e)
    {
        var order = _orders[e.WorkOrder];
        var score = e.Satisfaction.FindScoreThousandths(_policy.SatisfactionRollUp!.Value)!.Value;
        foreach (var row in order.Rows) Rate(row, score);
        foreach (var row in order.AgentRows) Rate(row, score);
        foreach (var slice in _slices)
        {
            if (!slice.IsOfRatings || slice.IsOfTargets || (slice.IsOfAgents && order.Holder is null)) continue;
            foreach (var rating in e.Satisfaction.Ratings)
                Rate(slice.RowOf(new MetricSubject(order, order.Holder, Rating: rating.Dimension), _calendar, _policy.MaxKeys!.Value), rating.Score * 1_000L);
        }
    }

    private static void Rate(MetricSeries row, long thousandths)
    {
        row.Add(MetricCount.Rated, 1);
        row.Add(MetricCount.ScoreSum, thousandths);
        if (thousandths >= SatisfiedThousandths) row.Add(MetricCount.RatedHigh, 1);
    }

    private static void UndoFirstContact(TrackedWorkOrder order)
    {
        if (order.AtFirstContactAt is not { } at) return;
        order.AtFirstContactAt = null;
        foreach (var row in order.Rows) row.AddAt(at, MetricCount.CompletedAtFirstContact, -1);
        foreach (var row in order.AgentRows) row.AddAt(at, MetricCount.CompletedAtFirstContact, -1);
    }

    private static bool IsInScope(MetricCount? level) => level is MetricCount.Waiting or MetricCount.InProgress;

    private static void MoveTo(TrackedWorkOrder order, MetricCount? level)
    {
        if (order.Level == level) return;
        var (was, isNow) = (IsInScope(order.Level), IsInScope(level));
        if (order.Level is { } from) Add(order, from, -1);
        if (level is { } to) Add(order, to);
        if (order.IsOverdue && was != isNow) Add(order, MetricCount.Overdue, isNow ? 1 : -1);
        if (was && !isNow) Add(order, MetricCount.Left);
        if (was && !isNow && order.IsOverdue) Add(order, MetricCount.LeftOverdue);
        order.Level = level;
    }

    /// <summary>It goes on under the keys that it has now; completed work stays where it was completed.</summary>
    private void Rekey(TrackedWorkOrder order)
    {
        if (order.Level is null || !order.IsCounted) return;
        var (rows, agentRows) = (order.Rows, order.AgentRows);
        SetRows(order, RowsOf(order), AgentRowsOf(order));
        Leave(order, rows, order.Rows);
        Leave(order, agentRows, order.AgentRows);
        Join(order, order.Rows, rows);
        Join(order, order.AgentRows, agentRows);
    }

    /// <summary>Out of those rows that are not among others.</summary>
    private static void Leave(TrackedWorkOrder order, MetricSeries[] rows, MetricSeries[] stays)
    {
        foreach (var row in rows)
        {
            if (Array.IndexOf(stays, row) >= 0) continue;
            Count(order, row, -1);
            if (IsInScope(order.Level)) row.Add(MetricCount.Left, 1);
            if (IsInScope(order.Level) && order.IsOverdue) row.Add(MetricCount.LeftOverdue, 1);
        }
    }

    private static void Join(TrackedWorkOrder order, MetricSeries[] rows, MetricSeries[] stood)
    {
        foreach (var row in rows)
            if (Array.IndexOf(stood, row) < 0) Count(order, row, 1);
    }

    /// <summary>Puts a work order into the levels of its rows, or takes it out.</summary>
    private static void Count(TrackedWorkOrder order, int number)
    {
        foreach (var row in order.Rows) Count(order, row, number);
        foreach (var row in order.AgentRows) Count(order, row, number);
    }

    private static void Count(TrackedWorkOrder order, MetricSeries row, int number)
    {
        if (order.Level is not { } level) return;
        row.Add(level, number);
        if (order.IsOverdue && IsInScope(level)) row.Add(MetricCount.Overdue, number);
    }
}
