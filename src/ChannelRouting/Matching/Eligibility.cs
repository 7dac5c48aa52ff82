using ChannelRouting.Engine;
using ChannelRouting.Planning;

namespace ChannelRouting.Matching;

/// <summary>Whether an agent can take a work order now.</summary>
internal static class Eligibility
{
    public static bool CanTake(AgentState agent, WorkOrderState order, CompiledPlan plan) =>
        CouldTake(agent, order) && !HasRefused(agent, order, plan) && !order.HasOfferTo(agent) && Capacity.FindShortage(agent, order, plan) is null;

    /// <summary>Refusals count in a queue that offers; one that assigns does not ask.</summary>
    private static bool HasRefused(AgentState agent, WorkOrderState order, CompiledPlan plan) =>
        order.Refusals.Count > 0 && order.Refuses(agent) && plan.FindQueue(order.Queue)!.Offers is not null;

    /// <summary>Whether the agent takes work of the channel, serves the queue and has the skills, whatever its room and its answers.</summary>
    public static bool CouldTake(AgentState agent, WorkOrderState order)
    {
        if (!agent.TakesWork || !agent.IsAvailableOn(order.Channel) || !agent.Serves(order.Queue)) return false;
        var requirements = order.Requirements;
        for (var i = 0; i < requirements.Count; i++) // Not foreach: its enumerator would be allocated for every pair.
            if (!agent.Satisfies(requirements[i])) return false;
        return true;
    }
}
