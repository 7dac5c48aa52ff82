namespace ChannelRouting.Matching;

/// <summary>The work orders of one demand and band, in the order of their keys: a run of those that came in order, as most do, and a heap of the others.</summary>
internal sealed class Line(HeapPlaces places)
{
    private readonly SortedRun _run = new();
    private readonly IndexedHeap<OrderKey> _others = new(places);

    public int Count => _run.Count + _others.Count;

    /// <summary>The first order's slot; the line must not be empty.</summary>
    public int First => IsRunFirst ? _run.First : _others.First;

    /// <summary>The first order's key; the line must not be empty.</summary>
    public OrderKey FirstKey => IsRunFirst ? _run.FirstKey : _others.FirstKey;

    private bool IsRunFirst => _others.Count == 0 || (_run.Count > 0 && _run.FirstKey.CompareTo(_others.FirstKey) < 0);

    public void Add(int slot, OrderKey key)
    {
        if (!_run.TryAdd(slot, key)) _others.Add(slot, key);
    }

    public void Remove(int slot, OrderKey key)
    {
        if (!_run.TryRemove(key)) _others.Remove(slot);
    }

    /// <summary>The first order that passes; a step for each before it that does not.</summary>
    public (int Slot, OrderKey Key) FindFirst<TTest>(TTest test) where TTest : struct, IItemTest
    {
        var (ofRun, ofOthers) = (_run.FindFirst(test), _others.FindFirstWithKey(test));
        if (ofRun.Slot == Slots.None || ofOthers.Slot == Slots.None) return ofRun.Slot == Slots.None ? ofOthers : ofRun;
        return ofRun.Key.CompareTo(ofOthers.Key) < 0 ? ofRun : ofOthers;
    }
}
