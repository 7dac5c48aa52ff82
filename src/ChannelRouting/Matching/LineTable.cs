using ChannelRouting.Engine;

namespace ChannelRouting.Matching;

/// <summary>All work orders in line: for each band and demand one line, in the order of the keys.</summary>
internal sealed class LineTable
{
    private readonly Slots<WorkOrderState> _orders = new();
    private readonly HeapPlaces _places = new();
    private readonly List<Band?> _bands = [];
    private readonly Bits _live = new();

    public WorkOrderState this[int slot] => _orders[slot];

    public void Enqueue(WorkOrderState order, OrderKey key)
    {
        if (IsInLine(order) && order.LineKey == key) return;
        Dequeue(order);
        while (_bands.Count <= key.Band) _bands.Add(null);
        (order.LineKey, order.LineSlot) = (key, _orders.Take(order));
        (_bands[key.Band] ??= new Band(_places)).Add(order, key);
        _live.Set(key.Band);
    }

    public void Dequeue(WorkOrderState order)
    {
        if (!IsInLine(order)) return;
        var band = _bands[order.LineKey.Band]!;
        band.Remove(order);
        if (band.IsEmpty) _live.Clear(order.LineKey.Band);
        _orders.Release(order.LineSlot);
        order.LineSlot = Slots<WorkOrderState>.None;
    }

    /// <summary>The first order, of the demands given, that passes; null when none does.</summary>
    public WorkOrderState? FindFirst<TTest>(Bits demands, TTest test) where TTest : struct, IItemTest
    {
        foreach (var band in _live)
            if (_bands[band]!.FindFirst(demands, test) is var slot && slot != Slots<WorkOrderState>.None) return _orders[slot];
        return null;
    }

    /// <summary>The first order of one demand that passes; null when none does.</summary>
    public WorkOrderState? FindFirst<TTest>(Demand demand, TTest test) where TTest : struct, IItemTest
    {
        foreach (var band in _live)
            if (_bands[band]!.FindFirst(demand.Slot, test) is var slot && slot != Slots<WorkOrderState>.None) return _orders[slot];
        return null;
    }

    private static bool IsInLine(WorkOrderState order) => order.LineSlot != Slots<WorkOrderState>.None;
}
