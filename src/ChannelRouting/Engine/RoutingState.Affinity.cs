using ChannelRouting.Matching;

namespace ChannelRouting.Engine;

internal sealed partial class RoutingState
{
    private readonly SortedDictionary<WorkOrderId, WorkOrderState> _inVain = [];

    /// <summary>The first work order by id that waits for an agent who will not take it; null when there is none.</summary>
    public WorkOrderState? FindInVain() => _inVain.Count == 0 ? null : _inVain.Values.First();

    private void On(AffinityEnded e)
    {
        var order = _orders[e.WorkOrder];
        EndWait(order);
        order.Version = LastSequence;
        if (order.HeadRoomWith is { } agent) ReviewHeadRoom(agent);
        Reconsider(order);
    }

    /// <summary>Lets an order that is about to stand in line wait for an agent there; without one it is for everybody.</summary>
    private void BeginWait(WorkOrderState order, AgentId? waitsFor, Instant? until)
    {
        if (waitsFor is not { } id) return;
        var agent = _agents[id];
        (order.WaitsFor, order.WaitEndsAt) = (agent, until);
        agent.PrivateLine.Add(order);
        agent.HasPrivateLine = true;
    }

    /// <summary>The order waits for no agent any more.</summary>
    private void EndWait(WorkOrderState order)
    {
        if (order.WaitsFor is not { } agent) return;
        agent.PrivateLine.Remove(order);
        agent.HasPrivateLine = agent.PrivateLine.Count > 0;
        (order.WaitsFor, order.WaitEndsAt) = (null, null);
        _inVain.Remove(order.Id);
        Disarm(order);
    }

    private void ReviewPrivateLine(AgentState agent)
    {
        foreach (var order in agent.PrivateLine) ReviewWait(order);
    }

    /// <summary>Notes whether an order waits in vain, after its agent or what it remembers of that agent changed.</summary>
    private void ReviewWait(WorkOrderState order)
    {
        if (order.WaitsFor is not { } agent) return;
        if (Eligibility.FindAffinityEnd(agent, order, Plan!) is null) _inVain.Remove(order.Id);
        else _inVain[order.Id] = order;
    }
}
