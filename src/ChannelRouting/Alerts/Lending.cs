using ChannelRouting.Engine;

namespace ChannelRouting.Alerts;

/// <summary>Which agents of other queues could help with work that waits.</summary>
internal static class Lending
{
    /// <summary>Those with the least to do first, then those who could have most of the work, then by id.</summary>
    public static IEnumerable<LendingSuggestion> Of(IReadOnlyList<AlertDemand> demands, RoutingState state) =>
        state.Agents.Select(agent => Of(agent, demands, state)).OfType<LendingSuggestion>()
            .OrderBy(suggestion => suggestion.LoadRate).ThenByDescending(suggestion => suggestion.WorkOrderCount).ThenBy(suggestion => suggestion.Agent)
            .Take(RoutingLimits.SuggestionsPerAlert);

    private static LendingSuggestion? Of(AgentState agent, IReadOnlyList<AlertDemand> demands, RoutingState state)
    {
        if (agent.UsedUnits * 2 > agent.CapacityUnits || agent.CapacityUnits == 0) return null;
        var could = demands.Where(demand => !demand.Serves(agent) && demand.IsThere(agent) && demand.IsSkilled(agent) && demand.MayHave(agent, state.Plan!)).ToList();
        return could.Count == 0 ? null : new LendingSuggestion
        {
            Agent = agent.Id,
            FromQueues = agent.Profile.Queues,
            ToQueues = [.. could.Select(demand => demand.Key.Queue).Distinct().Order()],
            LoadRate = (decimal)agent.UsedUnits / agent.CapacityUnits,
            WorkOrderCount = could.Sum(demand => demand.WaitCount),
        };
    }
}
