namespace ChannelRouting.Matching;

/// <summary>The smallest key first, with true removal: a heap with four children a node, keys beside each other, whose items know their place.</summary>
/// <remarks>Adding, moving and removing cost O(log n) of the items held; looking at the first is free. Keys of items held must differ.</remarks>
internal sealed class IndexedHeap<TKey, TItem, TPlace>
    where TKey : struct, IComparable<TKey>
    where TItem : class
    where TPlace : struct, IHeapPlace<TItem>
{
    /// <summary>The place of an item that is in no heap.</summary>
    public const int Nowhere = -1;

    private const int Arity = 4;

    private (TKey Key, TItem Item)[] _nodes = new (TKey, TItem)[4];

    public int Count { get; private set; }

    /// <summary>The item of the smallest key; the heap must not be empty.</summary>
    public TItem First => _nodes[0].Item;

    /// <summary>The smallest key; the heap must not be empty.</summary>
    public TKey FirstKey => _nodes[0].Key;

    public void Add(TItem item, TKey key)
    {
        if (Count == _nodes.Length) Array.Resize(ref _nodes, 2 * Count);
        Rise(Count++, (key, item));
    }

    public void Remove(TItem item)
    {
        var place = TPlace.Get(item);
        TPlace.Set(item, Nowhere);
        var last = _nodes[--Count];
        _nodes[Count] = default;
        if (place != Count) Settle(place, last);
    }

    /// <summary>Gives an item that is in the heap another key.</summary>
    public void Move(TItem item, TKey key) => Settle(TPlace.Get(item), (key, item));

    /// <summary>
    /// The first item, by key, that passes; null when none does. Costs a step for each item before it that does not, and for their children.
    /// </summary>
    public TItem? FindFirst<TTest>(TTest test) where TTest : struct, IItemTest<TItem>
    {
        var best = Nowhere;
        Search(0, ref test, ref best);
        return best == Nowhere ? null : _nodes[best].Item;
    }

    private void Search<TTest>(int place, ref TTest test, ref int best) where TTest : struct, IItemTest<TItem>
    {
        if (place >= Count || (best != Nowhere && _nodes[place].Key.CompareTo(_nodes[best].Key) >= 0)) return;
        if (test.Accepts(_nodes[place].Item))
        {
            best = place;
            return;
        }

        for (var child = 1; child <= Arity; child++) Search((Arity * place) + child, ref test, ref best);
    }

    private void Settle(int place, (TKey Key, TItem Item) node)
    {
        if (place > 0 && node.Key.CompareTo(_nodes[(place - 1) / Arity].Key) < 0) Rise(place, node);
        else Sink(place, node);
    }

    private void Rise(int place, (TKey Key, TItem Item) node)
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

    private void Sink(int place, (TKey Key, TItem Item) node)
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

    private void Put(int place, (TKey Key, TItem Item) node)
    {
        _nodes[place] = node;
        TPlace.Set(node.Item, place);
    }
}
