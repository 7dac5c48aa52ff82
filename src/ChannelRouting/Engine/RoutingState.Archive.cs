using ChannelRouting.Sla;

namespace ChannelRouting.Engine;

internal sealed partial class RoutingState
{
    private readonly HashSet<WorkOrderId> _archived = [];
    private readonly Queue<WorkOrderId> _archiveOrder = new();

    /// <summary>How many archived work orders are remembered.</summary>
    public int ArchivedCount => _archived.Count;

    /// <summary>Whether a work order was archived and is remembered.</summary>
    public bool IsArchived(WorkOrderId id) => _archived.Contains(id);

    /// <summary>Whether an offer was made and is gone: it was archived with its work order.</summary>
    public bool IsArchived(OfferId id) => id.Number > 0 && id.Number <= LastOffer && !_offers.ContainsKey(id);

    private void On(WorkOrderArchived e)
    {
        var order = _orders[e.WorkOrder];
        Disarm(order);
        foreach (var offer in order.MadeOffers) _offers.Remove(offer.Id);
        _orders.Remove(order.Id);
        _archived.Add(order.Id);
        _archiveOrder.Enqueue(order.Id);
        if (_archiveOrder.Count > RoutingLimits.RememberedArchives) _archived.Remove(_archiveOrder.Dequeue());
    }

    /// <summary>Sets what happens to an order next by itself, but not before now: a plan may change it to an instant past.</summary>
    private void Arm(WorkOrderState order, Instant now)
    {
        order.Deadline = NextOf(order) switch
        {
            null => Deadlines.Remove(order.Deadline),
            var (dueAt, kind) when IsSet(order.Deadline, Instant.Max(dueAt, now), kind) => order.Deadline, // Its place among equals stays.
            var (dueAt, kind) => Deadlines.Set(order.Deadline, Instant.Max(dueAt, now), kind, kind == DeadlineKind.Start ? order.Sequence : order.Version, order), // One event may move many starts.
        };
    }

    private bool IsSet(Deadline? deadline, Instant dueAt, DeadlineKind kind) => deadline is { } set && Deadlines.DueAt(set) == dueAt && Deadlines.KindOf(set) == kind;

    private (Instant DueAt, DeadlineKind Kind)? NextOf(WorkOrderState order) => order switch
    {
        { Status: WorkOrderStatus.Scheduled, StartAt: { } startAt } => (startAt, DeadlineKind.Start),
        { WaitEndsAt: { } until } => (until, DeadlineKind.AffinityEnd),
        { Status: WorkOrderStatus.Completed, CompletedAt: { } completedAt } when Plan!.FindChannel(order.Channel)!.WrapUp is { } wrapUp => (completedAt + wrapUp, DeadlineKind.WrapUpEnd),
        { EndedAt: { } endedAt } => (endedAt + Plan!.RetainClosedFor, DeadlineKind.Archive),
        _ => null,
    };

    private void Disarm(WorkOrderState order)
    {
        order.Deadline = Deadlines.Remove(order.Deadline);
    }
}
