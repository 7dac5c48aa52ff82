namespace ChannelRouting.Matching;

/// <summary>Members whose keys came in ascending order, in a ring: the first is read and taken without moving any other.</summary>
/// <remarks>
/// Adding to the end and removing from either end cost O(1); removing from the middle costs a search in O(log n) and leaves a gap, and gaps are closed
/// when they are more than half.
/// </remarks>
internal sealed class SortedRun
{
    private (OrderKey Key, int Slot)[] _nodes = new (OrderKey, int)[4];
    private int _head;
    private int _length;

    /// <summary>Members, gaps aside.</summary>
    public int Count { get; private set; }

    public OrderKey FirstKey => Node(0).Key;

    public int First => Node(0).Slot;

    private ref (OrderKey Key, int Slot) Node(int index) => ref _nodes[(_head + index) & (_nodes.Length - 1)];

    /// <summary>Adds a member at the end.</summary>
    /// <returns>False, and nothing is added, when its key does not go after all others.</returns>
    public bool TryAdd(int slot, OrderKey key)
    {
        if (_length > 0 && key.CompareTo(Node(_length - 1).Key) <= 0) return false;
        if (_length == _nodes.Length) Lay(2 * _length);
        Node(_length++) = (key, slot);
        Count++;
        return true;
    }

    /// <returns>False when the key is none of the members'.</returns>
    public bool TryRemove(OrderKey key)
    {
        var index = IndexOf(key);
        if (index == Slots.None) return false;
        Node(index).Slot = Slots.None;
        Count--;
        while (_length > 0 && First == Slots.None) DropFirst();
        while (_length > 0 && Node(_length - 1).Slot == Slots.None) _length--;
        if (_length > 2 * (Count + 2)) Lay(_nodes.Length);
        return true;
    }

    /// <summary>The first member that passes; a step for each before it.</summary>
    public (int Slot, OrderKey Key) FindFirst<TTest>(TTest test) where TTest : struct, IItemTest
    {
        for (var index = 0; index < _length; index++)
            if (Node(index) is var (key, slot) && slot != Slots.None && test.Accepts(slot)) return (slot, key);
        return (Slots.None, default);
    }

    private int IndexOf(OrderKey key)
    {
        if (_length > 0 && FirstKey == key) return 0;
        var (from, until) = (0, _length);
        while (from < until)
        {
            var middle = (from + until) / 2;
            if (Node(middle).Key.CompareTo(key) < 0) from = middle + 1;
            else until = middle;
        }

        return from < _length && Node(from) is var (found, slot) && found == key && slot != Slots.None ? from : Slots.None;
    }

    private void DropFirst()
    {
        _head = (_head + 1) & (_nodes.Length - 1);
        _length--;
    }

    /// <summary>Lays the members out anew, without gaps.</summary>
    private void Lay(int capacity)
    {
        var nodes = new (OrderKey, int)[capacity];
        var count = 0;
        for (var index = 0; index < _length; index++)
            if (Node(index).Slot != Slots.None) nodes[count++] = Node(index);
        (_nodes, _head, _length) = (nodes, 0, count);
    }
}
