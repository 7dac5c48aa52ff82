using ChannelRouting.Engine;

namespace ChannelRouting.Matching;

internal sealed partial class SupplyTable
{
    private readonly Bits _withHeadRoom = new();

    /// <summary>The demands, of those for which room may be held and of queues that have a rank with an agent, whose work the agent has the skill but not the room for.</summary>
    public void FindRoomless(AgentState agent, int rank, Bits found)
    {
        found.Clear();
        foreach (var slot in agent.SupplyProfile!.Demands.And(_withHeadRoom))
            if (agent.SupplyProfile.RankOf(_demands[slot]!.Key) == rank && IsRoomless(_demands[slot]!, agent)) found.Set(slot);
    }

    /// <summary>Whether an agent has no room for an order that waits for it, and might hold room for it.</summary>
    public bool IsRoomless(WorkOrderState order, AgentState agent) =>
        order.Demand is { HeadRoom: not null } demand && IsRoomless(demand, agent) && Eligibility.FindHeadRoomEnd(agent, order, state) is null;

    /// <summary>The agent who has no room for an order, but most units free, then was served least recently; null when nobody does.</summary>
    public AgentState? FindMostFree(WorkOrderState order)
    {
        var (first, most) = (default(AgentState), 0);
        foreach (var supply in _bySlot)
        {
            if (supply.Count == 0 || !supply.Profile.Demands.Contains(order.Demand!.Slot)) continue;
            var found = supply.ByServed.FindFirst(new LacksRoom(_agents, order, state));
            if (found == Slots.None) continue;
            var (agent, free) = (_agents[found], Math.Max(0, supply.FreeUnits));
            if (first is null || free > most || (free == most && agent.LastServedSequence < first.LastServedSequence)) (first, most) = (agent, free);
        }

        return first;
    }

    /// <summary>Of an agent whose supply need have no room for a demand's work, and another if there is one, who goes first.</summary>
    public AgentState First(Demand demand, AgentState agent, AgentState? other)
    {
        demand.NoteFit(agent.Supply!);
        return other is null || GoesBefore(demand, agent, other) ? agent : other;
    }

    /// <summary>Whether room may be held for one more of a demand's work orders, and an agent could hold one, but not beside what it has.</summary>
    private bool IsRoomless(Demand demand, AgentState agent) =>
        demand.CostUnits <= agent.CapacityUnits && Capacity.LacksRoom(agent, demand.Key.Channel, state.Plan!) && state.MayHoldRoom(demand.Key.Queue, demand.HeadRoom!);

    /// <summary>Whether an agent has no room for an order, and may hold some for it.</summary>
    private readonly struct LacksRoom(Slots<AgentState> agents, WorkOrderState order, RoutingState state) : IItemTest<int>
    {
        public bool Accepts(int slot) =>
            agents[slot] is var agent && order.Demand!.CostUnits <= agent.CapacityUnits && Capacity.LacksRoom(agent, order.Channel, state.Plan!)
            && state.MayHoldRoom(agent) && !agent.IsHeldBack && !order.Excludes(agent);
    }
}
