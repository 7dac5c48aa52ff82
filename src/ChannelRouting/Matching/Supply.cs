namespace ChannelRouting.Matching;

/// <summary>Agents who can do the same and are equally busy: each of them can take a work order, or none can.</summary>
internal sealed class Supply
{
    private int[] _fullCaps;
    private bool _isRetired;

    public Supply(int slot, SupplyKey key, LoadLevel level, HeapPlaces servedPlaces, HeapPlaces idlePlaces)
    {
        (Slot, Profile, UsedUnits, Level, _fullCaps) = (slot, key.Profile, key.UsedUnits, level, key.FullCaps.ToArray());
        (ByServed, ByIdle) = (new IndexedHeap<long>(servedPlaces), new IndexedHeap<IdleKey>(idlePlaces));
    }

    /// <summary>Its number among the supplies in use; given to another one later, and never compared.</summary>
    public int Slot { get; }

    public SupplyProfile Profile { get; private set; }

    public int UsedUnits { get; private set; }

    public LoadLevel Level { get; private set; }

    public SupplyKey Key => new(Profile, UsedUnits, _fullCaps);

    /// <summary>The demands whose work its agents have skill and room for.</summary>
    public Bits Demands { get; } = new();

    /// <summary>The slots of its agents, who was served least recently first.</summary>
    public IndexedHeap<long> ByServed { get; }

    /// <summary>The slots of its agents, who is idle for longest first; kept only while some queue of the plan asks for it.</summary>
    public IndexedHeap<IdleKey> ByIdle { get; }

    public int Count => ByServed.Count;

    /// <summary>Whether somebody came to it since it was last looked at.</summary>
    public bool IsChanged { get; set; }

    /// <summary>Whether it stands among the empty ones that may be given up.</summary>
    public bool IsSpare { get; set; }

    /// <summary>Where the last agent went who left it; that one may be another supply by now.</summary>
    public Supply? Next { get; set; }

    public bool Is(SupplyKey key) => !_isRetired && Profile == key.Profile && UsedUnits == key.UsedUnits && key.FullCaps.SequenceEqual(_fullCaps);

    /// <param name="demand">A demand whose skills its agents have.</param>
    /// <param name="scores">What counts how much.</param>
    public SupplyFit FitFor(DemandKey demand, BalanceScores scores)
    {
        var (wishes, asked, levels, known) = (demand.AlsoServedBy.Count > 0 && Profile.Serves(demand.Queue) ? 1 : 0, 0, 0L, 0L);
        foreach (var requirement in demand.Requirements)
        {
            var level = Profile.LevelOf(requirement.Skill);
            if (requirement.IsPreferred == true && requirement.IsSatisfiedBy(level)) wishes++;
            if (requirement.IsExcluded == true) continue;
            asked++;
            levels += level ?? 0;
            known += Math.Clamp(level ?? 0, 0, BalanceScores.TopLevel);
        }

        return new SupplyFit(wishes, levels, scores.OfAgent(known, asked, Profile.SkillCount, UsedUnits, Profile.CapacityUnits));
    }

    public int FreeUnits => Profile.CapacityUnits - UsedUnits;

    /// <summary>Compares the shares of capacity in use.</summary>
    public int CompareLoad(Supply other) => ((long)UsedUnits * other.Profile.CapacityUnits).CompareTo((long)other.UsedUnits * Profile.CapacityUnits);

    public bool HasRoomFor(Demand demand) =>
        (demand.IsOnTop || UsedUnits + demand.CostUnits <= Profile.CapacityUnits) && !IsFull(demand.ChannelCap) && !IsFull(demand.QueueCap) && !IsFull(demand.OfferCap);

    /// <summary>Begins anew as another supply, in the same slot.</summary>
    public void Reuse(SupplyKey key, LoadLevel level)
    {
        (Profile, UsedUnits, Level, _isRetired) = (key.Profile, key.UsedUnits, level, false);
        if (!key.FullCaps.SequenceEqual(_fullCaps)) _fullCaps = key.FullCaps.ToArray();
    }

    /// <summary>Is no supply any more, until its slot is used again. Its facts stay, since who left it just now is compared with them.</summary>
    public void Retire() => (_isRetired, Next, IsSpare) = (true, null, false);

    /// <summary>Whether an agent who comes from another supply can take nothing here that it could not take there.</summary>
    public bool IsTighterThan(Supply other)
    {
        if (Profile != other.Profile || UsedUnits < other.UsedUnits) return false;
        foreach (var cap in other._fullCaps)
            if (!IsFull(cap)) return false;
        return true;
    }

    /// <summary>Whether its agents stand at a cap.</summary>
    public bool IsFull(int cap) => _fullCaps.Length > 0 && Array.IndexOf(_fullCaps, cap) >= 0;
}
