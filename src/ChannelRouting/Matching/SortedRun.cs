using ChannelRouting.Engine;

namespace ChannelRouting.Matching;

/// <summary>Work orders whose keys came in ascending order, in a ring: the first is read and taken without moving any other.</summary>
/// <remarks>
/// Adding to the end and removing from either end cost O(1); removing from the middle costs a search in O(log n) and leaves a gap, and gaps are closed
/// when they are more than half.
/// </remarks>
internal struct SortedRun()
{
    private (OrderKey Key, WorkOrderState? Order)[] _nodes = new (OrderKey, WorkOrderState?)[4];
    private OrderKey _lastKey; // Kept here too, since the end of a long run is far from its beginning in memory.
    private int _head;
    private int _length;

    /// <summary>Members, gaps aside.</summary>
    public int Count { readonly get; private set; }

    /// <summary>The first member and its key; there must be one.</summary>
    public readonly (OrderKey Key, WorkOrderState Order) First => Node(0)!;

    private readonly ref (OrderKey Key, WorkOrderState? Order) Node(int index) => ref _nodes[(_head + index) & (_nodes.Length - 1)];

    /// <summary>Adds an order at the end.</summary>
    /// <returns>False, and nothing is added, when its key does not go after all others.</returns>
    public bool TryAdd(WorkOrderState order)
    {
        if (_length > 0 && !_lastKey.GoesBefore(order.LineKey)) return false;
        if (_length == _nodes.Length) Lay(2 * _length);
        _lastKey = order.LineKey;
        Node(_length++) = (_lastKey, order);
        Count++;
        return true;
    }

    /// <summary>Takes out the member of that key, which must be there.</summary>
    public void Remove(OrderKey key)
    {
        var index = IndexOf(key);
        Node(index).Order = null;
        Count--;
        if (index == _length - 1) DropLast();
        else if (index == 0) DropFirst();
        if (_length > 2 * (Count + 2)) Lay(_nodes.Length);
    }

    /// <summary>The first member that passes, null when none does; a step for each before it.</summary>
    public readonly WorkOrderState? FindFirst<TTest>(TTest test) where TTest : struct, IItemTest<WorkOrderState>
    {
        for (var index = 0; index < _length; index++)
            if (Node(index).Order is { } order && test.Accepts(order)) return order;
        return null;
    }

    private readonly int IndexOf(OrderKey key)
    {
        if (_length > 0 && First.Key == key) return 0;
        var (from, until) = (0, _length);
        while (from < until)
        {
            var middle = (from + until) / 2;
            if (Node(middle).Key.GoesBefore(key)) from = middle + 1;
            else until = middle;
        }

        return from;
    }

    /// <summary>Drops the gaps at the beginning; there is a member behind them.</summary>
    private void DropFirst()
    {
        for (; Node(0).Order is null; _length--) _head = (_head + 1) & (_nodes.Length - 1);
    }

    /// <summary>Drops the gaps at the end.</summary>
    private void DropLast()
    {
        while (_length > 0 && Node(_length - 1).Order is null) _length--;
        if (_length > 0) _lastKey = Node(_length - 1).Key;
    }

    /// <summary>Lays the members out anew, without gaps.</summary>
    private void Lay(int capacity)
    {
        var nodes = new (OrderKey, WorkOrderState?)[capacity];
        var count = 0;
        for (var index = 0; index < _length; index++)
            if (Node(index).Order is not null) nodes[count++] = Node(index);
        (_nodes, _head, _length) = (nodes, 0, count);
    }
}
