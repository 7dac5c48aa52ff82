namespace ChannelRouting.Matching;

/// <summary>The lines of one band, by the slots of their demands, and their first keys beside each other, where a search runs over them.</summary>
internal sealed class Band(HeapPlaces places)
{
    private readonly Bits _live = new();
    private Line?[] _lines = new Line?[16];
    private OrderKey[] _firsts = new OrderKey[16];
    private int _count;

    public bool IsEmpty => _count == 0;

    public void Add(int demand, int order, OrderKey key)
    {
        if (demand >= _lines.Length)
        {
            Array.Resize(ref _firsts, Math.Max(demand + 1, 2 * _lines.Length));
            Array.Resize(ref _lines, _firsts.Length);
        }

        var line = _lines[demand] ??= new Line(places);
        line.Add(order, key);
        _firsts[demand] = line.FirstKey;
        _live.Set(demand);
        _count++;
    }

    public void Remove(int demand, int order, OrderKey key)
    {
        var line = _lines[demand]!;
        line.Remove(order, key);
        _count--;
        if (line.Count > 0) _firsts[demand] = line.FirstKey;
        else _live.Clear(demand);
    }

    /// <summary>The slot of the first order, of the demands given, that passes.</summary>
    public int FindFirst<TTest>(Bits demands, TTest test) where TTest : struct, IItemTest
    {
        var first = Slots.None;
        foreach (var slot in _live.And(demands))
            if (first == Slots.None || _firsts[slot].CompareTo(_firsts[first]) < 0) first = slot;
        if (first == Slots.None) return Slots.None;
        var order = _lines[first]!.First;
        return test.Accepts(order) ? order : FindFirstPast(demands, test);
    }

    /// <summary>The slot of the first order of one demand that passes.</summary>
    public int FindFirst<TTest>(int demandSlot, TTest test) where TTest : struct, IItemTest =>
        demandSlot < _lines.Length && _lines[demandSlot] is { } line ? line.FindFirst(test).Slot : Slots.None;

    /// <summary>As the other, where the first of all did not pass.</summary>
    private int FindFirstPast<TTest>(Bits demands, TTest test) where TTest : struct, IItemTest
    {
        var (first, key) = (Slots.None, default(OrderKey));
        foreach (var slot in _live.And(demands))
        {
            if (first != Slots.None && _firsts[slot].CompareTo(key) >= 0) continue;
            var (found, foundKey) = _lines[slot]!.FindFirst(test);
            if (found != Slots.None && (first == Slots.None || foundKey.CompareTo(key) < 0)) (first, key) = (found, foundKey);
        }

        return first;
    }
}
