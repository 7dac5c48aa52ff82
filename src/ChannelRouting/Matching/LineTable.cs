using ChannelRouting.Engine;

namespace ChannelRouting.Matching;

/// <summary>All work orders in line: for each band and demand one line, in the order of the keys.</summary>
internal sealed class LineTable
{
    private readonly Slots<WorkOrderState> _others = new();
    private readonly HeapPlaces _places = new();
    private readonly List<Band?> _bands = [];
    private readonly Bits _live = new();

    public void Enqueue(WorkOrderState order, OrderKey key)
    {
        if (order.Line is not null && order.LineKey == key) return;
        Dequeue(order);
        while (_bands.Count <= key.Band) _bands.Add(null);
        order.LineKey = key;
        (_bands[key.Band] ??= new Band(key.Band, _others, _places)).Add(order);
        _live.Set(key.Band);
    }

    public void Dequeue(WorkOrderState order)
    {
        if (order.Line is not { } line) return;
        line.Band.Remove(order);
        if (line.Band.IsEmpty) _live.Clear(line.Band.Number);
    }

    /// <summary>The first order, of the demands given, that passes; null when none does.</summary>
    public WorkOrderState? FindFirst<TTest>(Bits demands, TTest test) where TTest : struct, IItemTest<WorkOrderState>
    {
        foreach (var band in _live)
            if (_bands[band]!.FindFirst(demands, test) is { } order) return order;
        return null;
    }

    /// <summary>The first order of one demand that passes; null when none does.</summary>
    public WorkOrderState? FindFirst<TTest>(Demand demand, TTest test) where TTest : struct, IItemTest<WorkOrderState>
    {
        foreach (var band in _live)
            if (_bands[band]!.FindFirst(demand.Slot, test) is { } order) return order;
        return null;
    }
}
