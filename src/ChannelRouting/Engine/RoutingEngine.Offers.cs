using ChannelRouting.Engine;
using ChannelRouting.Journaling;
using ChannelRouting.Matching;

namespace ChannelRouting;

public sealed partial class RoutingEngine
{
    private static readonly Duration LateHost = Duration.FromSeconds(RoutingLimits.LateHostSeconds);

    private readonly List<WorkOrderState> _suspects = [];
    private bool _allAreSuspect;
    private bool _isCatchUp;

    private Rejection? Decide(AcceptOffer command)
    {
        if (FindEnded(command, command.Offer, OfferStatus.Accepted) is { } ended) return ended;
        var offer = _state.FindOffer(command.Offer)!;
        if (offer.Status == OfferStatus.Accepted) return null;

        var (order, agent) = (offer.Order, offer.Agent);
        Emit(new OfferAccepted { Stamp = Stamp(), Offer = offer.Id });
        Revoke(order.Offers, OfferRevocation.TakenByOther);
        Assign(order, agent, AssignmentCause.Matching);
        return null;
    }

    private Rejection? Decide(BeginAcceptingOffer command)
    {
        if (FindEnded(command, command.Offer, OfferStatus.Accepted) is { } ended) return ended;
        var offer = _state.FindOffer(command.Offer)!;
        if (offer.Status == OfferStatus.Accepted || offer.IsExtended || PolicyOf(offer)?.AcceptingExtension is not { } extension) return null;
        Emit(new OfferExtended { Stamp = Stamp(), Offer = offer.Id, ExpiresAt = offer.ExpiresAt + extension });
        return null;
    }

    private Rejection? Decide(DeclineOffer command)
    {
        if (FindLongReason(command.Reason) is { } tooLong) return tooLong;
        if (FindEnded(command, command.Offer, OfferStatus.Declined) is { } ended) return ended;
        var offer = _state.FindOffer(command.Offer)!;
        if (offer.Status == OfferStatus.Declined) return null;

        var isForgiven = command.Reason is { } reason && PolicyOf(offer)?.ForgivenReasons.Contains(reason) == true;
        var offerAgainAt = command.OfferAgainAt is { } asked ? WholeTicks(asked) : OfferAgainAt(offer, isForgiven);
        Emit(new OfferDeclined { Stamp = Stamp(), Offer = offer.Id, Reason = command.Reason, IsRefusal = !isForgiven, OfferAgainAt = offerAgainAt });
        ReviewClocks(offer.Order, PolicyOf(offer.Order));
        return null;
    }

    /// <summary>Why an offer that is over cannot be answered so; null when it is open, or ended in the same way before.</summary>
    private Rejection? FindEnded(Command command, OfferId id, OfferStatus sameAs)
    {
        if (_state.FindOffer(id) is not { } offer) return Reject(_state.IsArchived(id) ? RejectionReason.Archived : RejectionReason.UnknownOffer, id.ToString());
        if (offer.Status == sameAs) return null;
        if (FindConflict(command, offer.Order) is { } conflict) return conflict;
        if (offer.Status == OfferStatus.Open) return null;
        return offer switch
        {
            { Status: OfferStatus.Accepted } => Reject(RejectionReason.OfferAlreadyAccepted, id.ToString()),
            { Status: OfferStatus.Declined } => Reject(RejectionReason.OfferDeclined, id.ToString()),
            { Status: OfferStatus.Expired } => Reject(RejectionReason.OfferExpired, id.ToString(), null, CanonicalText.Of(offer.ExpiresAt)),
            { Revocation: OfferRevocation.TakenByOther } => Reject(RejectionReason.OfferTakenByOther, id.ToString()),
            { Revocation: OfferRevocation.WorkOrderEnded } => Reject(RejectionReason.OfferOfEndedWorkOrder, id.ToString()),
            _ => Reject(RejectionReason.OfferRevoked, id.ToString(), offer.Revocation.ToString()),
        };
    }

    private OfferPolicy? PolicyOf(OfferState offer) => _state.Plan!.FindQueue(offer.Order.Queue)!.Offers;

    private void Offer(Match match, OfferPolicy policy, SelectorFault? fault)
    {
        Emit(new OfferMade
        {
            Stamp = Stamp(),
            Offer = new OfferId(_state.LastOffer + 1),
            WorkOrder = match.Order.Id,
            Agent = match.Agent.Id,
            ExpiresAt = _now + policy.ExpiresAfter,
            SelectorFault = fault,
        });
        ReviewClocks(match.Order, PolicyOf(match.Order));
    }

    /// <summary>When the agent may be offered the order again after one more refusal; null when it may not.</summary>
    private Instant? OfferAgainAt(OfferState offer, bool isForgiven)
    {
        var policy = PolicyOf(offer);
        if (isForgiven) return _now + (policy?.CoolDown ?? Duration.Zero);
        var count = (offer.Order.Refusals.GetValueOrDefault(offer.Agent.Id)?.Count ?? 0) + 1;
        return policy?.CoolDown is { } coolDown && !(count >= policy.MaxRefusals) ? _now + coolDown : null;
    }

    private void Expire(OfferState offer)
    {
        var isMiss = !_isCatchUp;
        Emit(new OfferExpired { Stamp = Stamp(), Offer = offer.Id, IsMiss = isMiss, OfferAgainAt = isMiss ? OfferAgainAt(offer, isForgiven: false) : _now });
        ReviewClocks(offer.Order, PolicyOf(offer.Order));
        if (isMiss) FollowUpMiss(offer.Agent, PolicyOf(offer)?.OnMiss);
    }

    private void FollowUpMiss(AgentState agent, MissPolicy? policy)
    {
        if (policy is null || agent.MissCount < (policy.After ?? 1) || agent.Presence != AgentPresence.Available) return;
        Emit(new AgentPresenceChanged { Stamp = Stamp(), Agent = agent.Id, Presence = policy.Presence, UntilAt = _now + policy.For });
        if (!agent.TakesWork) TakeBack(agent.Offers.Where(offer => offer.ExpiresAt > _now), OfferRevocation.AgentUnavailable); // The others expire by themselves.
    }

    /// <summary>
    /// Says, once matching is through, that nobody is left to offer a work order to: looked at where one came back to the line, and for all that may be
    /// so when an agent or the plan changed. Said once until it is offered again or a refusal ends. By id, so that a recovered engine, which looks at all,
    /// says it in the same order.
    /// </summary>
    private void EmitExhausted()
    {
        if (!_allAreSuspect && _suspects.Count == 0) return;
        var suspects = _allAreSuspect ? _state.RefusedOrders : _suspects.OrderBy(order => order.Id);
        foreach (var order in suspects.ToArray())
            if (!order.IsExhausted && order.Status == WorkOrderStatus.Queued && IsExhausted(order)) EmitExhausted(order);
        _suspects.Clear();
        _allAreSuspect = false;
    }

    private void EmitExhausted(WorkOrderState order) => Emit(new OffersExhausted
    {
        Stamp = Stamp(),
        WorkOrder = order.Id,
        RefusalCount = order.Refusals.Values.Count(refusal => refusal.IsExcluded),
    });

    private bool IsExhausted(WorkOrderState order)
    {
        var isOffered = _state.Plan!.FindQueue(order.Queue)!.Offers is not null;
        if (isOffered && !_state.IsInLine(order)) return true; // Offered as often as the limit allows.
        if (order.WaitsFor is not null) return false; // Others are asked when the wait is over.
        var ableCount = CountAble(order);
        return ableCount > 0 && ableCount == order.Refusals.Values.Count(refusal => order.HasRefused(refusal.Agent, isOffered) && refusal.Agent.IsReachedBy(order) && Eligibility.CouldTake(refusal.Agent, order));
    }

    /// <summary>Agents who take work now, whose delay is over, who could take this one if they had room, and are not excluded.</summary>
    private int CountAble(WorkOrderState order) =>
        _state.Matcher.CountAble(order.Demand!) - order.Wishes.Excluded.Distinct().Count(id => _state.FindAgent(id) is { } agent && agent.IsReachedBy(order) && Eligibility.IsAble(agent, order));

    /// <summary>Notes after which events a work order may be left with nobody to ask.</summary>
    private void NoteSuspects(RoutingEvent routingEvent)
    {
        _allAreSuspect |= routingEvent is PlanApplied or AgentSaved or AgentSignedIn or AgentPresenceChanged or ChannelAvailabilityChanged or AgentShiftStarted or AgentShiftEnded;
        var suspect = routingEvent switch
        {
            OfferDeclined e => _state.FindOffer(e.Offer)!.Order,
            OfferExpired e => _state.FindOffer(e.Offer)!.Order,
            OfferRevoked e => _state.FindOffer(e.Offer)!.Order,
            OfferCoolDownEnded e => _state.FindOrder(e.WorkOrder),
            WorkOrderStatusChanged e => _state.FindOrder(e.WorkOrder),
            WorkOrderRequeued e => _state.FindOrder(e.WorkOrder),
            WorkOrderTransferred e => _state.FindOrder(e.WorkOrder),
            WorkOrderReopened e => _state.FindOrder(e.WorkOrder),
            AffinityEnded e => _state.FindOrder(e.WorkOrder),
            WorkOrderUpdated e when e.PreferredAgents is not null || e.ExcludedAgents is not null => _state.FindOrder(e.WorkOrder),
            WorkOrderTakenBack e => _state.FindOrder(e.WorkOrder),
            WorkOrderWidened e => _state.FindOrder(e.WorkOrder),
            RoutingStepEntered e => _state.FindOrder(e.WorkOrder),
            RoutingStepsEnded e => _state.FindOrder(e.WorkOrder),
            QueueDelayEnded e => _state.FindOrder(e.WorkOrder),
            WorkOrderReclassified e => _state.FindOrder(e.WorkOrder),
            _ => null,
        };
        if (suspect is not null) _suspects.Add(suspect);
    }

    /// <summary>Takes back what an agent or an order no longer stands for; offers that are still right are kept.</summary>
    private void Revalidate(IEnumerable<OfferState> offers)
    {
        foreach (var offer in offers.ToArray())
            if (FindFault(offer) is { } fault) TakeBack([offer], fault);
    }

    /// <summary>Why an open offer is not right any more; null when it still is.</summary>
    private static OfferRevocation? FindFault(OfferState offer)
    {
        if (!offer.Agent.TakesWork || !offer.Agent.IsAvailableOn(offer.Order.Channel)) return OfferRevocation.AgentUnavailable;
        return Eligibility.CouldTake(offer.Agent, offer.Order) ? null : OfferRevocation.NoLongerEligible;
    }

    /// <summary>Takes back offers from an agent; their work orders go on being offered, or stand in line again.</summary>
    private void TakeBack(IEnumerable<OfferState> offers, OfferRevocation reason)
    {
        foreach (var offer in offers.ToArray())
        {
            Revoke([offer], reason);
            ReviewClocks(offer.Order, PolicyOf(offer.Order));
        }
    }

    /// <summary>Ends offers of an order that is about to leave the line.</summary>
    private void Revoke(IEnumerable<OfferState> offers, OfferRevocation reason)
    {
        foreach (var offer in offers.ToArray()) Emit(new OfferRevoked { Stamp = Stamp(), Offer = offer.Id, Reason = reason });
    }
}
