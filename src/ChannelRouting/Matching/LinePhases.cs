using ChannelRouting.Engine;

namespace ChannelRouting.Matching;

/// <summary>When work orders in line come to stand elsewhere without any event, as they age or get late.</summary>
internal sealed class LinePhases
{
    private readonly Slots<WorkOrderState> _orders = new();
    private readonly IndexedHeap<(long Ticks, long Place)> _heap = new(new HeapPlaces());

    public void Set(WorkOrderState order, Instant? changesAt)
    {
        Remove(order);
        if (changesAt is not { } at) return;
        order.PhaseSlot = _orders.Take(order);
        _heap.Add(order.PhaseSlot, (at.ToUnixTimeTicks(), order.LineKey.Place));
    }

    public void Remove(WorkOrderState order)
    {
        if (order.PhaseSlot == Slots.None) return;
        _heap.Remove(order.PhaseSlot);
        _orders.Release(order.PhaseSlot);
        order.PhaseSlot = Slots.None;
    }

    /// <summary>A work order whose place has changed by an instant; null when there is none.</summary>
    public WorkOrderState? FindChanged(Instant now) => _heap.Count > 0 && _heap.FirstKey.Ticks <= now.ToUnixTimeTicks() ? _orders[_heap.First] : null;
}
