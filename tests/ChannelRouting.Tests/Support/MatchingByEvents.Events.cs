namespace ChannelRouting.Tests.Support;

internal sealed partial class MatchingByEvents
{
    private void OnPlan(PlanApplied applied)
    {
        _plans[applied.Version] = _plan = applied.Plan;
        FollowLedgers(applied.At);
        foreach (var order in _orders.Values.Where(order => !order.IsFinal)) order.Replace(applied.Replacements ?? new PlanReplacements());
        foreach (var agent in _agents.Values) agent.Replace(applied.Replacements ?? new PlanReplacements());
        foreach (var agent in _agents.Values) agent.SetCapacity(_plan.RampUp, applied.At);
        foreach (var agent in _agents.Values) agent.Unavailable.RemoveWhere(channel => _plan.Channels.All(known => known.Id != channel));
    }

    private void OnAgent(RoutingEvent routingEvent)
    {
        if (routingEvent is AgentSaved saved) _agents.TryAdd(saved.Profile.Id, new FollowedAgent(saved));
        var agent = _agents[routingEvent switch
        {
            AgentSaved e => e.Profile.Id,
            AgentSignedIn e => e.Agent,
            AgentPresenceChanged e => e.Agent,
            ChannelAvailabilityChanged e => e.Agent,
            AgentShiftStarted e => e.Agent,
            AgentShiftEnded e => e.Agent,
            AgentRampedUp e => e.Agent,
            _ => default,
        }];
        if (agent.IsNextShift(routingEvent))
        {
            foreach (var order in _orders.Values)
            {
                order.Refusals.Remove(agent);
                order.Silent.Remove(agent);
            }
        }

        agent.Follow(routingEvent);
        agent.SetCapacity(_plan.RampUp, routingEvent.At);
    }

    private void OnOffer(RoutingEvent routingEvent)
    {
        if (routingEvent is OfferMade made)
        {
            _offers[made.Offer] = (_orders[made.WorkOrder], _agents[made.Agent]);
            _orders[made.WorkOrder].Offer(_agents[made.Agent]);
            return;
        }

        var (order, agent) = _offers[routingEvent switch
        {
            OfferAccepted e => e.Offer,
            OfferDeclined e => e.Offer,
            OfferExpired e => e.Offer,
            OfferRevoked e => e.Offer,
            _ => default,
        }];
        if (routingEvent is OfferDeclined declined) order.Refusals[agent] = declined.OfferAgainAt;
        if (routingEvent is OfferExpired { IsMiss: true } expired) order.Refusals[agent] = expired.OfferAgainAt;
        order.IsAccepted |= routingEvent is OfferAccepted;
        order.EndOffer(agent);
    }

    private void OnClock(RoutingEvent routingEvent)
    {
        switch (routingEvent)
        {
            case SlaClockStarted e: _orders[e.WorkOrder].Start(e); break;
            case SlaClockRetargeted e: _orders[e.WorkOrder].Clocks[e.Target] = (e.Policy, e.DueAt); break;
            case SlaClockPaused e: _orders[e.WorkOrder].SetDue(e.Target, _orders[e.WorkOrder].Clocks[e.Target].DueAt is { } due && due <= e.At ? due : null); break;
            case SlaClockResumed e: _orders[e.WorkOrder].SetDue(e.Target, e.DueAt); break;
            case SlaClockStopped e: _orders[e.WorkOrder].Clocks.Remove(e.Target); break;
        }
    }

    private void OnOrder(RoutingEvent routingEvent)
    {
        switch (routingEvent)
        {
            case WorkOrderSubmitted e: _orders[e.Draft.Id] = new FollowedOrder(e); break;
            case WorkOrderScheduled e: _orders[e.WorkOrder].Schedule(e); break;
            case WorkOrderQueued e: _orders[e.WorkOrder].Enqueue(e); break;
            case WorkOrderUpdated e: _orders[e.WorkOrder].Update(e); break;
            case WorkOrderEscalated e: _orders[e.WorkOrder].Level = e.Level; break;
            case WorkOrderAssigned e: _orders[e.WorkOrder].Assign(e, _agents[e.Agent]); break;
            case WorkOrderStatusChanged e: _orders[e.WorkOrder].Move(e.To); break;
            case WorkOrderRequeued e: _orders[e.WorkOrder].Requeue(e); break;
            case HeadRoomHeld e: _orders[e.WorkOrder].HeldBy = _agents[e.Agent]; break;
            case HeadRoomReleased e: (_orders[e.WorkOrder].HeldBy, _agents[e.Agent].HoldAgainAt) = (null, e.HoldAgainAt); break;
            case AffinityApplied e: _ties.Apply(e, _orders[e.WorkOrder], QueueOf(_orders[e.WorkOrder])!); break;
            case AffinityEnded e: _orders[e.WorkOrder].WaitsFor.Remove(e.Agent); break;
            case WorkOrderTransferred e: _orders[e.WorkOrder].Transfer(e); break;
            case PlanAdopted e: _orders[e.WorkOrder].Plan = e.Plan; break;
            case WorkOrderReclassified e: _orders[e.WorkOrder].Reclassify(e); break;
            case WorkOrderBoosted e: _orders[e.WorkOrder].Boost = e.Bands; break;
            case WorkOrderWeighed e: _orders[e.WorkOrder].Urgency = e.Urgency; break;
            case WorkOrderWidened e: _orders[e.WorkOrder].Requirements = e.Requirements; break;
            case RoutingStepEntered e: (_orders[e.WorkOrder].Requirements, _orders[e.WorkOrder].AlsoServedBy) = (e.Requirements, e.AlsoServedBy); break;
            case RoutingStepsEnded e: _orders[e.WorkOrder].Requirements = e.Requirements; break;
            case WorkOrderTakenBack e: _orders[e.WorkOrder].TakeBack(e, _agents[e.Agent]); break;
            case WorkOrderCompleted e: _orders[e.WorkOrder].Status = WorkOrderStatus.Completed; break;
            case WorkOrderReopened e: _orders[e.WorkOrder].Reopen(e); break;
            case WorkOrderClosed e: _orders[e.WorkOrder].End(WorkOrderStatus.Closed, e.At); break;
            case WorkOrderCancelled e: _orders[e.WorkOrder].End(WorkOrderStatus.Cancelled, e.At); break;
            case WorkOrderAbandoned e: _orders[e.WorkOrder].End(WorkOrderStatus.Abandoned, e.At); break;
            case WorkOrderMerged e: _orders[e.WorkOrder].End(WorkOrderStatus.Merged, e.At); break;
            case WorkOrderArchived e: _orders.Remove(e.WorkOrder); break;
            case InteractionRecorded { Kind: InteractionKind.CustomerMessage } e when ChannelOf(_orders[e.WorkOrder]).WaitsFromLastMessage == true: _orders[e.WorkOrder].WaitFromMessage(e.At); break;
        }
    }
}
