using ChannelRouting.Engine;

namespace ChannelRouting.Matching;

/// <summary>The choice of code among agents.</summary>
internal static class AgentSelection
{
    /// <summary>The agent whom the code scores highest, then who was served least recently; null when the code throws.</summary>
    /// <param name="selector">The code.</param>
    /// <param name="candidates">Whom it may choose, at least one; cut down to the limit.</param>
    /// <param name="order">For which work order.</param>
    /// <param name="now">When.</param>
    public static AgentState? FindBest(IAgentSelector selector, List<AgentState> candidates, WorkOrderState order, Instant now)
    {
        if (candidates.Count > RoutingLimits.SelectorCandidates)
        {
            candidates.Sort(static (one, other) => one.LastServedSequence.CompareTo(other.LastServedSequence));
            candidates.RemoveRange(RoutingLimits.SelectorCandidates, candidates.Count - RoutingLimits.SelectorCandidates);
        }

        try
        {
            return FindHighest(selector, candidates, order, now);
        }
        catch (Exception) // Whatever it is, the work order must get its agent.
        {
            return null;
        }
    }

    private static AgentState? FindHighest(IAgentSelector selector, List<AgentState> candidates, WorkOrderState order, Instant now)
    {
        var (best, highest, workOrder) = (default(AgentState), 0L, WorkOrderWeighing.CandidateOf(order));
        foreach (var agent in candidates)
        {
            var score = Math.Clamp(selector.Score(CandidateOf(agent, order), workOrder, now), -RoutingLimits.SelectorScore, RoutingLimits.SelectorScore);
            if (best is null || score > highest || (score == highest && agent.LastServedSequence < best.LastServedSequence)) (best, highest) = (agent, score);
        }

        return best;
    }

    private static AgentCandidate CandidateOf(AgentState agent, WorkOrderState order) => new()
    {
        Profile = agent.Profile,
        CapacityUnits = agent.CapacityUnits,
        UsedUnits = agent.UsedUnits + agent.HeldUnits,
        WorkOrderCount = agent.WorkOrders.Count,
        OfferCount = agent.Offers.Count,
        IdleSinceAt = agent.IdleSinceAt,
        Rank = agent.RankOf(order),
    };
}
