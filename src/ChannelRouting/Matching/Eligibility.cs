using ChannelRouting.Engine;
using ChannelRouting.Planning;

namespace ChannelRouting.Matching;

/// <summary>Whether an agent can take a work order now.</summary>
internal static class Eligibility
{
    public static bool CanTake(AgentState agent, WorkOrderState order, CompiledPlan plan)
    {
        if (agent.Presence != AgentPresence.Available || !agent.Serves(order.Queue)) return false;
        var requirements = order.Requirements;
        for (var i = 0; i < requirements.Count; i++) // Not foreach: its enumerator would be allocated for every pair.
            if (!agent.Satisfies(requirements[i])) return false;
        return Capacity.FindShortage(agent, order, plan) is null;
    }
}
