namespace ChannelRouting.Matching;

/// <summary>Gives things small numbers, so that facts about them stand beside each other in arrays. Numbers given back are used again, and never compared.</summary>
internal sealed class Slots<T>
{
    private readonly Stack<int> _free = new();
    private T[] _items = new T[64];
    private int _count;

    public ref T this[int slot] => ref _items[slot];

    public int Take(T item)
    {
        if (!_free.TryPop(out var slot)) slot = _count++;
        if (slot == _items.Length) Array.Resize(ref _items, 2 * slot);
        _items[slot] = item;
        return slot;
    }

    public void Release(int slot)
    {
        _items[slot] = default!;
        _free.Push(slot);
    }
}
