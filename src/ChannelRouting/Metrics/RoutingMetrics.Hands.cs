namespace ChannelRouting.Metrics;

/// <summary>Who has which work, and the agents' time.</summary>
public sealed partial class RoutingMetrics
{
    private bool ApplyToHands(RoutingEvent routingEvent)
    {
        switch (routingEvent)
        {
            case AgentSaved e: On(e); break;
            case AgentSignedIn e: CountTime(_agents[e.Agent], e.At).Presence = AgentPresence.Available; break;
            case AgentPresenceChanged e: CountTime(_agents[e.Agent], e.At).Presence = e.Presence; break;
            case AgentShiftStarted e: CountTime(_agents[e.Agent], e.At).IsOnShift = true; break;
            case AgentShiftEnded e: CountTime(_agents[e.Agent], e.At).IsOnShift = false; break;
            case OfferMade e: On(e); break;
            case OfferAccepted e: EndOffer(e.Offer, MetricCount.Accepted); break;
            case OfferDeclined e: EndOffer(e.Offer, MetricCount.Declined); break;
            case OfferExpired e: EndOffer(e.Offer, e.IsMiss ? MetricCount.Missed : null); break;
            case OfferRevoked e: EndOffer(e.Offer, null); break;
            case WorkOrderAssigned e: On(e); break;
            case WorkOrderStatusChanged e: On(e); break;
            case WorkOrderRequeued e: ComeBack(_orders[e.WorkOrder], e.At); break;
            case WorkOrderTakenBack e: ComeBack(_orders[e.WorkOrder], e.At); break;
            case WorkOrderCompleted e: On(e); break;
            case WorkOrderClosed e: On(e); break;
            case WorkOrderReopened e: On(e); break;
            default: return false;
        }

        return true;
    }

    private void On(AgentSaved e)
    {
        if (_agents.TryGetValue(e.Profile.Id, out var known)) CountTime(known, e.At);
        else _agents.Add(e.Profile.Id, known = new TrackedAgent { Profile = e.Profile, CountedUntil = e.At });
        var moves = (known.Profile.Team, known.Profile.Tier) != (e.Profile.Team, e.Profile.Tier);
        known.Profile = e.Profile;
        TakeRows(known);
        if (!moves) return;
        foreach (var order in _orders.Values.Where(order => order.Holder == known).OrderBy(order => order.Id)) Rekey(order);
    }

    private static TrackedAgent CountTime(TrackedAgent agent, Instant at)
    {
        var since = agent.CountedUntil;
        if (at <= since) return agent;
        agent.CountedUntil = at;
        if (!agent.IsThere && agent.ActiveCount == 0) return agent;
        foreach (var row in agent.TimeRows)
        {
            row.AddTime(MetricCount.StaffedTime, since, at);
            if (agent.ActiveCount > 0) row.AddTime(MetricCount.BusyTime, since, at);
        }

        return agent;
    }

    private void On(OfferMade e)
    {
        var offered = (Order: _orders[e.WorkOrder], Agent: _agents[e.Agent]);
        _offers.Add(e.Offer, offered);
        CountOffer(offered.Order, offered.Agent, MetricCount.Offered);
    }

    private void EndOffer(OfferId id, MetricCount? count)
    {
        if (_offers.Remove(id, out var offered) && count is { } end) CountOffer(offered.Order, offered.Agent, end);
    }

    private void CountOffer(TrackedWorkOrder order, TrackedAgent agent, MetricCount count)
    {
        foreach (var row in order.Rows) row.Add(count, 1);
        foreach (var row in AgentRowsOf(order, agent)) row.Add(count, 1);
    }

    private void On(WorkOrderAssigned e)
    {
        var (order, agent) = (_orders[e.WorkOrder], _agents[e.Agent]);
        var wasInLine = order.Level == MetricCount.Waiting;
        LeaveHands(order, e.At);
        MoveTo(order, MetricCount.InProgress);
        (order.Holder, order.AgentRows, order.IsInHands) = (agent, AgentRowsOf(order, agent), true);
        Join(order, order.AgentRows, []);
        CountAssignment(order, e, wasInLine);
        SetActive(order, true, e.At);
    }

    private static void CountAssignment(TrackedWorkOrder order, WorkOrderAssigned e, bool wasInLine)
    {
        Add(order, MetricCount.Assigned);
        if (e.Cause == AssignmentCause.Matching) Add(order, MetricCount.AssignedByMatching);
        if (order.AffinityAgents?.Contains(e.Agent) == true) Add(order, MetricCount.AffinityHit);
        if (wasInLine) Record(order, MetricTime.ToAnswer, e.At - order.InLineAt);
        if (!order.WasAssigned) Add(order, MetricCount.AssignedFirst);
        if (!order.WasAssigned) Record(order, MetricTime.ToAssign, e.At - order.CountsFromAt);
        if (order.EscalatedAt is { } escalatedAt) Record(order, MetricTime.SecondLine, e.At - escalatedAt);
        (order.AffinityAgents, order.WasAssigned, order.EscalatedAt) = (null, true, null);
    }

    private void On(WorkOrderStatusChanged e)
    {
        var order = _orders[e.WorkOrder];
        if (e.To is WorkOrderStatus.Queued or WorkOrderStatus.Offered)
        {
            LeaveHands(order, e.At);
            GetInLine(order, e.At);
            return;
        }

        MoveTo(order, MetricCount.InProgress);
        SetActive(order, e.To == WorkOrderStatus.Assigned, e.At);
    }

    private void ComeBack(TrackedWorkOrder order, Instant at)
    {
        order.WentFurther = true;
        LeaveHands(order, at);
        GetInLine(order, at);
    }

    private static void GetInLine(TrackedWorkOrder order, Instant at)
    {
        if (order.Level != MetricCount.Waiting) order.InLineAt = at;
        MoveTo(order, MetricCount.Waiting);
    }

    private void On(WorkOrderCompleted e)
    {
        var order = _orders[e.WorkOrder];
        Add(order, MetricCount.Completed);
        if (order.IsOverdue) Add(order, MetricCount.CompletedOverdue);
        if (order.IsSelfService || order.Holder?.Profile.IsBot == true) Add(order, MetricCount.SelfServed);
        if (!order.WasCompleted) Record(order, MetricTime.ToResolve, e.At - order.CountsFromAt);
        if (!order.WentFurther)
        {
            Add(order, MetricCount.CompletedAtFirstContact);
            order.AtFirstContactAt = e.At;
        }

        if (FindCost(order)?.PerWorkOrder is { } cost) Add(order, MetricCount.Cost, (long)(cost * 1_000_000));
        order.WasCompleted = true;
        MoveTo(order, null);
        SetActive(order, true, e.At); // Wrapping up, also of work that waited.
    }

    private void On(WorkOrderClosed e)
    {
        var order = _orders[e.WorkOrder];
        order.IsFinal = true;
        StopHands(order, e.At);
    }

    private void On(WorkOrderReopened e)
    {
        var order = _orders[e.WorkOrder];
        order.IsFinal = false;
        StopHands(order, e.At);
        UndoFirstContact(order);
        Add(order, MetricCount.Reopened);
        order.WentFurther = true;
        (order.Holder, order.AgentRows, order.EscalatedAt) = (null, [], null);
        order.Rows = RowsOf(order);
        GetInLine(order, e.At);
    }

    /// <summary>Out of an agent's hands, for another's or for the line.</summary>
    private void LeaveHands(TrackedWorkOrder order, Instant at)
    {
        if (order.Holder is null) return;
        StopHands(order, at);
        Leave(order, order.AgentRows, []);
        (order.Holder, order.AgentRows) = (null, []);
    }
}
