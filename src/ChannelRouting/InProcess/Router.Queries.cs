using ChannelRouting.InProcess;
using ChannelRouting.Querying;

namespace ChannelRouting;

/// <summary>Answers, made under the lock.</summary>
public sealed partial class Router
{
    private long _accessFaultCount;

    /// <summary>The current plan, for the router's own house: whatever the access rule says.</summary>
    internal RoutingPlan PlanNow => Ask(new GetPlan(), QueryAccess.Everything);

    private TAnswer Ask<TAnswer>(Query<TAnswer> query, QueryAccess access)
        where TAnswer : class?
    {
        var before = _log.Count;
        try
        {
            lock (_lock)
            {
                if (Subscription.Current?.Router != this) ObjectDisposedException.ThrowIf(_isDisposed, this); // Handlers may ask to the end.
                if (!_isDisposed && _stopped is null && HasRoom()) LetPass();
                return (TAnswer)Answer(query, new Sight(access, _engine.LastInstant))!;
            }
        }
        finally
        {
            Offer(before); // Also when the question was misuse: what was due has happened.
        }
    }

    /// <summary>Asked outside the lock, since the rule is the host's code. A rule that fails shows nothing.</summary>
    private QueryAccess AccessOf(Actor actor)
    {
        if (_access is null) return QueryAccess.Everything;
        try
        {
            var access = _access(actor) ?? QueryAccess.Nothing;
            if (!access.WorkOrders.Contains(null!)) return access;
        }
        catch (Exception)
        {
            // As documented: counted, and nothing is seen.
        }

        Interlocked.Increment(ref _accessFaultCount);
        return QueryAccess.Nothing;
    }

    private object? Answer(object query, Sight sight) => query switch
    {
        FindWorkOrder q => _engine.FindWorkOrder(q.WorkOrder, sight),
        FindSlaHistory q => _engine.FindSlaHistory(q, sight),
        FindAgent q => _engine.FindAgent(q.Agent, sight),
        FindOffer q => _engine.FindOffer(q.Offer, sight),
        ListWorkOrders q => _engine.List(q, sight),
        CountWorkOrders q => _engine.Count(q, sight),
        FindLinePlace q => _engine.FindLinePlace(q, sight),
        GetInbox q => _engine.GetInbox(q, sight),
        GetFairness q => sight.SeesOperations ? _engine.GetFairness(q) : null,
        _ when sight.SeesOperations => AnswerOfOperations(query),
        _ => throw new UnauthorizedAccessException($"Whoever asks {query.GetType().Name} does not see operations by the router's access rule."),
    };

    private object? AnswerOfOperations(object query) => query switch
    {
        GetPlan => _engine.Plan!.Plan,
        GetMetrics q => _metrics?.Find(q, _engine.LastInstant),
        GetGoals q => _metrics?.Judge(q, _engine.LastInstant),
        GetAlerts q => _alerts?.Find(q),
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
        NextDueAt = NextDueAt,
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
        AccessFaultCount = Interlocked.Read(ref _accessFaultCount),
        StoppedBy = (_stopped ?? _paused)?.Reason,
    };
}
