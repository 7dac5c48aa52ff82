using ChannelRouting.Engine;

namespace ChannelRouting.Matching;

/// <summary>The work orders of one demand and group, in the order of their keys: a run of those that came in order, as most do, and a heap of the others.</summary>
/// <param name="group">The group it is one of.</param>
/// <param name="demandSlot">The slot of its demand.</param>
/// <param name="others">The orders in heaps of all lines.</param>
/// <param name="places">Where they stand in their heaps.</param>
internal sealed class Line(LineGroup group, int demandSlot, Slots<WorkOrderState> others, HeapPlaces places)
{
    private SortedRun _run = new();
    private IndexedHeap<OrderKey>? _others;

    public LineGroup Group => group;

    public int DemandSlot => demandSlot;

    public int Count => _run.Count + (_others?.Count ?? 0);

    /// <summary>The first order and its key; the line must not be empty.</summary>
    public (OrderKey Key, WorkOrderState Order) First => IsRunFirst ? _run.First : (_others!.FirstKey, others[_others.First]);

    private bool IsRunFirst => _others is null || _others.Count == 0 || (_run.Count > 0 && _run.First.Key.GoesBefore(_others.FirstKey));

    /// <summary>Adds an order under its line key.</summary>
    public void Add(WorkOrderState order)
    {
        order.Line = this;
        if (_run.TryAdd(order)) return;
        _others ??= new IndexedHeap<OrderKey>(places);
        order.LineSlot = others.Take(order);
        _others.Add(order.LineSlot, order.LineKey);
    }

    public void Remove(WorkOrderState order)
    {
        order.Line = null;
        if (order.LineSlot == Slots.None)
        {
            _run.Remove(order.LineKey);
            return;
        }

        _others!.Remove(order.LineSlot);
        others.Release(order.LineSlot);
        order.LineSlot = Slots.None;
    }

    /// <summary>The first order that passes, null when none does; a step for each before it that does not.</summary>
    public WorkOrderState? FindFirst<TTest>(TTest test) where TTest : struct, IItemTest<WorkOrderState>
    {
        var ofRun = _run.FindFirst(test);
        if (_others is null || _others.Count == 0) return ofRun;
        var slot = _others.FindFirst(new OfSlot<TTest>(others, test));
        if (slot == Slots.None) return ofRun;
        return ofRun is null || others[slot].LineKey.GoesBefore(ofRun.LineKey) ? others[slot] : ofRun;
    }

    private readonly struct OfSlot<TTest>(Slots<WorkOrderState> orders, TTest test) : IItemTest<int> where TTest : struct, IItemTest<WorkOrderState>
    {
        public bool Accepts(int slot) => test.Accepts(orders[slot]);
    }
}
