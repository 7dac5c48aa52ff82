using ChannelRouting.Engine;

namespace ChannelRouting.Matching;

/// <summary>All work orders in line: for each band and demand one line, in the order of the keys.</summary>
internal sealed class LineTable
{
    private readonly Slots<InLine> _orders = new();
    private readonly HeapPlaces _places = new();
    private readonly List<Band?> _bands = [];
    private readonly Bits _live = new();

    public ref readonly InLine this[int slot] => ref _orders[slot];

    public void Enqueue(WorkOrderState order, OrderKey key)
    {
        var entry = new InLine(order, order.Demand!, key, order.MayBeRefused);
        if (order.LineSlot != Slots.None && _orders[order.LineSlot].Key == key) _orders[order.LineSlot] = entry;
        else Add(entry);
    }

    public void Dequeue(WorkOrderState order)
    {
        if (order.LineSlot == Slots.None) return;
        var (slot, entry) = (order.LineSlot, _orders[order.LineSlot]);
        var band = _bands[entry.Key.Band]!;
        band.Remove(entry.Demand.Slot, slot, entry.Key);
        if (band.IsEmpty) _live.Clear(entry.Key.Band);
        _orders.Release(slot);
        order.LineSlot = Slots.None;
    }

    /// <summary>The slot of the first order, of the demands given, that passes.</summary>
    public int FindFirst<TTest>(Bits demands, TTest test) where TTest : struct, IItemTest
    {
        foreach (var band in _live)
            if (_bands[band]!.FindFirst(demands, test) is var slot && slot != Slots.None) return slot;
        return Slots.None;
    }

    /// <summary>The slot of the first order of one demand that passes.</summary>
    public int FindFirst<TTest>(Demand demand, TTest test) where TTest : struct, IItemTest
    {
        foreach (var band in _live)
            if (_bands[band]!.FindFirst(demand.Slot, test) is var slot && slot != Slots.None) return slot;
        return Slots.None;
    }

    private void Add(InLine entry)
    {
        Dequeue(entry.Order);
        while (_bands.Count <= entry.Key.Band) _bands.Add(null);
        entry.Order.LineSlot = _orders.Take(entry);
        (_bands[entry.Key.Band] ??= new Band(_places)).Add(entry.Demand.Slot, entry.Order.LineSlot, entry.Key);
        _live.Set(entry.Key.Band);
    }
}
