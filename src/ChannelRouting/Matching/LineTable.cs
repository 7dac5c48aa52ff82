using ChannelRouting.Engine;

namespace ChannelRouting.Matching;

/// <summary>All work orders in line: for each group and demand one line, in the order of the keys.</summary>
internal sealed class LineTable(WorkOrderRanking ranking)
{
    private readonly Slots<WorkOrderState> _others = new();
    private readonly HeapPlaces _places = new();
    private readonly List<LineGroup?> _groups = [];
    private readonly Bits _live = new();
    private readonly LinePhases _phases = new();

    public void Enqueue(WorkOrderState order)
    {
        var (key, changesAt) = ranking.PlaceOf(order);
        if (order.Line is null || order.LineKey != key) Put(order, key);
        if (changesAt is not null || order.PhaseSlot != Slots.None) _phases.Set(order, changesAt);
    }

    public void Dequeue(WorkOrderState order)
    {
        if (order.Line is not { } line) return;
        line.Group.Remove(order);
        if (line.Group.IsEmpty) _live.Clear(line.Group.Number);
        _phases.Remove(order);
    }

    /// <summary>Moves those whose place has changed by an instant; that brings nobody a match, since who can take them stays.</summary>
    public void MoveChanged(Instant now)
    {
        while (_phases.FindChanged(now) is { } order) Enqueue(order);
    }

    /// <summary>The first order, of the demands given, that passes; null when none does.</summary>
    public WorkOrderState? FindFirst<TTest>(Bits demands, TTest test) where TTest : struct, IItemTest<WorkOrderState>
    {
        Ranked? best = null;
        foreach (var number in _live)
        {
            if (ranking.IsScored) best = _groups[number]!.FindMostUrgent(demands, test, ranking, best);
            else if (_groups[number]!.FindFirst(demands, test) is { } order) return order;
        }

        return best?.Order;
    }

    /// <summary>The first order of one demand that passes; null when none does.</summary>
    public WorkOrderState? FindFirst<TTest>(Demand demand, TTest test) where TTest : struct, IItemTest<WorkOrderState>
    {
        Ranked? best = null;
        foreach (var number in _live)
        {
            if (ranking.IsScored) best = _groups[number]!.FindMostUrgent(demand.Slot, test, ranking, best);
            else if (_groups[number]!.FindFirst(demand.Slot, test) is { } order) return order;
        }

        return best?.Order;
    }

    /// <summary>Whichever goes before the other, the one of the lower rank first.</summary>
    public Candidate? Earlier(Candidate? one, Candidate? other)
    {
        if (one is not { } first || other is not { } second) return one ?? other;
        if (first.Rank != second.Rank) return first.Rank < second.Rank ? first : second;
        return Earlier(first.Order, second.Order) == first.Order ? first : second;
    }

    /// <summary>Whichever goes before the other; neither need stand in a line.</summary>
    public WorkOrderState? Earlier(WorkOrderState? order, WorkOrderState? other)
    {
        if (order is null || other is null) return order ?? other;
        var (key, otherKey) = (KeyOf(order), KeyOf(other));
        var isBefore = ranking.IsScored ? ranking.UrgencyOf(key).GoesBefore(ranking.UrgencyOf(otherKey)) : key.GoesBefore(otherKey);
        return isBefore ? order : other;
    }

    private OrderKey KeyOf(WorkOrderState order) => order.Line is null ? ranking.PlaceOf(order).Key : order.LineKey;

    private void Put(WorkOrderState order, OrderKey key)
    {
        Dequeue(order);
        while (_groups.Count <= key.Group) _groups.Add(null);
        order.LineKey = key;
        (_groups[key.Group] ??= new LineGroup(key.Group, _others, _places)).Add(order);
        _live.Set(key.Group);
    }
}
