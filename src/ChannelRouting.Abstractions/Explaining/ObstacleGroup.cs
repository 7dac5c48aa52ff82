namespace ChannelRouting;

/// <summary>Agents who are kept from a work order by the same kinds of reason.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record ObstacleGroup
{
    /// <summary>All kinds that keep each of them, in the order of <see cref="ObstacleKind"/>.</summary>
    public required IReadOnlyList<ObstacleKind> Kinds { get; init => field = ValueList<ObstacleKind>.Copy(value); }

    /// <summary>How many agents they are.</summary>
    public required int AgentCount { get; init; }

    /// <summary>The first of them by id, at most <see cref="RoutingLimits.AgentsPerObstacleGroup"/>.</summary>
    public required IReadOnlyList<AgentId> Agents { get; init => field = ValueList<AgentId>.Copy(value); }
}
