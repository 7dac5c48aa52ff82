using ChannelRouting.Matching;

namespace ChannelRouting.Engine;

internal sealed partial class RoutingState
{
    private readonly SortedDictionary<WorkOrderId, WorkOrderState> _inVain = [];

    /// <summary>The first work order by id that waits for an agent who will not take it; null when there is none.</summary>
    public WorkOrderState? FindInVain() => _inVain.Count == 0 ? null : _inVain.Values.First();

    private void On(AffinityApplied e)
    {
        var order = _orders[e.WorkOrder];
        order.Version = LastSequence;
        if (e.WaitEndsAt is null) return;
        if (IsInLine(order)) Matcher.Dequeue(order);
        EndHeadRoom(order);
        BeginWait(order, e.Agents, e.WaitEndsAt);
        Arm(order, e.At);
        Reconsider(order);
    }

    private void On(AffinityEnded e)
    {
        var (order, agent) = (_orders[e.WorkOrder], _agents[e.Agent]);
        Leave(agent, order);
        order.WaitsFor = order.WaitsFor is { Length: > 1 } agents ? [.. agents.Where(other => other != agent)] : null;
        order.Version = LastSequence;
        ReviewWait(order);
        if (order.WaitsFor is not null) return;
        EndWait(order);
        if (order.HeadRoomWith is { } holder) ReviewHeadRoom(holder);
        Reconsider(order);
    }

    /// <summary>Lets an order that comes back wait in line for the agent who had it; without one it is for everybody.</summary>
    private void BeginWait(WorkOrderState order, AgentId? agent, Instant? until)
    {
        if (agent is not { } id) return;
        BeginWait(order, [id], until);
        order.IsBackForAgent = true;
    }

    /// <summary>Lets an order wait in line for agents.</summary>
    private void BeginWait(WorkOrderState order, IReadOnlyList<AgentId> waitsFor, Instant? until)
    {
        (order.WaitsFor, order.WaitEndsAt) = ([.. waitsFor.Select(id => _agents[id])], until);
        foreach (var agent in order.WaitsFor)
        {
            agent.PrivateLine.Add(order);
            agent.HasPrivateLine = true;
        }
    }

    /// <summary>The order waits for no agent any more.</summary>
    private void EndWait(WorkOrderState order)
    {
        if (order.WaitEndsAt is null) return;
        foreach (var agent in order.WaitsFor ?? []) Leave(agent, order);
        (order.WaitsFor, order.WaitEndsAt, order.IsBackForAgent) = (null, null, false);
        _inVain.Remove(order.Id);
        Disarm(order);
    }

    private static void Leave(AgentState agent, WorkOrderState order)
    {
        agent.PrivateLine.Remove(order);
        agent.HasPrivateLine = agent.PrivateLine.Count > 0;
    }

    private void ReviewPrivateLine(AgentState agent)
    {
        foreach (var order in agent.PrivateLine) ReviewWait(order);
    }

    /// <summary>Notes whether an order waits in vain for any of its agents, after one of them or what it remembers of one changed.</summary>
    private void ReviewWait(WorkOrderState order)
    {
        if (order.WaitsFor is not { } agents) return;
        if (Array.TrueForAll(agents, agent => Eligibility.FindAffinityEnd(agent, order, order.WaitEndsAt!.Value, this) is null)) _inVain.Remove(order.Id);
        else _inVain[order.Id] = order;
    }
}
