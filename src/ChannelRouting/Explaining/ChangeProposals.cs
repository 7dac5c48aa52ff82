using ChannelRouting.Engine;

namespace ChannelRouting.Explaining;

/// <summary>Single changes that may bring a work order to an agent: one more agent, and for each agent whom one reason alone keeps from it the end of that.</summary>
internal static class ChangeProposals
{
    public static List<RoutingChange> For(WorkOrderState order, AgentSurvey survey)
    {
        List<RoutingChange> proposals = [OneMoreAgent(order)];
        foreach (var (agent, obstacles) in survey.Kept)
            if (obstacles is [var only] && Without(only, agent.Id) is { } change && !proposals.Contains(change) && proposals.Count(other => other.Kind == change.Kind) < RoutingLimits.TriedChangesOfAKind) proposals.Add(change);
        return [.. proposals.OrderBy(change => change.Kind).Take(RoutingLimits.TriedChanges)];
    }

    private static RoutingChange OneMoreAgent(WorkOrderState order) => new()
    {
        Kind = RoutingChangeKind.AgentAdded,
        Queue = order.Queue,
        Skills = [.. order.Requirements.Where(asked => asked.IsPreferred != true && asked.IsExcluded != true).GroupBy(asked => asked.Skill)
            .Select(asked => new SkillLevel { Skill = asked.Key, Level = asked.Max(one => one.AtLeast) ?? asked.Min(one => one.AtMost) ?? 1 })],
    };

    /// <summary>What ends an obstacle; null for what only time or other work ends.</summary>
    private static RoutingChange? Without(Obstacle obstacle, AgentId agent) => obstacle.Kind switch
    {
        ObstacleKind.NotAvailable => new() { Kind = RoutingChangeKind.AgentAvailable, Agent = agent },
        ObstacleKind.OffShift => new() { Kind = RoutingChangeKind.ShiftStarted, Agent = agent },
        ObstacleKind.ChannelOff => new() { Kind = RoutingChangeKind.ChannelTaken, Agent = agent, Channel = obstacle.Channel },
        ObstacleKind.NotInQueue => new() { Kind = RoutingChangeKind.QueueServed, Agent = agent, Queue = obstacle.Queue },
        ObstacleKind.UnitsLacking => new() { Kind = RoutingChangeKind.CapacityRaised, Agent = agent, Limit = Math.Max(1, obstacle.Value!.Value) },
        ObstacleKind.SkillLacking => new() { Kind = RoutingChangeKind.RequirementDropped, Requirement = obstacle.Requirement },
        ObstacleKind.Excluded => new() { Kind = RoutingChangeKind.ExclusionLifted, Agent = agent },
        ObstacleKind.WaitsForOthers => new() { Kind = RoutingChangeKind.WaitEnded },
        ObstacleKind.ChannelCapReached => new() { Kind = RoutingChangeKind.ChannelCapRaised, Channel = obstacle.Channel, Limit = obstacle.Value },
        ObstacleKind.QueueCapReached => new() { Kind = RoutingChangeKind.QueueCapRaised, Queue = obstacle.Queue, Limit = obstacle.Value },
        ObstacleKind.OfferCapReached when obstacle.Limit < RoutingLimits.OffersPerAgent => new() { Kind = RoutingChangeKind.OfferCapRaised, Limit = obstacle.Value },
        ObstacleKind.KeptFree => new() { Kind = RoutingChangeKind.ReserveLifted, Queue = obstacle.Queue },
        _ => null,
    };
}
