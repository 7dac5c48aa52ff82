using ChannelRouting.Engine;

namespace ChannelRouting.Explaining;

/// <summary>All agents as a work order sees them: who may have it, and what keeps the others from it.</summary>
internal sealed class AgentSurvey
{
    private readonly List<(AgentState Agent, List<Obstacle> Obstacles)> _kept = [];

    public AgentSurvey(WorkOrderState order, RoutingState state)
    {
        List<AgentState> candidates = [];
        foreach (var agent in state.Agents)
        {
            var obstacles = Obstacles.Between(agent, order, state);
            if (obstacles.Count == 0) candidates.Add(agent);
            else _kept.Add((agent, obstacles));
        }

        CandidateCount = candidates.Count;
        Candidates = candidates.Count == 0 ? [] : new CandidateRanking(order, state).Rank(candidates, RoutingLimits.ExplainedCandidates);
    }

    public IReadOnlyList<RankedCandidate> Candidates { get; }

    public int CandidateCount { get; }

    /// <summary>Agents who are kept from it, by id, each with all reasons.</summary>
    public IReadOnlyList<(AgentState Agent, List<Obstacle> Obstacles)> Kept => _kept;

    public IReadOnlyList<ObstacleGroup> Groups =>
    [
        .. _kept.GroupBy(kept => string.Join(',', KindsOf(kept.Obstacles)))
            .Select(group => new ObstacleGroup { Kinds = [.. KindsOf(group.First().Obstacles)], AgentCount = group.Count(), Agents = [.. group.Take(RoutingLimits.AgentsPerObstacleGroup).Select(kept => kept.Agent.Id)] })
            .OrderBy(group => group.Kinds.Count).ThenByDescending(group => group.AgentCount).ThenBy(group => group.Agents[0])
            .Take(RoutingLimits.ObstacleGroups),
    ];

    private static IEnumerable<ObstacleKind> KindsOf(List<Obstacle> obstacles) => obstacles.Select(obstacle => obstacle.Kind).Distinct();
}
