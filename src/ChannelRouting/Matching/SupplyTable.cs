using ChannelRouting.Engine;

namespace ChannelRouting.Matching;

/// <summary>All agents who take work, in their supplies. Supplies come and go as agents get busy; slots are used again.</summary>
internal sealed class SupplyTable(bool isIdleKept)
{
    /// <summary>Empty supplies kept, besides as many as have agents, since they soon have some again.</summary>
    private const int SpareCount = 256;

    private readonly Dictionary<SupplyProfileKey, SupplyProfile> _profiles = [];
    private readonly HashSet<Supply> _byKey = new(new SupplyComparer());
    private readonly List<Supply> _bySlot = [];
    private readonly Stack<Supply> _free = new();
    private readonly Queue<Supply> _spare = new();
    private Demand?[] _demands = new Demand?[64];
    private int _liveCount;

    /// <summary>Supplies that have somebody.</summary>
    public Bits Live { get; } = new();

    public Supply this[int slot] => _bySlot[slot];

    public void Add(Demand demand)
    {
        if (demand.Slot >= _demands.Length) Array.Resize(ref _demands, Math.Max(demand.Slot + 1, 2 * _demands.Length));
        _demands[demand.Slot] = demand;
        foreach (var profile in _profiles.Values)
        {
            if (!profile.Serves(demand.Key)) continue;
            profile.Demands.Set(demand.Slot);
            foreach (var supply in profile.Supplies) Link(supply, demand);
        }
    }

    public void Remove(Demand demand)
    {
        foreach (var profile in _profiles.Values) profile.Demands.Clear(demand.Slot);
        foreach (var slot in demand.Supplies) _bySlot[slot].Demands.Clear(demand.Slot);
        demand.Supplies.Clear(); // So that nothing is found for it by a search to come, when its slot may be another's.
        _demands[demand.Slot] = null;
    }

    /// <summary>Puts an agent where it belongs now, or nowhere when it takes no work.</summary>
    /// <param name="agent">Whose presence, profile or work changed.</param>
    /// <param name="fullCaps">The caps that it has reached, ascending.</param>
    public void Place(AgentState agent, ReadOnlySpan<int> fullCaps)
    {
        var (before, profileBefore) = (agent.Supply, agent.SupplyProfile);
        var profile = agent.SupplyProfile = ProfileOf(agent);
        var after = profile is null ? null : FindOrMake(new SupplyKey(profile, agent.UsedUnits, fullCaps));
        if (before == after) Reorder(agent);
        else Move(agent, before, after);
        if (profileBefore is not null && profileBefore != profile) Release(profileBefore);
        GiveUpSpare();
    }

    /// <summary>The profile, held for the agent if it is another one than before.</summary>
    private SupplyProfile? ProfileOf(AgentState agent)
    {
        if (agent.SupplyVersion == agent.Version) return agent.SupplyProfile;
        agent.SupplyVersion = agent.Version;
        if (!agent.TakesWork) return null;

        var key = SupplyProfileKey.Of(agent);
        if (agent.SupplyProfile?.Key == key) return agent.SupplyProfile;
        if (!_profiles.TryGetValue(key, out var profile)) _profiles.Add(key, profile = MakeProfile(key, agent));
        profile.HolderCount++;
        return profile;
    }

    private SupplyProfile MakeProfile(SupplyProfileKey key, AgentState agent)
    {
        var profile = new SupplyProfile(key, agent);
        foreach (var demand in _demands)
            if (demand is not null && profile.Serves(demand.Key)) profile.Demands.Set(demand.Slot);
        return profile;
    }

    private void Release(SupplyProfile profile)
    {
        if (--profile.HolderCount > 0) return;
        _profiles.Remove(profile.Key);
        while (profile.Supplies.Count > 0) GiveUp(profile.Supplies[^1]);
    }

    private Supply FindOrMake(SupplyKey key)
    {
        if (_byKey.GetAlternateLookup<SupplyKey>().TryGetValue(key, out var known)) return known;
        if (_free.TryPop(out var supply)) supply.Reuse(key);
        else _bySlot.Add(supply = new Supply(_bySlot.Count, key));
        _byKey.Add(supply);
        key.Profile.Supplies.Add(supply);
        foreach (var slot in key.Profile.Demands) Link(supply, _demands[slot]!);
        return supply;
    }

    private static void Link(Supply supply, Demand demand)
    {
        if (!supply.HasRoomFor(demand)) return;
        supply.Demands.Set(demand.Slot);
        demand.Supplies.Set(supply.Slot);
    }

    private void Move(AgentState agent, Supply? before, Supply? after)
    {
        agent.Supply = after;
        if (before is not null) Leave(agent, before);
        if (after is not null) Enter(agent, after);
    }

    private void Enter(AgentState agent, Supply supply)
    {
        supply.ByServed.Add(agent, AgentKey.OfServed(agent));
        if (isIdleKept) supply.ByIdle.Add(agent, AgentKey.OfIdle(agent));
        if (supply.Count > 1) return;
        Live.Set(supply.Slot);
        _liveCount++;
    }

    private void Leave(AgentState agent, Supply supply)
    {
        supply.ByServed.Remove(agent);
        if (isIdleKept) supply.ByIdle.Remove(agent);
        if (supply.Count > 0) return;
        Live.Clear(supply.Slot);
        _liveCount--;
        if (supply.IsSpare) return;
        supply.IsSpare = true;
        _spare.Enqueue(supply);
    }

    private void Reorder(AgentState agent)
    {
        if (agent.Supply is not { } supply) return;
        supply.ByServed.Move(agent, AgentKey.OfServed(agent));
        if (isIdleKept) supply.ByIdle.Move(agent, AgentKey.OfIdle(agent));
    }

    private void GiveUpSpare()
    {
        while (_spare.Count > SpareCount + _liveCount)
        {
            var supply = _spare.Dequeue();
            if (supply is { IsSpare: true, Count: 0 }) GiveUp(supply);
            supply.IsSpare = false;
        }
    }

    private void GiveUp(Supply supply)
    {
        foreach (var slot in supply.Demands) _demands[slot]!.Supplies.Clear(supply.Slot);
        supply.Demands.Clear();
        supply.IsSpare = false;
        supply.Profile.Supplies.Remove(supply);
        _byKey.Remove(supply);
        _free.Push(supply);
    }
}
