namespace ChannelRouting;

/// <summary>How matching came to give or offer a work order to an agent: what it went by, as it stood just before.</summary>
/// <remarks>The same commands at the same instants give the same records. Immutable; equal by content; safe to share between threads.</remarks>
public sealed record DecisionRecord
{
    /// <summary>The sequence of the <see cref="WorkOrderAssigned"/> or <see cref="OfferMade"/> that it is about.</summary>
    public required long Sequence { get; init; }

    /// <summary>When.</summary>
    public required Instant At { get; init; }

    /// <summary>The plan version whose rules, caps and costs it went by.</summary>
    public required PlanVersion Plan { get; init; }

    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>Who got it, or was offered it.</summary>
    public required AgentId Agent { get; init; }

    /// <summary>Whether it was offered; else it was assigned at once.</summary>
    public required bool IsOffer { get; init; }

    /// <summary>The queue it stood in.</summary>
    public required QueueId Queue { get; init; }

    /// <summary>Its channel.</summary>
    public required ChannelId Channel { get; init; }

    /// <summary>What it asked of its agent.</summary>
    public required IReadOnlyList<SkillRequirement> Requirements { get; init => field = ValueList<SkillRequirement>.Copy(value); }

    /// <summary>The first other work in line that the agent could have had in its place, not counting work that waits for agents or has room held with it. Null when there was none.</summary>
    public required WorkOrderId? NextInLine { get; init; }

    /// <summary>The affinity rule that chose the agent; null when none did.</summary>
    public required string? Affinity { get; init; }

    /// <summary>Whether code of the host chose among agents who differ by rules alone; then the first of <see cref="Candidates"/> may be another one.</summary>
    public required bool IsByCode { get; init; }

    /// <summary>The agents who might have had it, who goes first by the queue's rules first, each with what put it behind the one before; at most <see cref="RoutingLimits.ExplainedCandidates"/>.</summary>
    public required IReadOnlyList<RankedCandidate> Candidates { get; init => field = ValueList<RankedCandidate>.Copy(value); }

    /// <summary>How many agents might have had it.</summary>
    public required int CandidateCount { get; init; }

    /// <summary>The other agents by what kept them from it, those with fewest reasons first, then the larger groups; at most <see cref="RoutingLimits.ObstacleGroups"/>.</summary>
    public required IReadOnlyList<ObstacleGroup> Obstacles { get; init => field = ValueList<ObstacleGroup>.Copy(value); }

    /// <summary>What decided between the first two candidates; null when there was one, or code chose.</summary>
    public DecidingTerm? DecidedBy => IsByCode || Candidates.Count < 2 ? null : Candidates[1].BehindBy;
}
