using System.Runtime.InteropServices;
using ChannelRouting.Engine;
using ChannelRouting.Planning;

namespace ChannelRouting.Matching;

/// <summary>
/// Finds matches by the kinds of work and of agents instead of one by one: orders of one demand and band stand in one line, agents who can do the same
/// and are equally busy in one supply, and a bit for each pair says which supply could take which demand's work.
/// </summary>
/// <remarks>
/// Only what changed since the last search is looked at: a demand to which an order came, a supply to which an agent came. A search costs the live
/// supplies of a demand or the live lines of a supply, whatever the number of orders and agents in them; each refusal in the way costs one step more.
/// docs/internals/matching-index.md has the measured growth.
/// </remarks>
internal sealed partial class MatchingIndex(RoutingState state, IndexTuning tuning) : IMatcher
{
    private readonly List<Demand> _changedDemands = [];
    private readonly List<Supply> _changedSupplies = [];
    private readonly List<Demand> _opened = [];
    private readonly List<int> _fullCaps = [];
    private readonly PrivateLines _privateLines = new(state);
    private SupplyTable _supplies = new(state, isIdleKept: false, tuning);
    private LineTable _lines = null!; // Made with the first plan; nothing stands in line before.

    public MatchingIndex(RoutingState state)
        : this(state, IndexTuning.Default)
    {
    }

    public void Add(Demand demand) => _supplies.Add(demand);

    public void Remove(Demand demand)
    {
        _supplies.Remove(demand);
        if (demand.IsChanged) _changedDemands.RemoveAt(_changedDemands.LastIndexOf(demand)); // A recovery makes no search that would clear it away.
    }

    public void Enqueue(WorkOrderState order)
    {
        if (order.WaitsFor is { } agents)
        {
            foreach (var agent in agents) _privateLines.Note(agent);
            return;
        }

        _lines.Enqueue(order);
        Note(order.Demand!);
    }

    public void Dequeue(WorkOrderState order) => _lines.Dequeue(order);

    public void Update(AgentState agent)
    {
        _privateLines.Note(agent);
        var before = agent.Supply;
        var isNewsWhereItWas = before is { IsChanged: true };
        _supplies.Place(agent, FullCapsOf(agent));
        if (agent.Supply is not { } supply || supply == before || supply.IsChanged) return;
        if (before is not null && !isNewsWhereItWas && supply.IsTighterThan(before) && !_supplies.LeavesReserve(before, supply)) return;
        supply.IsChanged = true;
        _changedSupplies.Add(supply);
    }

    public void Rebuild(RoutingState state)
    {
        var usesIdle = state.Plan!.Plan.Queues.Any(queue => RuleDefaults.AgentRulesOf(queue).Any(rule => rule is AgentRule.LongestIdle or AgentRule.Balanced));
        (_supplies, _lines) = (new SupplyTable(state, usesIdle, tuning), new LineTable(new WorkOrderRanking(state, state.Plan)));
        _changedDemands.Clear();
        _changedSupplies.Clear();
        foreach (var demand in state.Demands.All)
        {
            demand.Begin(state.Plan);
            _supplies.Add(demand);
        }

        foreach (var agent in state.Agents)
        {
            (agent.Supply, agent.SupplySlot, agent.SupplyProfile, agent.SupplyVersion) = (null, Slots.None, null, -1);
            Update(agent);
        }

        foreach (var order in state.WorkOrders)
        {
            (order.Line, order.LineSlot, order.PhaseSlot) = (null, Slots.None, Slots.None);
            if (state.IsInLine(order)) Enqueue(order);
        }
    }

    public int CountAble(Demand demand) => demand.AbleCount;

    public Match? FindNext()
    {
        if (state.Plan is null) return null;
        _lines.MoveChanged(state.LastInstant);
        NoteOpened();
        var first = _lines.Earlier(FindInChangedDemands(), FindForChangedSupplies());
        if (state.RoomHolders.Length > 0) first = _lines.Earlier(first, FindForHeldRoom());
        first = _lines.Earlier(first, _privateLines.FindFirst(_lines));
        return first is { } candidate ? new Match(candidate.Order, _privateLines.FindAwaited(candidate) ?? FindAgent(candidate.Order)) : null;
    }

    public bool MayGoTo(Match match, AgentState agent) =>
        agent.RankOf(match.Order) == match.Agent.RankOf(match.Order) && !IsBehind(agent, match) && Eligibility.CanTake(agent, match.Order, state.Plan!) && !_supplies.IsKept(agent, match.Order);

    public WorkOrderState? FindNextFor(Match match)
    {
        var supply = match.Agent.Supply!;
        foreach (var rank in supply.Profile.Ranks)
            if (_lines.FindFirst(_supplies.DemandsOf(supply, rank), new AnyOther(match)) is { } order) return order;
        return null;
    }

    public IEnumerable<QueueId> FindKeepers(AgentState agent, WorkOrderState order) => _supplies.FindKeepers(agent, order);

    public void FindLevel(Match match, List<AgentState> found) => _supplies.FindLevel(match.Order, match.Agent, found);

    /// <summary>Whether an agent has its most of the work of a match's queue, and that match's agent has not. Work that waits for an agent knows no shares.</summary>
    private bool IsBehind(AgentState agent, Match match) =>
        match.Order.WaitsFor is null && state.IsAtShare(agent, match.Order.Queue) && !state.IsAtShare(match.Agent, match.Order.Queue);

    private void Note(Demand demand)
    {
        if (demand.IsChanged) return;
        demand.IsChanged = true;
        _changedDemands.Add(demand);
    }

    /// <summary>Looks again at work for which more agents may go than a moment ago.</summary>
    private void NoteOpened()
    {
        _opened.Clear();
        _supplies.FindOpened(_opened);
        foreach (var demand in _opened) Note(demand);
    }

    /// <summary>The first order of all demands that changed; those with none for anybody are looked at no more.</summary>
    private Candidate? FindInChangedDemands()
    {
        Candidate? first = null;
        for (var i = _changedDemands.Count - 1; i >= 0; i--)
        {
            var demand = _changedDemands[i];
            var found = FindFirst(demand);
            first = _lines.Earlier(first, found);
            if (found is not null) continue;
            demand.IsChanged = false;
            _changedDemands[i] = _changedDemands[^1];
            _changedDemands.RemoveAt(_changedDemands.Count - 1);
        }

        return first;
    }

    /// <summary>The first order for all supplies that changed; those with none for them are looked at no more.</summary>
    private Candidate? FindForChangedSupplies()
    {
        Candidate? first = null;
        for (var i = _changedSupplies.Count - 1; i >= 0; i--)
        {
            var supply = _changedSupplies[i];
            var found = FindFirst(supply);
            first = _lines.Earlier(first, found);
            if (found is not null) continue;
            supply.IsChanged = false;
            _changedSupplies[i] = _changedSupplies[^1];
            _changedSupplies.RemoveAt(_changedSupplies.Count - 1);
        }

        return first;
    }

    /// <summary>The first order of a demand, for the agents with whom its queue has the lowest rank before others.</summary>
    private Candidate? FindFirst(Demand demand)
    {
        foreach (var rank in _supplies.Ranks)
            if (_supplies.HasAnyFor(demand, rank) && _lines.FindFirst(demand, new TakenByAnybody(_supplies, rank)) is { } order) return new Candidate(rank, order);
        return null;
    }

    /// <summary>The first order for a supply, of the queues that have the lowest rank with it before others.</summary>
    private Candidate? FindFirst(Supply supply)
    {
        if (supply.Count == 0) return null;
        foreach (var rank in supply.Profile.Ranks)
            if (_lines.FindFirst(_supplies.DemandsOf(supply, rank), new TakenBySupply(_supplies, supply)) is { } order) return new Candidate(rank, order);
        return null;
    }

    /// <summary>The caps that the agent has reached, ascending, those of preferences too, and where channels do not all mix those of channels that it gets no work of now; good until the next call.</summary>
    private ReadOnlySpan<int> FullCapsOf(AgentState agent)
    {
        if (!state.Plan!.HasCaps) return default; // Nor is the agent's count of them looked at.
        _fullCaps.Clear();
        var channels = state.Plan.Mix?.ChannelCount ?? 0;
        for (var channel = 0; channel < channels; channel++)
            if (Capacity.IsShut(agent, channel, state.Plan)) _fullCaps.Add(channel);
        foreach (var held in agent.HeldCaps)
            if (held.Cap >= channels && held.Count >= state.Plan.MostUnder(held.Cap)) _fullCaps.Add(held.Cap);
        AddReachedPreferences(agent, state.Plan.Preferences);
        if (Capacity.IsAtOfferCap(agent, state.Plan)) _fullCaps.Add(state.Plan.OfferCap);
        return CollectionsMarshal.AsSpan(_fullCaps);
    }

    private void AddReachedPreferences(AgentState agent, PreferenceCaps preferences)
    {
        if (preferences.Count == 0) return;
        var inHand = agent.CountUnder(preferences.InHand);
        for (var cap = preferences.First; cap < preferences.First + preferences.Count && state.Plan!.MostUnder(cap) <= inHand; cap++) _fullCaps.Add(cap);
    }

    private readonly struct TakenBySupply(SupplyTable supplies, Supply supply) : IItemTest<WorkOrderState>
    {
        public bool Accepts(WorkOrderState item) => supplies.IsTakenBy(supply, item);
    }

    private readonly struct AnyOther(Match match) : IItemTest<WorkOrderState>
    {
        public bool Accepts(WorkOrderState item) => item != match.Order && item.HeadRoomWith != match.Agent && !(item.MayBeRefused && item.Excludes(match.Agent));
    }

    private readonly struct TakenByAnybody(SupplyTable supplies, int rank) : IItemTest<WorkOrderState>
    {
        public bool Accepts(WorkOrderState item) => !item.MayBeRefused || supplies.FindAgent(item)?.RankOf(item) == rank;
    }
}
