namespace ChannelRouting;

/// <summary>Why a work order waits, as it stands at one instant, and what would bring it to an agent.</summary>
/// <remarks>A copy: later commands do not change it. Immutable; equal by content; safe to share between threads.</remarks>
public sealed record WorkOrderExplanation
{
    /// <summary>The work order: what it asks, where it stands, what it waits for.</summary>
    public required WorkOrder WorkOrder { get; init; }

    /// <summary>At which instant.</summary>
    public required Instant At { get; init; }

    /// <summary>Its place among the work of its queue that is in line, by the plan's rule, from 1 on; null when it is not in line.</summary>
    public required int? PlaceInLine { get; init; }

    /// <summary>How much work of its queue is in line.</summary>
    public required int LineLength { get; init; }

    /// <summary>The agents by what keeps them from it, those with fewest reasons first, then the larger groups; at most <see cref="RoutingLimits.ObstacleGroups"/>.</summary>
    public required IReadOnlyList<ObstacleGroup> Obstacles { get; init => field = ValueList<ObstacleGroup>.Copy(value); }

    /// <summary>How many agents there are, in sight or not.</summary>
    public required int AgentCount { get; init; }

    /// <summary>What happens to it by itself, the first first; at most <see cref="RoutingLimits.ExplainedCandidates"/>.</summary>
    public required IReadOnlyList<UpcomingChange> Upcoming { get; init => field = ValueList<UpcomingChange>.Copy(value); }

    /// <summary>
    /// Single changes of which each, tried out, brings it to an agent or has it offered at once, past all other work in line; of each kind at most <see cref="RoutingLimits.TriedChangesOfAKind"/> are tried, and <see cref="RoutingLimits.TriedChanges"/> in
    /// all. Empty when it is not in line, and when no single change is enough.
    /// </summary>
    public required IReadOnlyList<RoutingChange> Changes { get; init => field = ValueList<RoutingChange>.Copy(value); }
}
