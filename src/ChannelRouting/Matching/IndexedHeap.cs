namespace ChannelRouting.Matching;

/// <summary>The smallest key first, with true removal: a heap with four children a node, whose members are slots and whose keys stand beside each other.</summary>
/// <remarks>
/// Where each member stands is kept in an array that heaps may share, so that a search or a removal touches no object. Adding, moving and removing cost
/// O(log n) of the members; looking at the first is free. Keys of members must differ.
/// </remarks>
internal sealed class IndexedHeap<TKey>(HeapPlaces places) where TKey : struct, IComparable<TKey>
{
    private const int Arity = 4;
    private const int Nowhere = -1;

    private (TKey Key, int Slot)[] _nodes = [];

    public int Count { get; private set; }

    /// <summary>The member of the smallest key; the heap must not be empty.</summary>
    public int First => _nodes[0].Slot;

    /// <summary>The smallest key; the heap must not be empty.</summary>
    public TKey FirstKey => _nodes[0].Key;

    public void Add(int slot, TKey key)
    {
        if (Count == _nodes.Length) Array.Resize(ref _nodes, Math.Max(1, 2 * Count));
        Rise(Count++, (key, slot));
    }

    public void Remove(int slot)
    {
        var place = places[slot];
        var last = _nodes[--Count];
        if (place != Count) Settle(place, last);
    }

    /// <summary>Gives a member another key.</summary>
    public void Move(int slot, TKey key) => Settle(places[slot], (key, slot));

    /// <summary>The first member, by key, that passes; <see cref="Slots.None"/> when none does.</summary>
    /// <remarks>Costs a step for each member before it that does not pass, and for their children.</remarks>
    public int FindFirst<TTest>(TTest test) where TTest : struct, IItemTest<int>
    {
        var best = Nowhere;
        Search(0, ref test, ref best);
        return best == Nowhere ? Slots.None : _nodes[best].Slot;
    }

    private void Search<TTest>(int place, ref TTest test, ref int best) where TTest : struct, IItemTest<int>
    {
        if (place >= Count || (best != Nowhere && _nodes[place].Key.CompareTo(_nodes[best].Key) >= 0)) return;
        if (test.Accepts(_nodes[place].Slot))
        {
            best = place;
            return;
        }

        for (var child = 1; child <= Arity; child++) Search((Arity * place) + child, ref test, ref best);
    }

    private void Settle(int place, (TKey Key, int Slot) node)
    {
        if (place > 0 && node.Key.CompareTo(_nodes[(place - 1) / Arity].Key) < 0) Rise(place, node);
        else Sink(place, node);
    }

    private void Rise(int place, (TKey Key, int Slot) node)
    {
        while (place > 0)
        {
            var parent = (place - 1) / Arity;
            if (node.Key.CompareTo(_nodes[parent].Key) >= 0) break;
            Put(place, _nodes[parent]);
            place = parent;
        }

        Put(place, node);
    }

    private void Sink(int place, (TKey Key, int Slot) node)
    {
        while (true)
        {
            var child = SmallestChild(place);
            if (child == Nowhere || _nodes[child].Key.CompareTo(node.Key) >= 0) break;
            Put(place, _nodes[child]);
            place = child;
        }

        Put(place, node);
    }

    private int SmallestChild(int place)
    {
        var first = (Arity * place) + 1;
        if (first >= Count) return Nowhere;
        var smallest = first;
        for (var child = first + 1; child < Math.Min(first + Arity, Count); child++)
            if (_nodes[child].Key.CompareTo(_nodes[smallest].Key) < 0) smallest = child;
        return smallest;
    }

    private void Put(int place, (TKey Key, int Slot) node)
    {
        _nodes[place] = node;
        places[node.Slot] = place;
    }
}
