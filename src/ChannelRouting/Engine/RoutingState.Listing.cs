using ChannelRouting.Querying;

namespace ChannelRouting.Engine;

/// <summary>Where queries find work orders: made by the first query that needs it and kept in step from then on. Decides nothing, and is no part of the state's text.</summary>
internal sealed partial class RoutingState
{
    private WorkOrderListing? _listing;
    private LineListing? _lines;

    /// <summary>The fields of work orders that queries find them by.</summary>
    public IReadOnlyList<string> IndexedFields { get; set; } = [];

    public WorkOrderListing Listing()
    {
        if (_listing is not null) return _listing;
        _listing = new WorkOrderListing(IndexedFields);
        foreach (var order in _orders.Values) _listing.File(order);
        return _listing;
    }

    public LineListing Lines()
    {
        if (_lines is null)
        {
            _lines = new LineListing(this);
            foreach (var order in _orders.Values) _lines.File(order);
        }

        _lines.CatchUp();
        return _lines;
    }

    /// <summary>After each event: files the work order anew that it is about. A plan or time zones may change all, so the next query begins anew.</summary>
    private void Refile(RoutingEvent routingEvent)
    {
        if (_listing is null && _lines is null) return;
        if (routingEvent is PlanApplied or TimeZonesAdopted) (_listing, _lines) = (null, null);
        if (SubjectOf(routingEvent) is not { } id) return;
        if (FindOrder(id) is { } order)
        {
            _listing?.File(order);
            _lines?.File(order);
        }
        else
        {
            _listing?.Remove(id);
            _lines?.Remove(id);
        }
    }

    /// <summary>The work order of which an event may change what it is listed by.</summary>
    public WorkOrderId? SubjectOf(RoutingEvent routingEvent) => routingEvent switch
    {
        WorkOrderScheduled e => e.WorkOrder,
        WorkOrderQueued e => e.WorkOrder,
        WorkOrderUpdated e => e.WorkOrder,
        WorkOrderAssigned e => e.WorkOrder,
        WorkOrderStatusChanged e => e.WorkOrder,
        WorkOrderRequeued e => e.WorkOrder,
        WorkOrderTransferred e => e.WorkOrder,
        WorkOrderTakenBack e => e.WorkOrder,
        WorkOrderReclassified e => e.WorkOrder,
        WorkOrderCompleted e => e.WorkOrder,
        WorkOrderClosed e => e.WorkOrder,
        WorkOrderReopened e => e.WorkOrder,
        WorkOrderCancelled e => e.WorkOrder,
        WorkOrderAbandoned e => e.WorkOrder,
        WorkOrderMerged e => e.WorkOrder,
        WorkOrderArchived e => e.WorkOrder,
        WorkOrderBoosted e => e.WorkOrder,
        WorkOrderEscalated e => e.WorkOrder,
        WorkOrderWeighed e => e.WorkOrder,
        InteractionRecorded e => e.WorkOrder,
        PlanAdopted e => e.WorkOrder,
        OfferMade e => e.WorkOrder,
        OfferAccepted e => FindOffer(e.Offer)?.Order.Id,
        OfferDeclined e => FindOffer(e.Offer)?.Order.Id,
        OfferExpired e => FindOffer(e.Offer)?.Order.Id,
        OfferRevoked e => FindOffer(e.Offer)?.Order.Id,
        SlaClockStarted e => e.WorkOrder,
        SlaClockPaused e => e.WorkOrder,
        SlaClockResumed e => e.WorkOrder,
        SlaClockRetargeted e => e.WorkOrder,
        SlaClockBreached e => e.WorkOrder,
        SlaClockStopped e => e.WorkOrder,
        _ => default(WorkOrderId?),
    };

    private void CheckListings()
    {
        if (_listing is not null)
        {
            var fresh = new WorkOrderListing(IndexedFields);
            foreach (var order in _orders.Values) fresh.File(order);
            foreach (var sort in _listing.KeptNow) fresh.Keep(sort);
            Require(_listing.All().SequenceEqual(fresh.All()) && _listing.AllByField().SequenceEqual(fresh.AllByField()), "A work order is listed where it is not.");
        }

        if (_lines is null) return;
        var freshLines = new LineListing(this);
        foreach (var order in _orders.Values) freshLines.File(order);
        Require(Lines().All(LastInstant).SequenceEqual(freshLines.All(LastInstant)), "A work order is listed in line where it does not stand.");
    }
}
