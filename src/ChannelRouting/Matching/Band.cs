using ChannelRouting.Engine;
using Line = ChannelRouting.Matching.IndexedHeap<ChannelRouting.Matching.OrderKey, ChannelRouting.Engine.WorkOrderState, ChannelRouting.Matching.LinePlace>;

namespace ChannelRouting.Matching;

/// <summary>The lines of one band, by the slots of their demands, and their first keys beside each other.</summary>
internal sealed class Band
{
    private readonly Bits _live = new();
    private Line?[] _lines = new Line?[16];
    private OrderKey[] _firsts = new OrderKey[16];
    private int _count;

    public bool IsEmpty => _count == 0;

    public void Add(WorkOrderState order, OrderKey key)
    {
        var slot = order.Demand!.Slot;
        if (slot >= _lines.Length)
        {
            Array.Resize(ref _firsts, Math.Max(slot + 1, 2 * _lines.Length));
            Array.Resize(ref _lines, _firsts.Length);
        }

        var line = _lines[slot] ??= new Line();
        line.Add(order, key);
        _firsts[slot] = line.FirstKey;
        _live.Set(slot);
        _count++;
    }

    public void Remove(WorkOrderState order)
    {
        var slot = order.Demand!.Slot;
        var line = _lines[slot]!;
        line.Remove(order);
        _count--;
        if (line.Count > 0) _firsts[slot] = line.FirstKey;
        else _live.Clear(slot);
    }

    /// <summary>The first order, of the demands given, that passes; null when none does.</summary>
    public WorkOrderState? FindFirst<TTest>(Bits demands, TTest test) where TTest : struct, IItemTest<WorkOrderState>
    {
        WorkOrderState? first = null;
        var key = default(OrderKey);
        foreach (var slot in _live.And(demands))
        {
            if (first is not null && _firsts[slot].CompareTo(key) >= 0) continue;
            if (_lines[slot]!.FindFirst(test) is not { } order || (first is not null && order.LineKey.CompareTo(key) >= 0)) continue;
            (first, key) = (order, order.LineKey);
        }

        return first;
    }

    /// <summary>The first order of one demand that passes; null when none does.</summary>
    public WorkOrderState? FindFirst<TTest>(int demandSlot, TTest test) where TTest : struct, IItemTest<WorkOrderState> =>
        demandSlot < _lines.Length ? _lines[demandSlot]?.FindFirst(test) : null;
}
