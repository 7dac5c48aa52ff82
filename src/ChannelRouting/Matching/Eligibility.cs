using ChannelRouting.Engine;
using ChannelRouting.Planning;

namespace ChannelRouting.Matching;

/// <summary>Whether an agent can take a work order now.</summary>
internal static class Eligibility
{
    public static bool CanTake(AgentState agent, WorkOrderState order, CompiledPlan plan)
    {
        if (agent.Presence != AgentPresence.Available || !agent.Serves(order.Queue)) return false;
        foreach (var requirement in order.Requirements)
            if (!agent.Satisfies(requirement)) return false;
        return Capacity.FindShortage(agent, order, plan) is null;
    }
}
