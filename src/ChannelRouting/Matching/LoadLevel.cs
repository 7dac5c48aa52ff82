namespace ChannelRouting.Matching;

/// <summary>The supplies whose agents use the same share of their capacity.</summary>
/// <param name="usedUnits">Units in use, of those agents who have as many as given.</param>
/// <param name="capacityUnits">Units such an agent has.</param>
/// <param name="many">So many supplies are kept in order.</param>
/// <param name="places">Where supplies stand in heaps of all levels.</param>
internal sealed class LoadLevel(int usedUnits, int capacityUnits, int many, HeapPlaces places)
{
    private IndexedHeap<long>? _byServed;

    /// <summary>Supplies of the level that have somebody.</summary>
    public Bits Live { get; } = new();

    public int LiveCount { get; private set; }

    /// <summary>Whether the supplies stand in order.</summary>
    public bool IsOrdered => _byServed is not null;

    /// <summary>Supplies of the level, with somebody or not.</summary>
    public int SupplyCount { get; set; }

    /// <summary>Takes in a supply to which somebody came.</summary>
    /// <param name="slot">The supply's.</param>
    /// <param name="firstServed">When the first agent of each supply was served.</param>
    public void Add(int slot, long[] firstServed)
    {
        Live.Set(slot);
        LiveCount++;
        if (_byServed is not null) _byServed.Add(slot, firstServed[slot]);
        else if (LiveCount == many) Order(firstServed);
    }

    /// <summary>Takes note that another agent of a supply is the first, or the same was served.</summary>
    public void Move(int slot, long firstServed)
    {
        if (_byServed is not null && Live.Contains(slot)) _byServed.Move(slot, firstServed);
    }

    /// <summary>Lets go of a supply that nobody is left in.</summary>
    public void Remove(int slot)
    {
        Live.Clear(slot);
        LiveCount--;
        if (_byServed is null) return;
        if (LiveCount < many / 2) _byServed = null;
        else _byServed.Remove(slot);
    }

    /// <summary>The supply that passes whose first agent was served least recently; <see cref="Slots.None"/> when none does. The supplies must stand in order.</summary>
    public int FindFirst<TTest>(TTest test) where TTest : struct, IItemTest<int> => _byServed!.FindFirst(test);

    /// <summary>Compares shares without dividing; no capacity is 0.</summary>
    public int CompareTo(int otherUsedUnits, int otherCapacityUnits) =>
        ((long)usedUnits * otherCapacityUnits).CompareTo((long)otherUsedUnits * capacityUnits);

    private void Order(long[] firstServed)
    {
        _byServed = new IndexedHeap<long>(places);
        foreach (var slot in Live) _byServed.Add(slot, firstServed[slot]);
    }
}
