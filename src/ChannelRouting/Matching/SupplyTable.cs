using ChannelRouting.Engine;

namespace ChannelRouting.Matching;

/// <summary>All agents who take work, in their supplies. Supplies come and go as agents get busy; slots are used again.</summary>
/// <param name="state">The engine's state.</param>
/// <param name="isIdleKept">Whether some queue of the plan asks who is idle for longest.</param>
/// <param name="tuning">Which way of two it goes.</param>
internal sealed partial class SupplyTable(RoutingState state, bool isIdleKept, IndexTuning tuning)
{
    private readonly Dictionary<SupplyProfileKey, SupplyProfile> _profiles = [];
    private readonly HashSet<Supply> _byKey = new(new SupplyComparer());
    private readonly List<Supply> _bySlot = [];
    private readonly Stack<Supply> _free = new();
    private readonly Queue<Supply> _spare = new();
    private readonly Slots<AgentState> _agents = new();
    private readonly HeapPlaces _servedPlaces = new();
    private readonly HeapPlaces _idlePlaces = new();
    private readonly LoadLevels _levels = new(tuning.ManySupplies);
    private readonly Bits _live = new();
    private long[] _firstServed = new long[64];
    private IdleKey[] _firstIdle = new IdleKey[64];
    private Demand?[] _demands = new Demand?[64];
    private int _liveCount;
    private int _holderCount; // Of all profiles together.

    public void Add(Demand demand)
    {
        if (demand.Slot >= _demands.Length) Array.Resize(ref _demands, Math.Max(demand.Slot + 1, 2 * _demands.Length));
        _demands[demand.Slot] = demand;
        demand.AbleCount = 0;
        if (demand.HeadRoom is not null) _withHeadRoom.Set(demand.Slot);
        foreach (var reserve in _reserves) reserve.Add(demand);
        foreach (var profile in _profiles.Values)
        {
            if (!profile.Serves(demand.Key)) continue;
            profile.Demands.Set(demand.Slot);
            demand.AbleCount += profile.HolderCount;
            foreach (var supply in profile.Supplies) Link(supply, demand);
        }
    }

    public void Remove(Demand demand)
    {
        foreach (var profile in _profiles.Values) profile.Demands.Clear(demand.Slot);
        foreach (var slot in demand.Supplies) _bySlot[slot].Demands.Clear(demand.Slot);
        _demands[demand.Slot] = null;
        _withHeadRoom.Clear(demand.Slot);
        foreach (var reserve in _reserves) reserve.Remove(demand);
    }

    /// <summary>Whether somebody with whom a demand's queue has a rank has skill and room for its work, and is not kept from it.</summary>
    public bool HasAnyFor(Demand demand, int rank)
    {
        foreach (var slot in demand.Supplies.And(_live))
            if (_bySlot[slot].Profile.RankOf(demand.Key) == rank && !IsKept(_bySlot[slot], demand)) return true;
        return false;
    }

    /// <summary>The first agent, by the rules of the order's queue, who can take it; null when nobody can.</summary>
    public AgentState? FindAgent(WorkOrderState order)
    {
        var demand = order.Demand!;
        if (order.MayBeRefused || IsRanked || demand.OnlyRule is not { } rule) return FindByRules(order);
        return rule switch
        {
            AgentRule.LeastLoaded => FindLeastLoaded(demand),
            AgentRule.Balanced => FindByScore(demand),
            _ => FindFirst(demand, _live),
        };
    }

    /// <summary>Whether some agent of a supply neither has an offer of the order nor refused it.</summary>
    public bool IsTakenBy(Supply supply, WorkOrderState order) =>
        !order.MayBeRefused || supply.ByServed.FindFirst(new TakesOrder(_agents, order)) != Slots.None;

    private AgentState? FindLeastLoaded(Demand demand)
    {
        foreach (var level in _levels)
            if (level.LiveCount > 0 && FindFirst(demand, level) is { } agent) return agent;
        return null;
    }

    private AgentState? FindFirst(Demand demand, LoadLevel level)
    {
        if (!level.IsOrdered || !IsCommon(demand, level)) return FindFirst(demand, level.Live);
        var slot = level.FindFirst(new Takes(this, demand));
        return slot == Slots.None ? null : _agents[_bySlot[slot].ByServed.First];
    }

    /// <summary>
    /// Whether it costs less to walk a level in order until somebody is able than to look at everybody who is: where one in a is, of n supplies, the walk takes about a steps and a few
    /// more beside each, the look n / a.
    /// </summary>
    private bool IsCommon(Demand demand, LoadLevel level) =>
        (long)demand.AbleCount * demand.AbleCount * level.LiveCount > tuning.StepsOfWalk * (long)_holderCount * _holderCount;

    /// <summary>The agent who goes before all others of some supplies, by idle time or by who was served least recently.</summary>
    private AgentState? FindFirst(Demand demand, Bits among) => demand.IsByIdle
        ? FindFirst(demand, among, _firstIdle) is { } idle ? _agents[idle.ByIdle.First] : null
        : FindFirst(demand, among, _firstServed) is { } served ? _agents[served.ByServed.First] : null;

    /// <summary>The supply whose first agent goes before those of the others.</summary>
    private Supply? FindFirst<TKey>(Demand demand, Bits among, TKey[] firsts) where TKey : struct, IComparable<TKey>
    {
        var first = Slots.None;
        foreach (var slot in demand.Supplies.And(among))
            if ((first == Slots.None || firsts[slot].CompareTo(firsts[first]) < 0) && !IsKept(_bySlot[slot], demand)) first = slot;
        return first == Slots.None ? null : _bySlot[first];
    }

    private AgentState? FindByScore(Demand demand)
    {
        var (first, best) = (Slots.None, 0L);
        foreach (var slot in demand.Supplies.And(_live))
        {
            if (IsKept(_bySlot[slot], demand)) continue;
            var score = ScoreOf(demand, slot, _firstIdle[slot]);
            if (first == Slots.None || score > best || (score == best && _firstIdle[slot].CompareTo(_firstIdle[first]) < 0)) (first, best) = (slot, score);
        }

        return first == Slots.None ? null : _agents[_bySlot[first].ByIdle.First];
    }

    private long ScoreOf(Demand demand, int supplySlot, IdleKey idle) =>
        demand.FitOf(supplySlot).Score + state.Plan!.BalanceScores.OfIdleTime(state.LastInstant.ToUnixTimeTicks() - idle.Since);

    /// <summary>As all rules say, passing over agents who are out.</summary>
    private AgentState? FindByRules(WorkOrderState order)
    {
        var demand = order.Demand!;
        AgentState? first = null;
        foreach (var slot in demand.Supplies.And(_live))
            if (!IsKept(_bySlot[slot], demand) && FindFirstIn(_bySlot[slot], order) is { } found && (first is null || GoesBefore(demand, found, first))) first = found;
        return first;
    }

    private AgentState? FindFirstIn(Supply supply, WorkOrderState order)
    {
        if (!order.MayBeRefused) return _agents[order.Demand!.IsByIdle ? supply.ByIdle.First : supply.ByServed.First];
        var test = new TakesOrder(_agents, order);
        var slot = order.Demand!.IsByIdle ? supply.ByIdle.FindFirst(test) : supply.ByServed.FindFirst(test);
        return slot == Slots.None ? null : _agents[slot];
    }

    private bool GoesBefore(Demand demand, AgentState agent, AgentState other)
    {
        var (supply, otherSupply) = (agent.Supply!, other.Supply!);
        var (rank, otherRank) = (supply.Profile.RankOf(demand.Key), otherSupply.Profile.RankOf(demand.Key));
        if (rank != otherRank) return rank < otherRank;
        if (IsAtShare(supply, demand) != IsAtShare(otherSupply, demand)) return IsAtShare(otherSupply, demand);
        var (fit, otherFit) = (demand.FitOf(supply.Slot), demand.FitOf(otherSupply.Slot));
        if (fit.Wishes != otherFit.Wishes) return fit.Wishes > otherFit.Wishes;
        if (supply.IsFull(demand.PreferenceCap) != otherSupply.IsFull(demand.PreferenceCap)) return otherSupply.IsFull(demand.PreferenceCap);
        foreach (var rule in demand.AgentRules)
        {
            var difference = rule switch
            {
                AgentRule.LongestIdle => agent.IdleSinceAt.CompareTo(other.IdleSinceAt),
                AgentRule.MostFreeUnits => otherSupply.FreeUnits.CompareTo(supply.FreeUnits),
                AgentRule.MostLoaded => otherSupply.CompareLoad(supply),
                AgentRule.BestSkilled => otherFit.Levels.CompareTo(fit.Levels),
                AgentRule.FewestSkills => supply.Profile.SkillCount.CompareTo(otherSupply.Profile.SkillCount),
                AgentRule.Balanced => CompareScores(demand, agent, other),
                AgentRule.RoundRobin => 0, // As below.
                _ => supply.CompareLoad(otherSupply),
            };
            if (difference != 0) return difference < 0;
        }

        return agent.LastServedSequence < other.LastServedSequence;
    }

    private int CompareScores(Demand demand, AgentState agent, AgentState other)
    {
        var (idle, otherIdle) = (IdleKey.Of(agent), IdleKey.Of(other));
        var difference = ScoreOf(demand, other.Supply!.Slot, otherIdle).CompareTo(ScoreOf(demand, agent.Supply!.Slot, idle));
        return difference != 0 ? difference : idle.CompareTo(otherIdle);
    }

    /// <summary>Puts an agent where it belongs now, or nowhere when it takes no work.</summary>
    /// <param name="agent">Whose presence, profile or work changed.</param>
    /// <param name="fullCaps">The caps that it has reached, ascending.</param>
    public void Place(AgentState agent, ReadOnlySpan<int> fullCaps)
    {
        var (before, profileBefore) = (agent.Supply, agent.SupplyProfile);
        var profile = agent.SupplyProfile = ProfileOf(agent);
        var after = profile is null or { CapacityUnits: 0 } ? null : FindOrMake(before, new SupplyKey(profile, UsedUnitsOf(agent, profile), fullCaps));
        if (before == after) Reorder(agent);
        else Move(agent, before, after);
        if (profileBefore is not null && profileBefore != profile) Release(profileBefore);
        GiveUpSpare();
    }

    /// <summary>Room held is as good as in use. Who is over the capacity, or held back, fits nothing.</summary>
    private static int UsedUnitsOf(AgentState agent, SupplyProfile profile) =>
        agent.IsHeldBack ? profile.CapacityUnits + 1 : (int)Math.Min(agent.UsedUnits + agent.HeldUnits, profile.CapacityUnits + 1L);

    /// <summary>The profile, held for the agent if it is another one than before.</summary>
    private SupplyProfile? ProfileOf(AgentState agent)
    {
        if (agent.SupplyVersion == agent.Version) return agent.SupplyProfile;
        agent.SupplyVersion = agent.Version;
        if (!agent.TakesWork) return null;

        var key = SupplyProfileKey.Of(agent);
        if (agent.SupplyProfile?.Key == key) return agent.SupplyProfile;
        if (!_profiles.TryGetValue(key, out var profile)) _profiles.Add(key, profile = MakeProfile(key, agent));
        Hold(profile, 1);
        return profile;
    }

    private SupplyProfile MakeProfile(SupplyProfileKey key, AgentState agent)
    {
        var profile = new SupplyProfile(key, agent);
        foreach (var demand in _demands)
            if (demand is not null && profile.Serves(demand.Key)) profile.Demands.Set(demand.Slot);
        CountRanks(profile, 1);
        return profile;
    }

    private void Release(SupplyProfile profile)
    {
        Hold(profile, -1);
        if (profile.HolderCount > 0) return;
        _profiles.Remove(profile.Key);
        CountRanks(profile, -1);
        while (profile.Supplies.Count > 0) GiveUp(profile.Supplies[^1]);
    }

    private void Hold(SupplyProfile profile, int change)
    {
        profile.HolderCount += change;
        _holderCount += change;
        foreach (var reserve in _reserves) reserve.Hold(profile, change);
        foreach (var slot in profile.Demands) _demands[slot]!.AbleCount += change;
    }

    /// <summary>As by the key alone, after a look where the agent comes from and where the last one went who came from there.</summary>
    private Supply FindOrMake(Supply? before, SupplyKey key)
    {
        if (before is null) return FindOrMake(key);
        if (before.Is(key)) return before;
        if (before.Next is not { } next || !next.Is(key)) before.Next = next = FindOrMake(key);
        return next;
    }

    private Supply FindOrMake(SupplyKey key)
    {
        if (_byKey.GetAlternateLookup<SupplyKey>().TryGetValue(key, out var known)) return known;
        var level = _levels.Hold(key.UsedUnits, key.Profile.CapacityUnits);
        if (_free.TryPop(out var supply)) supply.Reuse(key, level);
        else _bySlot.Add(supply = new Supply(_bySlot.Count, key, level, _servedPlaces, _idlePlaces));
        _byKey.Add(supply);
        key.Profile.Supplies.Add(supply);
        foreach (var slot in key.Profile.Demands) Link(supply, _demands[slot]!);
        return supply;
    }

    private static void Link(Supply supply, Demand demand)
    {
        if (!supply.HasRoomFor(demand)) return;
        supply.Demands.Set(demand.Slot);
        demand.Add(supply);
    }

    private void Move(AgentState agent, Supply? before, Supply? after)
    {
        agent.Supply = after;
        if (before is null) agent.SupplySlot = _agents.Take(agent);
        else Leave(agent, before);
        if (after is not null)
        {
            Enter(agent, after);
            return;
        }

        _agents.Release(agent.SupplySlot);
        agent.SupplySlot = Slots.None;
    }

    private void Enter(AgentState agent, Supply supply)
    {
        supply.ByServed.Add(agent.SupplySlot, agent.LastServedSequence);
        if (isIdleKept) supply.ByIdle.Add(agent.SupplySlot, IdleKey.Of(agent));
        NoteFirst(supply);
        foreach (var reserve in _reserves) reserve.Count(supply, 1);
        if (supply.Count > 1) return;
        _live.Set(supply.Slot);
        supply.Level.Add(supply.Slot, _firstServed);
        _liveCount++;
    }

    private void Leave(AgentState agent, Supply supply)
    {
        supply.ByServed.Remove(agent.SupplySlot);
        if (isIdleKept) supply.ByIdle.Remove(agent.SupplySlot);
        foreach (var reserve in _reserves) reserve.Count(supply, -1);
        if (supply.Count > 0) NoteFirst(supply);
        else Empty(supply);
    }

    private void Empty(Supply supply)
    {
        _live.Clear(supply.Slot);
        supply.Level.Remove(supply.Slot);
        _liveCount--;
        if (supply.IsSpare) return;
        supply.IsSpare = true;
        _spare.Enqueue(supply);
    }

    private void Reorder(AgentState agent)
    {
        if (agent.Supply is not { } supply) return;
        supply.ByServed.Move(agent.SupplySlot, agent.LastServedSequence);
        if (isIdleKept) supply.ByIdle.Move(agent.SupplySlot, IdleKey.Of(agent));
        NoteFirst(supply);
    }

    /// <summary>Keeps the keys of all first agents beside each other, where a search runs over them.</summary>
    private void NoteFirst(Supply supply)
    {
        if (supply.Slot >= _firstServed.Length)
        {
            Array.Resize(ref _firstServed, 2 * Math.Max(supply.Slot, _firstServed.Length));
            Array.Resize(ref _firstIdle, _firstServed.Length);
        }

        _firstServed[supply.Slot] = supply.ByServed.FirstKey;
        supply.Level.Move(supply.Slot, supply.ByServed.FirstKey);
        if (isIdleKept) _firstIdle[supply.Slot] = supply.ByIdle.FirstKey;
    }

    private void GiveUpSpare()
    {
        while (_spare.Count > tuning.SpareCount + _liveCount)
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
        supply.Profile.Supplies.Remove(supply);
        _levels.Release(supply.Level);
        _byKey.Remove(supply);
        supply.Retire();
        _free.Push(supply);
    }

    /// <summary>Whether a supply could take a demand's work, and is not kept from it.</summary>
    private readonly struct Takes(SupplyTable supplies, Demand demand) : IItemTest<int>
    {
        public bool Accepts(int slot) => demand.Supplies.Contains(slot) && !supplies.IsKept(supplies._bySlot[slot], demand);
    }

    /// <summary>Whether an agent neither has an offer of the order nor refused it.</summary>
    private readonly struct TakesOrder(Slots<AgentState> agents, WorkOrderState order) : IItemTest<int>
    {
        public bool Accepts(int slot) => !order.Excludes(agents[slot]);
    }
}
