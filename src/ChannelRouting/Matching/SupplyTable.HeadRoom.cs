using ChannelRouting.Engine;

namespace ChannelRouting.Matching;

internal sealed partial class SupplyTable
{
    private readonly Bits _withHeadRoom = new();

    /// <summary>The demands, of those for which room may be held, whose work an agent has the skill but not the units for.</summary>
    public void FindTooCostly(AgentState agent, Bits found)
    {
        found.Clear();
        foreach (var slot in agent.SupplyProfile!.Demands.And(_withHeadRoom))
            if (IsTooCostly(_demands[slot]!, agent)) found.Set(slot);
    }

    /// <summary>Whether an agent lacks units for an order that waits for it, and might hold room for it.</summary>
    public bool IsTooCostly(WorkOrderState order, AgentState agent) =>
        order.Demand is { HeadRoom: not null } demand && IsTooCostly(demand, agent) && Eligibility.FindHeadRoomEnd(agent, order, state) is null;

    /// <summary>The agent who lacks units for an order, but fewer than others do, then was served least recently; null when nobody does.</summary>
    public AgentState? FindMostFree(WorkOrderState order)
    {
        var (first, most) = (default(AgentState), 0);
        foreach (var supply in _bySlot)
        {
            if (supply.Count == 0 || !supply.Profile.Demands.Contains(order.Demand!.Slot)) continue;
            var found = supply.ByServed.FindFirst(new LacksUnits(_agents, order, state));
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

    /// <summary>Whether room may be held for one more of a demand's work orders, and an agent could hold one, but lacks units for it.</summary>
    private bool IsTooCostly(Demand demand, AgentState agent) =>
        demand.CostUnits <= agent.Profile.CapacityUnits && agent.UsedUnits + demand.CostUnits > agent.Profile.CapacityUnits && state.MayHoldRoom(demand.Key.Queue, demand.HeadRoom!);

    /// <summary>Whether an agent has too few units for an order, and may hold room for it.</summary>
    private readonly struct LacksUnits(Slots<AgentState> agents, WorkOrderState order, RoutingState state) : IItemTest<int>
    {
        private readonly int _cost = order.Demand!.CostUnits;

        public bool Accepts(int slot)
        {
            var (agent, capacity) = (agents[slot], agents[slot].Profile.CapacityUnits);
            return _cost <= capacity && agent.UsedUnits + _cost > capacity && state.MayHoldRoom(agent) && !agent.IsAtOfferLimit && !order.Excludes(agent);
        }
    }
}
