using ChannelRouting.Engine;

namespace ChannelRouting.Matching;

/// <summary>
/// Held room. An agent who holds some stands in a supply as if it were in use, so work behind the order that it is for needs no other search. That order
/// and those before it are looked for at each of the few agents who hold any.
/// </summary>
internal sealed partial class MatchingIndex
{
    private readonly Bits _found = new();

    public Match? FindHeadRoom(Match match)
    {
        if (!state.Plan!.HasHeadRoom || !state.MayHoldRoom(match.Agent)) return null;
        if (FindOvertaken(match) is not { } order) return null;
        return new Match(order, order.WaitsFor ?? _supplies.FindMostFree(order)!);
    }

    /// <summary>The first order in line before that of a match for which room may be held and the match's agent lacks units.</summary>
    private WorkOrderState? FindOvertaken(Match match)
    {
        var (agent, first) = (match.Agent, match.Order);
        _supplies.FindTooCostly(agent, _found);
        first = _lines.Earlier(first, _lines.FindFirst(_found, new MayBeHeldFor(agent, state)))!;
        foreach (var order in agent.PrivateLine)
            if (state.MayBeHeldFor(order) && IsTooCostly(order, agent)) first = _lines.Earlier(first, order)!;
        return first == match.Order ? null : first;
    }

    /// <summary>Whether an agent lacks units for an order that waits for it, and might hold room for it.</summary>
    private bool IsTooCostly(WorkOrderState order, AgentState agent) =>
        order.Demand!.HeadRoom is { } policy && state.MayHoldRoom(order.Queue, policy) && SupplyTable.IsTooCostly(order.Demand, agent)
        && Eligibility.FindHeadRoomEnd(agent, order, state) is null;

    /// <summary>The first order that an agent who holds room can take because it is the one that the room is for, or stands before that one.</summary>
    private WorkOrderState? FindInHeldRoom()
    {
        WorkOrderState? first = null;
        foreach (var agent in state.RoomHolders)
        {
            _supplies.FindRoom(agent, _found);
            if (_lines.FindFirst(_found, new TakenByAgent(agent)) is { } found && IsForHeldRoom(found, agent)) first = _lines.Earlier(first, found);
        }

        return first;
    }

    /// <summary>Of an agent and those who hold room that an order may have, who goes first.</summary>
    private AgentState AmongHolders(WorkOrderState order, AgentState? agent)
    {
        foreach (var holder in state.RoomHolders)
            if (IsForHeldRoom(order, holder) && Eligibility.CanTake(holder, order, state.Plan!)) agent = _supplies.First(order.Demand!, holder, agent);
        return agent!;
    }

    private bool IsForHeldRoom(WorkOrderState order, AgentState holder) => _lines.Earlier(order, holder.HeadRoomFor) == order;

    private readonly struct TakenByAgent(AgentState agent) : IItemTest<WorkOrderState>
    {
        public bool Accepts(WorkOrderState item) => !item.MayBeRefused || !item.Excludes(agent);
    }

    private readonly struct MayBeHeldFor(AgentState agent, RoutingState state) : IItemTest<WorkOrderState>
    {
        public bool Accepts(WorkOrderState item) => state.MayBeHeldFor(item) && !(item.MayBeRefused && item.Excludes(agent));
    }
}
