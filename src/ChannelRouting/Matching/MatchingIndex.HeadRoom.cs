using ChannelRouting.Engine;

namespace ChannelRouting.Matching;

/// <summary>
/// Held room. An agent who holds some stands in a supply as if it were in use, so other work needs no other search. The order that it is for is looked at
/// besides, at each of the few agents who hold any.
/// </summary>
internal sealed partial class MatchingIndex
{
    private readonly Bits _roomless = new();

    public Match? FindHeadRoom(Match match)
    {
        if (!state.Plan!.HasHeadRoom || !state.MayHoldRoom(match.Agent)) return null;
        var first = FindFirstRoomless(match.Agent);
        if (first?.Order is not { } order || _lines.Earlier(first, new Candidate(match.Agent.RankOf(match.Order), match.Order)) != first) return null;
        return new Match(order, order.WaitsFor is { } awaited ? FindMostFree(order, awaited) : _supplies.FindMostFree(order)!);
    }

    /// <summary>Of the agents whom an order waits for, the one who has no room for it, but most units free, then was served least recently.</summary>
    private AgentState FindMostFree(WorkOrderState order, AgentState[] awaited) => awaited
        .Where(agent => _supplies.IsRoomless(order, agent) && state.MayHoldRoom(agent) && !agent.IsHeldBack)
        .OrderByDescending(agent => Math.Max(0, agent.CapacityUnits - agent.UsedUnits)).ThenBy(agent => agent.LastServedSequence)
        .First();

    /// <summary>The first order in line for which room may be held and an agent has none; null when there is none.</summary>
    private Candidate? FindFirstRoomless(AgentState agent)
    {
        var first = FindFirstRoomlessOfAll(agent);
        if (!agent.HasPrivateLine) return first;
        foreach (var order in agent.PrivateLine)
            if (state.MayBeHeldFor(order) && _supplies.IsRoomless(order, agent)) first = _lines.Earlier(first, new Candidate(agent.RankOf(order), order));
        return first;
    }

    private Candidate? FindFirstRoomlessOfAll(AgentState agent)
    {
        foreach (var rank in agent.SupplyProfile!.Ranks)
        {
            _supplies.FindRoomless(agent, rank, _roomless);
            if (_lines.FindFirst(_roomless, new MayBeHeldFor(agent, state)) is { } order) return new Candidate(rank, order);
        }

        return null;
    }

    /// <summary>The first order that fits the agent who holds room for it.</summary>
    private Candidate? FindForHeldRoom()
    {
        Candidate? first = null;
        foreach (var agent in state.RoomHolders)
            if (agent.HeadRoomFor is { WaitsFor: null } order && Eligibility.CanTake(agent, order, state.Plan!)) first = _lines.Earlier(first, new Candidate(agent.RankOf(order), order));
        return first;
    }

    /// <summary>Who takes an order: of those for whom it is as good as any other, and the one who holds room for it.</summary>
    private AgentState FindAgent(WorkOrderState order)
    {
        var agent = _supplies.FindAgent(order);
        return order.HeadRoomWith is { } holder && Eligibility.CanTake(holder, order, state.Plan!) ? _supplies.First(order.Demand!, holder, agent) : agent!;
    }

    private readonly struct MayBeHeldFor(AgentState agent, RoutingState state) : IItemTest<WorkOrderState>
    {
        public bool Accepts(WorkOrderState item) => state.MayBeHeldFor(item) && !(item.MayBeRefused && item.Excludes(agent));
    }
}
