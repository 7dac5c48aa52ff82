using ChannelRouting.Engine;

namespace ChannelRouting.Matching;

/// <summary>The lines of one group of keys, by the slots of their demands, and their first orders beside each other, where a search runs over them.</summary>
/// <param name="number">Which group.</param>
/// <param name="others">The orders in heaps of all lines.</param>
/// <param name="places">Where they stand in their heaps.</param>
internal sealed class LineGroup(int number, Slots<WorkOrderState> others, HeapPlaces places)
{
    private readonly Bits _live = new();
    private Line?[] _lines = new Line?[16];
    private (OrderKey Key, WorkOrderState? Order)[] _firsts = new (OrderKey, WorkOrderState?)[16];
    private int _count;

    public int Number => number;

    public bool IsEmpty => _count == 0;

    public void Add(WorkOrderState order)
    {
        var demand = order.Demand!.Slot;
        if (demand >= _lines.Length)
        {
            Array.Resize(ref _firsts, Math.Max(demand + 1, 2 * _lines.Length));
            Array.Resize(ref _lines, _firsts.Length);
        }

        var line = _lines[demand] ??= new Line(this, demand, others, places);
        line.Add(order);
        ref var first = ref _firsts[demand];
        if (first.Order is null || order.LineKey.GoesBefore(first.Key)) first = (order.LineKey, order);
        _live.Set(demand);
        _count++;
    }

    public void Remove(WorkOrderState order)
    {
        var line = order.Line!;
        line.Remove(order);
        _count--;
        _firsts[line.DemandSlot] = line.Count > 0 ? line.First : default;
        if (line.Count == 0) _live.Clear(line.DemandSlot);
    }

    /// <summary>The first order, of the demands given, that passes; null when none does.</summary>
    public WorkOrderState? FindFirst<TTest>(Bits demands, TTest test) where TTest : struct, IItemTest<WorkOrderState>
    {
        (OrderKey Key, WorkOrderState? Order) first = default;
        foreach (var slot in _live.And(demands))
        {
            ref readonly var other = ref _firsts[slot];
            if (first.Order is null || other.Key.GoesBefore(first.Key)) first = other;
        }

        return first.Order is null || test.Accepts(first.Order) ? first.Order : FindFirstPast(demands, test);
    }

    /// <summary>The first order of one demand that passes; null when none does.</summary>
    public WorkOrderState? FindFirst<TTest>(int demandSlot, TTest test) where TTest : struct, IItemTest<WorkOrderState> =>
        demandSlot < _lines.Length && _lines[demandSlot] is { } line ? line.FindFirst(test) : null;

    /// <summary>The most urgent order, of the demands given, that passes and goes before another one; else that one.</summary>
    public Ranked? FindMostUrgent<TTest>(Bits demands, TTest test, WorkOrderRanking ranking, Ranked? best) where TTest : struct, IItemTest<WorkOrderState>
    {
        foreach (var slot in _live.And(demands))
        {
            var (order, urgency) = (_firsts[slot].Order, ranking.UrgencyOf(_firsts[slot].Key));
            if (best is { } known && !urgency.GoesBefore(known.Urgency)) continue;
            if (test.Accepts(order!)) best = new Ranked(order!, urgency);
            else best = Better(_lines[slot]!.FindFirst(test), ranking, best);
        }

        return best;
    }

    /// <summary>As the other, of one demand.</summary>
    public Ranked? FindMostUrgent<TTest>(int demandSlot, TTest test, WorkOrderRanking ranking, Ranked? best) where TTest : struct, IItemTest<WorkOrderState> =>
        Better(FindFirst(demandSlot, test), ranking, best);

    private static Ranked? Better(WorkOrderState? order, WorkOrderRanking ranking, Ranked? best)
    {
        if (order is null) return best;
        var urgency = ranking.UrgencyOf(order.LineKey);
        return best is { } known && !urgency.GoesBefore(known.Urgency) ? best : new Ranked(order, urgency);
    }

    /// <summary>As the other, where the first of all did not pass.</summary>
    private WorkOrderState? FindFirstPast<TTest>(Bits demands, TTest test) where TTest : struct, IItemTest<WorkOrderState>
    {
        WorkOrderState? first = null;
        foreach (var slot in _live.And(demands))
        {
            if (first is not null && !_firsts[slot].Key.GoesBefore(first.LineKey)) continue;
            var found = _lines[slot]!.FindFirst(test);
            if (found is not null && (first is null || found.LineKey.GoesBefore(first.LineKey))) first = found;
        }

        return first;
    }
}
