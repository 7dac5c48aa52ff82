using ChannelRouting.Sla;

namespace ChannelRouting.Engine;

internal sealed partial class RoutingState
{
    private readonly Dictionary<OfferId, OfferState> _offers = [];
    private readonly SortedDictionary<WorkOrderId, WorkOrderState> _refusedOrders = [];

    public int OfferCount => _offers.Count;

    public long LastOffer { get; private set; }

    /// <summary>Work orders that are not final and remember a refusal, or were offered as often as they may be; by id.</summary>
    public IEnumerable<WorkOrderState> RefusedOrders => _refusedOrders.Values;

    public OfferState? FindOffer(OfferId id) => _offers.GetValueOrDefault(id);

    /// <summary>Whether an order stands in line: queued, or offered to fewer agents than its queue allows at one time.</summary>
    public bool IsInLine(WorkOrderState order) => order.Status switch
    {
        WorkOrderStatus.Queued => MayBeOffered(order),
        WorkOrderStatus.Offered => order.Offers.Count < (PolicyOf(order)?.AtOnce ?? 1) && MayBeOffered(order),
        _ => false,
    };

    private OfferPolicy? PolicyOf(WorkOrderState order) => Plan!.FindQueue(order.Queue)!.Offers;

    private bool MayBeOffered(WorkOrderState order) => order.MadeOffers.Count < RoutingLimits.OffersPerWorkOrder || PolicyOf(order) is null;

    private void On(OfferMade e)
    {
        var (order, agent) = (_orders[e.WorkOrder], _agents[e.Agent]);
        var offer = new OfferState(e, order, agent);
        LastOffer = e.Offer.Number;
        _offers.Add(offer.Id, offer);
        order.Add(offer);
        order.Version = LastSequence;
        order.IsExhausted = false;
        EndHeadRoom(order);
        agent.Offers.Add(offer);
        NoteGiven(agent, e.At);
        if (TallyOf(order, agent) is { } tally) tally.Figures.OfferCount++;
        var units = Capacity.ReservedUnits(Plan!.FindChannel(order.Channel)!);
        agent.UsedUnits += units;
        agent.Count(order, Plan, 1, units);
        order.Status = WorkOrderStatus.Offered;
        Reach(order, SlaMoment.Offered);
        NoteRefused(order);
        if (IsInLine(order)) Matcher.Enqueue(order);
        else Matcher.Dequeue(order);
        NoteLoad(agent);
        Arm(offer);
    }

    private void On(OfferExtended e)
    {
        var offer = _offers[e.Offer];
        (offer.ExpiresAt, offer.IsExtended) = (e.ExpiresAt, true);
        offer.Order.Version = LastSequence;
        Arm(offer);
    }

    private void On(OfferAccepted e)
    {
        var offer = _offers[e.Offer];
        offer.Agent.MissCount = 0;
        End(offer, OfferStatus.Accepted);
    }

    private void On(OfferDeclined e)
    {
        var offer = _offers[e.Offer];
        if (TallyOf(offer.Order, offer.Agent) is { } tally) tally.Figures.DeclineCount++;
        Remember(offer, e.IsRefusal, e.OfferAgainAt, e.At);
        End(offer, OfferStatus.Declined);
    }

    private void On(OfferExpired e)
    {
        var offer = _offers[e.Offer];
        if (e.IsMiss) offer.Agent.MissCount++;
        if (e.IsMiss && TallyOf(offer.Order, offer.Agent) is { } tally) tally.Figures.MissCount++;
        if (e.IsMiss) Remember(offer, isRefusal: true, e.OfferAgainAt, e.At);
        End(offer, OfferStatus.Expired);
    }

    private void On(OfferRevoked e)
    {
        var offer = _offers[e.Offer];
        offer.Revocation = e.Reason;
        End(offer, OfferStatus.Revoked);
    }

    private void On(OfferCoolDownEnded e)
    {
        var refusal = _orders[e.WorkOrder].Refusals[e.Agent];
        refusal.IsExcluded = false;
        refusal.Order.IsExhausted = false;
        Disarm(refusal);
        Reconsider(refusal.Order);
    }

    private void On(OffersExhausted e) => _orders[e.WorkOrder].IsExhausted = true;

    private void End(OfferState offer, OfferStatus status)
    {
        var (order, agent) = (offer.Order, offer.Agent);
        offer.Status = status;
        order.Version = LastSequence;
        Arm(offer);
        order.End(offer);
        agent.Offers.Remove(offer);
        agent.NoteHeldBack();
        var units = Capacity.ReservedUnits(Plan!.FindChannel(order.Channel)!);
        agent.UsedUnits -= units;
        agent.Count(order, Plan, -1, units);
        if (order is { Status: WorkOrderStatus.Offered, Offers.Count: 0 }) order.Status = WorkOrderStatus.Queued;
        ReviewWait(order);
        NoteLoad(agent);
        Reconsider(order);
    }

    /// <summary>An order in line may fit somebody it did not fit before.</summary>
    private void Reconsider(WorkOrderState order)
    {
        if (IsInLine(order)) Matcher.Enqueue(order);
    }

    private void Remember(OfferState offer, bool isRefusal, Instant? offerAgainAt, Instant at)
    {
        var (order, agent) = (offer.Order, offer.Agent);
        var refusal = RefusalOf(order, agent);

        NoteRefused(order);
        if (isRefusal) refusal.Count++;
        refusal.IsExcluded = offerAgainAt is null || offerAgainAt > at;
        ReviewWait(order);
        Disarm(refusal);
        if (!refusal.IsExcluded || offerAgainAt is not { } end) return;

        refusal.Deadline = Deadlines.Add(end, DeadlineKind.CoolDownEnd, LastSequence, refusal);
    }

    /// <summary>What an order remembers of an agent, from now on if nothing yet.</summary>
    private static RefusalState RefusalOf(WorkOrderState order, AgentState agent)
    {
        if (order.Refusals.TryGetValue(agent.Id, out var known)) return known;
        var refusal = new RefusalState(order, agent);
        order.Add(refusal);
        agent.Refusals.Add(order.Id, refusal);
        return refusal;
    }

    private void Disarm(RefusalState refusal)
    {
        refusal.Deadline = Deadlines.Remove(refusal.Deadline);
    }

    /// <summary>Forgets what the orders remember of an agent, or what one order remembers of all.</summary>
    private void Forget(AgentState agent)
    {
        foreach (var refusal in agent.Refusals.Values)
        {
            var order = refusal.Order;
            order.ForgetRefusal(agent.Id);
            NoteRefused(order);
            order.IsExhausted = false;
            Disarm(refusal);
            Reconsider(order);
        }

        agent.Refusals.Clear();
    }

    private void Forget(WorkOrderState order)
    {
        foreach (var refusal in order.Refusals.Values)
        {
            Disarm(refusal);
            refusal.Agent.Refusals.Remove(order.Id);
        }

        order.ForgetRefusals();
        order.IsExhausted = false;
        NoteRefused(order);
    }

    private void NoteRefused(WorkOrderState order)
    {
        if (!order.IsFinal && (order.Refusals.Count > 0 || order.MadeOffers.Count >= RoutingLimits.OffersPerWorkOrder)) _refusedOrders[order.Id] = order;
        else _refusedOrders.Remove(order.Id);
    }

    private void Arm(OfferState offer)
    {
        Instant? expiresAt = offer.Status == OfferStatus.Open ? offer.ExpiresAt : null;
        offer.Deadline = Deadlines.Set(offer.Deadline, expiresAt, DeadlineKind.OfferExpiry, LastSequence, offer);
    }
}
