using ChannelRouting.Planning;

namespace ChannelRouting.Engine;

/// <summary>Where channels do not all mix: what of an agent's work stands in the way of work of one of them.</summary>
internal static partial class Capacity
{
    /// <summary>The units in use, but for those of work that a channel interrupts.</summary>
    public static long UnitsInTheWay(AgentState agent, ChannelId channel, CompiledPlan plan) =>
        plan.Mix is { } mix ? UnitsInTheWay(agent, plan.CapOf(channel), mix) : agent.UsedUnits;

    /// <summary>Work orders and offers of an agent beside which it may have none of a channel.</summary>
    public static int CountExcluding(AgentState agent, ChannelId channel, CompiledPlan plan) =>
        plan.Mix is { } mix ? CountExcluding(agent, plan.CapOf(channel), mix) : 0;

    /// <summary>Whether an agent has not the units for work of a channel, or has work beside which it may have none.</summary>
    public static bool LacksRoom(AgentState agent, ChannelId channel, CompiledPlan plan) =>
        UnitsInTheWay(agent, channel, plan) + plan.FindChannel(channel)!.CostUnits > agent.CapacityUnits || CountExcluding(agent, channel, plan) > 0;

    /// <summary>Whether an order leaves its agent the room that it holds for another one, as if it had that one already.</summary>
    public static bool FitsBesideHeld(AgentState agent, WorkOrderState order, CompiledPlan plan)
    {
        if (agent.HeadRoomFor is not { } held || held == order) return true;
        var (number, heldNumber) = (plan.CapOf(order.Channel), plan.CapOf(held.Channel));
        if (plan.Mix?.Interrupts(number, heldNumber) == true) return true;
        return plan.Mix?.Excludes(number, heldNumber) != true && UsedUnitsWith(agent, order, plan) + agent.HeldUnits <= agent.CapacityUnits;
    }

    /// <summary>Whether an agent may have no work of a channel, by its number, for want of a place, or of units when that channel's work comes on top of other work. Held room counts as taken.</summary>
    public static bool IsShut(AgentState agent, int channel, CompiledPlan plan)
    {
        var mix = plan.Mix!;
        if (agent.IsHeldBack || agent.CountUnder(channel) >= plan.MostUnder(channel) || CountExcluding(agent, channel, mix) > 0) return true;
        var (held, heldUnits) = (agent.HeadRoomFor is { } order ? plan.CapOf(order.Channel) : channel, agent.HeldUnits);
        if (mix.Excludes(channel, held)) return true;
        if (mix.Interrupts(channel, held)) heldUnits = 0;
        return mix.Interrupts(channel) && UnitsInTheWay(agent, channel, mix) + heldUnits + plan.Plan.Channels[channel].CostUnits > agent.CapacityUnits;
    }

    /// <summary>Whether an agent has no room for work of any channel that it takes work of; who takes none is not full. Held room does not count as taken.</summary>
    public static bool IsFull(AgentState agent, CompiledPlan plan)
    {
        var (channels, isOnAny) = (plan.Plan.Channels, false);
        for (var i = 0; i < channels.Count; i++)
        {
            var channel = channels[i].Id;
            if (!agent.IsAvailableOn(channel)) continue;
            isOnAny = true;
            if (agent.CapacityUnits > 0 && !IsAtCap(agent, plan.CapOf(channel), plan) && !LacksRoom(agent, channel, plan)) return false;
        }

        return isOnAny;
    }

    /// <summary>Whether an agent has as much of a queue's work as it may.</summary>
    public static bool IsFull(AgentState agent, QueueId queue, CompiledPlan plan) => IsAtCap(agent, plan.CapOf(queue), plan);

    private static bool IsAtCap(AgentState agent, int cap, CompiledPlan plan) => cap != CompiledPlan.NoCap && agent.CountUnder(cap) >= plan.MostUnder(cap);

    private static long UnitsInTheWay(AgentState agent, int channel, ChannelMix mix)
    {
        var units = agent.UsedUnits;
        foreach (var held in agent.HeldCaps)
            if (held.Cap < mix.ChannelCount && mix.Interrupts(channel, held.Cap)) units -= held.Units;
        return units;
    }

    private static int CountExcluding(AgentState agent, int channel, ChannelMix mix)
    {
        var count = 0;
        foreach (var held in agent.HeldCaps)
            if (held.Cap < mix.ChannelCount && mix.Excludes(channel, held.Cap)) count += held.Count;
        return count;
    }
}
