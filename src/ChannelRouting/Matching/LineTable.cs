using ChannelRouting.Engine;

namespace ChannelRouting.Matching;

/// <summary>All work orders in line: for each band and demand one line, in the order of the keys.</summary>
internal sealed class LineTable
{
    private readonly List<Band?> _bands = [];

    /// <summary>Bands in which work waits.</summary>
    private readonly Bits _live = new();

    public void Enqueue(WorkOrderState order, OrderKey key)
    {
        if (IsInLine(order) && order.LineKey == key) return;
        Dequeue(order);
        while (_bands.Count <= key.Band) _bands.Add(null);
        var band = _bands[key.Band] ??= new Band();
        order.LineKey = key;
        band.Add(order, key);
        _live.Set(key.Band);
    }

    public void Dequeue(WorkOrderState order)
    {
        if (!IsInLine(order)) return;
        var band = _bands[order.LineKey.Band]!;
        band.Remove(order);
        if (band.IsEmpty) _live.Clear(order.LineKey.Band);
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

    private static bool IsInLine(WorkOrderState order) => order.LinePlace >= 0;
}
