namespace ChannelRouting.Matching;

/// <summary>The levels of load there are, the least loaded first.</summary>
/// <param name="manySupplies">So many supplies of a level are kept in order.</param>
internal sealed class LoadLevels(int manySupplies)
{
    private readonly List<LoadLevel> _levels = [];
    private readonly HeapPlaces _places = new(); // A supply is of one level.

    public List<LoadLevel>.Enumerator GetEnumerator() => _levels.GetEnumerator();

    /// <summary>The level of a share, held once more.</summary>
    public LoadLevel Hold(int usedUnits, int capacityUnits)
    {
        var place = PlaceOf(usedUnits, capacityUnits);
        if (place == _levels.Count || _levels[place].CompareTo(usedUnits, capacityUnits) != 0) _levels.Insert(place, new LoadLevel(usedUnits, capacityUnits, manySupplies, _places));
        _levels[place].SupplyCount++;
        return _levels[place];
    }

    public void Release(LoadLevel level)
    {
        if (--level.SupplyCount == 0) _levels.Remove(level);
    }

    /// <summary>The first place whose level is not less.</summary>
    private int PlaceOf(int usedUnits, int capacityUnits)
    {
        var (from, until) = (0, _levels.Count);
        while (from < until)
        {
            var middle = (from + until) / 2;
            if (_levels[middle].CompareTo(usedUnits, capacityUnits) < 0) from = middle + 1;
            else until = middle;
        }

        return from;
    }
}
