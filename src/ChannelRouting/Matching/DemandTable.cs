namespace ChannelRouting.Matching;

/// <summary>The demands of all work orders that are not final, each once, counted by those who hold it. Slots of demands nobody holds are used again.</summary>
internal sealed class DemandTable
{
    private readonly Dictionary<DemandKey, Demand> _demands = [];
    private readonly Stack<int> _freeSlots = new();

    public int Count => _demands.Count;

    /// <summary>In no order that a decision may rest on.</summary>
    public IEnumerable<Demand> All => _demands.Values;

    public bool Contains(DemandKey key) => _demands.ContainsKey(key);

    /// <summary>The demand of that key, held once more.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Hold(DemandKey key, out Demand demand)
    {
        var isKnown = _demands.TryGetValue(key, out var known);
        demand = known ?? new Demand(key, _freeSlots.TryPop(out var slot) ? slot : _demands.Count);
        if (!isKnown) _demands.Add(key, demand);
        demand.HolderCount++;
        return !isKnown;
    }

    /// <summary>Held once less.</summary>
    /// <returns>Whether nobody holds it any more.</returns>
    public bool Release(Demand demand)
    {
        if (--demand.HolderCount > 0) return false;
        _demands.Remove(demand.Key);
        _freeSlots.Push(demand.Slot);
        return true;
    }
}
