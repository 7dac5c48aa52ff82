using ChannelRouting.Planning;

namespace ChannelRouting.Engine;

/// <summary>What a work order costs an agent, and whether an agent has room for it.</summary>
internal static partial class Capacity
{
    /// <summary>The one function of cost: full while worked on and wrapped up, a share while waiting, nothing otherwise; part units count whole.</summary>
    public static int CostUnits(ContactChannel channel, WorkOrderStatus status)
    {
        var percent = status switch
        {
            WorkOrderStatus.Assigned or WorkOrderStatus.Completed => 100,
            WorkOrderStatus.Waiting => channel.WaitingPercent ?? 100,
            _ => 0,
        };
        return (int)((((long)channel.CostUnits * percent) + 99) / 100);
    }

    /// <summary>What an open offer holds back: the cost of working on it.</summary>
    public static int ReservedUnits(ContactChannel channel) => CostUnits(channel, WorkOrderStatus.Assigned);

    /// <summary>The units that an order takes of an agent who has it, or an offer of it; else 0.</summary>
    public static int UnitsOf(WorkOrderState order, AgentState agent, CompiledPlan plan)
    {
        var channel = plan.FindChannel(order.Channel)!;
        return order.Agent == agent ? CostUnits(channel, order.Status) : order.HasOfferTo(agent) ? ReservedUnits(channel) : 0;
    }

    /// <summary>The units in use if the agent worked on the order, but for work that the order interrupts.</summary>
    public static long UsedUnitsWith(AgentState agent, WorkOrderState order, CompiledPlan plan) =>
        UnitsInTheWay(agent, order.Channel, plan) - UnitsOf(order, agent, plan) + ReservedUnits(plan.FindChannel(order.Channel)!);

    /// <summary>Whether the agent has room for the order when it has nothing else in hand.</summary>
    public static bool CouldHold(AgentState agent, WorkOrderState order, CompiledPlan plan) =>
        agent.CapacityUnits > 0 && ReservedUnits(plan.FindChannel(order.Channel)!) <= agent.CapacityUnits;

    /// <summary>What the agent lacks to work on the order: units, or a place under a cap. Null when it has room.</summary>
    public static Shortage? FindShortage(AgentState agent, WorkOrderState order, CompiledPlan plan)
    {
        var isHeld = order.Agent == agent && WorkOrderLifecycle.TakesCapacity(order.Status);
        if (isHeld && ReservedUnits(plan.FindChannel(order.Channel)!) <= UnitsOf(order, agent, plan)) return null; // It takes nothing that it does not have.
        return FindShortage(agent, order, order.Queue, plan);
    }

    /// <summary>What the agent lacks to be assigned the order anew, in a queue.</summary>
    public static Shortage? FindShortage(AgentState agent, WorkOrderState order, QueueId queue, CompiledPlan plan)
    {
        var used = UsedUnitsWith(agent, order, plan);
        if (used > agent.CapacityUnits || agent.CapacityUnits == 0) return new Shortage(used, agent.CapacityUnits);

        return FindCapShortage(agent, order, queue, plan, orMore: 0);
    }

    /// <summary>The place the agent lacks under the cap of the channel or of a queue, or beside work of other channels.</summary>
    /// <param name="agent">Who is to have it.</param>
    /// <param name="order">What it is to have.</param>
    /// <param name="queue">In which queue.</param>
    /// <param name="plan">The current plan.</param>
    /// <param name="orMore">What a lower cap counts as.</param>
    public static Shortage? FindCapShortage(AgentState agent, WorkOrderState order, QueueId queue, CompiledPlan plan, int orMore) =>
        FindShortageUnder(plan.CapOf(order.Channel), agent, order, plan, orMore) ?? FindShortageUnder(plan.CapOf(queue), agent, order, plan, orMore)
        ?? (CountExcluding(agent, order.Channel, plan) is var count and > 0 ? new Shortage(count + 1, 1) : null);

    /// <summary>Whether the agent has as many open offers as the plan allows, so that it is offered nothing more.</summary>
    public static bool IsAtOfferCap(AgentState agent, CompiledPlan plan) =>
        plan.OfferCap != CompiledPlan.NoCap && agent.Offers.Count >= plan.MostUnder(plan.OfferCap);

    /// <summary>Whether the agent holds the order or an offer of it, so that the caps of its channel and its queue count it already.</summary>
    private static bool IsCounted(AgentState agent, WorkOrderState order) =>
        (order.Agent == agent && WorkOrderLifecycle.TakesCapacity(order.Status)) || order.HasOfferTo(agent);

    /// <summary>The place the agent lacks under one cap; null when it has one, or there is no cap.</summary>
    public static Shortage? FindShortageUnder(int cap, AgentState agent, WorkOrderState order, CompiledPlan plan, int orMore)
    {
        if (cap == CompiledPlan.NoCap) return null;
        var isCounted = IsCounted(agent, order) && (cap == plan.CapOf(order.Channel) || cap == plan.CapOf(order.Queue));
        var count = agent.CountUnder(cap) + (isCounted ? 0 : 1);
        var most = Math.Max(plan.MostUnder(cap), orMore);
        return count > most ? new Shortage(count, most) : null;
    }
}
