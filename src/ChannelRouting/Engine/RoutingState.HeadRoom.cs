using System.Runtime.InteropServices;
using ChannelRouting.Matching;
using ChannelRouting.Sla;

namespace ChannelRouting.Engine;

internal sealed partial class RoutingState
{
    private readonly List<AgentState> _roomHolders = [];
    private readonly SortedDictionary<AgentId, AgentState> _heldInVain = [];

    /// <summary>The agents who hold room, in the order in which they began to.</summary>
    public ReadOnlySpan<AgentState> RoomHolders => CollectionsMarshal.AsSpan(_roomHolders);

    /// <summary>The first agent by id who holds room for work that it may not take; null when there is none.</summary>
    public AgentState? FindHeldInVain() => _heldInVain.Count == 0 ? null : _heldInVain.Values.First();

    /// <summary>Whether room may be held for one more work order of a queue.</summary>
    public bool MayHoldRoom(QueueId queue, HeadRoomPolicy policy)
    {
        var left = policy.AtOnce ?? 1;
        foreach (var agent in _roomHolders)
            if (agent.HeadRoomFor!.Queue == queue) left--;
        return left > 0;
    }

    /// <summary>Whether an order stands in line with nobody asked and nobody's room held for it.</summary>
    public bool MayBeHeldFor(WorkOrderState order) => order is { Status: WorkOrderStatus.Queued, HeadRoomWith: null } && IsInLine(order);

    /// <summary>Whether an agent holds no room, and did not hold some in vain just before.</summary>
    public bool MayHoldRoom(AgentState agent) => agent.HeadRoomFor is null && !(agent.HeadRoomAgainAt > LastInstant);

    private void On(HeadRoomHeld e)
    {
        var (order, agent) = (_orders[e.WorkOrder], _agents[e.Agent]);
        (order.HeadRoomWith, order.Version) = (agent, LastSequence);
        (agent.HeadRoomFor, agent.HeldUnits) = (order, Capacity.ReservedUnits(Plan!.FindChannel(order.Channel)!));
        agent.HeadRoomEnd = Deadlines.Set(agent.HeadRoomEnd, e.EndsAt, DeadlineKind.HeadRoomEnd, LastSequence, agent);
        _roomHolders.Add(agent);
        Matcher.Update(agent);
    }

    private void On(HeadRoomReleased e)
    {
        var order = _orders[e.WorkOrder];
        EndHeadRoom(order);
        order.Version = LastSequence;
        _agents[e.Agent].HeadRoomAgainAt = e.HoldAgainAt;
    }

    /// <summary>No room is held for the order any more.</summary>
    private void EndHeadRoom(WorkOrderState order)
    {
        if (order.HeadRoomWith is not { } agent) return;
        (order.HeadRoomWith, agent.HeadRoomFor, agent.HeldUnits) = (null, null, 0);
        agent.HeadRoomEnd = Deadlines.Remove(agent.HeadRoomEnd);
        _roomHolders.Remove(agent);
        _heldInVain.Remove(agent.Id);
        Matcher.Update(agent);
    }

    /// <summary>Notes whether an agent holds room in vain, after it or the work order changed.</summary>
    private void ReviewHeadRoom(AgentState agent)
    {
        if (agent.HeadRoomFor is not { } order) return;
        if (Eligibility.FindHeadRoomEnd(agent, order, this) is null) _heldInVain.Remove(agent.Id);
        else _heldInVain[agent.Id] = agent;
    }
}
