namespace ChannelRouting;

/// <summary>Answers, made under the lock.</summary>
public sealed partial class Router
{
    private object? Answer(object query) => query switch
    {
        FindWorkOrder q => _engine.FindWorkOrder(q.WorkOrder),
        FindSlaHistory q => _engine.FindSlaHistory(q),
        FindAgent q => _engine.FindAgent(q.Agent),
        FindOffer q => _engine.FindOffer(q.Offer),
        ListWorkOrders q => _engine.List(q),
        GetPlan => _engine.Plan!.Plan,
        GetFairness q => _engine.GetFairness(q),
        GetMetrics q => _metrics?.Find(q, _engine.LastInstant),
        GetGoals q => _metrics?.Judge(q, _engine.LastInstant),
        GetPlanHistory => _engine.GetPlanHistory(),
        PreviewPlan q => _engine.Preview(q),
        PreviewWorkOrder q => _engine.Preview(q),
        ExplainWorkOrder q => _engine.Explain(q),
        FindDecisions q => _engine.FindDecisions(q),
        WhyNot q => _engine.WhyNot(q),
        GetRouterStatus => Status(),
        _ => throw new ArgumentException($"The query {query.GetType().Name} is not known.", nameof(query)),
    };

    private RouterStatus Status() => new()
    {
        StandsAt = _engine.LastInstant,
        NextDueAt = _engine.NextDueAt,
        LastSequence = _log.LastSequence,
        OldestPosition = _log.OldestPosition,
        ClockSkew = Duration.Max(Duration.Zero, _engine.LastInstant - _clock.Said),
        Plan = _engine.PlanVersion,
        EndingCalendars = [.. _engine.State.CalendarEnds.Where(end => end.IsSaid).Select(end => end.Calendar)],
        WorkOrderCount = _engine.State.WorkOrderCount,
        UnclassifiedCount = _engine.State.UnclassifiedCount,
        UnknownChannelCount = _engine.State.UnknownChannelCount,
        AgentCount = _engine.State.AgentCount,
        SubscriptionCount = _subscriptions.Length,
        HeldBackBy = [.. _subscriptions.Where(subscription => subscription.HoldsBack).Select(subscription => subscription.Name ?? "")],
        StoppedBy = (_stopped ?? _paused)?.Reason,
    };
}
