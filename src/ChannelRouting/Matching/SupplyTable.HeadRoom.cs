using ChannelRouting.Engine;

namespace ChannelRouting.Matching;

internal sealed partial class SupplyTable
{
    private readonly Bits _withHeadRoom = new();

    /// <summary>Whether an agent could hold a demand's work, but lacks units for it.</summary>
    public static bool IsTooCostly(Demand demand, AgentState agent) =>
        demand.CostUnits <= agent.Profile.CapacityUnits && agent.UsedUnits + demand.CostUnits > agent.Profile.CapacityUnits;

    /// <summary>The demands, of those for which room may be held, whose work an agent has the skill but not the units for.</summary>
    public void FindTooCostly(AgentState agent, Bits found)
    {
        found.Clear();
        foreach (var slot in agent.SupplyProfile!.Demands.And(_withHeadRoom))
            if (_demands[slot] is { } demand && IsTooCostly(demand, agent) && state.MayHoldRoom(demand.Key.Queue, demand.HeadRoom!)) found.Set(slot);
    }

    /// <summary>The demands whose work an agent has skill and room for, the room that it holds included.</summary>
    public void FindRoom(AgentState agent, Bits found)
    {
        found.Clear();
        if (agent.Supply is null || agent.IsAtOfferLimit) return;
        foreach (var slot in agent.SupplyProfile!.Demands)
            if (_demands[slot] is { } demand && HasRoom(agent, demand)) found.Set(slot);
    }

    /// <summary>The agent who lacks units for an order, but fewer than others do, then was served least recently; null when nobody does.</summary>
    public AgentState? FindMostFree(WorkOrderState order)
    {
        var (first, most) = (default(AgentState), 0L);
        foreach (var supply in _bySlot)
        {
            if (supply.Count == 0 || !supply.Profile.Demands.Contains(order.Demand!.Slot) || order.Demand.CostUnits > supply.Profile.CapacityUnits) continue;
            var found = supply.ByServed.FindFirst(new LacksUnits(_agents, order, state));
            if (found == Slots.None) continue;
            var (agent, free) = (_agents[found], Math.Max(0, supply.Profile.CapacityUnits - supply.UsedUnits));
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

    private bool HasRoom(AgentState agent, Demand demand) =>
        agent.UsedUnits + demand.CostUnits <= agent.Profile.CapacityUnits && !IsFull(agent, demand.ChannelCap) && !IsFull(agent, demand.QueueCap);

    private bool IsFull(AgentState agent, int cap) => cap != Planning.CompiledPlan.NoCap && agent.CountUnder(cap) >= state.Plan!.MostUnder(cap);

    /// <summary>Whether an agent has too few units for an order, and may hold room for it.</summary>
    private readonly struct LacksUnits(Slots<AgentState> agents, WorkOrderState order, RoutingState state) : IItemTest<int>
    {
        public bool Accepts(int slot) => agents[slot] is var agent && state.MayHoldRoom(agent) && !agent.IsAtOfferLimit && IsTooCostly(order.Demand!, agent) && !order.Excludes(agent);
    }
}
