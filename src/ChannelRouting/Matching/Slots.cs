namespace ChannelRouting.Matching;

/// <summary>Gives things small numbers, so that facts about them can stand beside each other in arrays. Numbers given back are used again, and never compared.</summary>
internal sealed class Slots<T> where T : class
{
    /// <summary>The slot of what has none.</summary>
    public const int None = -1;

    private readonly List<T?> _items = [];
    private readonly Stack<int> _free = new();

    public T this[int slot] => _items[slot]!;

    public int Take(T item)
    {
        if (!_free.TryPop(out var slot))
        {
            slot = _items.Count;
            _items.Add(null);
        }

        _items[slot] = item;
        return slot;
    }

    public void Release(int slot)
    {
        _items[slot] = null;
        _free.Push(slot);
    }
}
