namespace ChannelRouting;

/// <summary>What would become of a work order if it were submitted now.</summary>
/// <remarks>A copy: later commands do not change it. Immutable; equal by content; safe to share between threads.</remarks>
public sealed record WorkOrderPreview
{
    /// <summary>Why it would be refused; then nothing else is told. Null when it would be accepted.</summary>
    public required Rejection? Rejection { get; init; }

    /// <summary>The work order as it would stand after the submission: its queue, its promises, and who would have it, be offered it or be waited for. Null when it would be refused.</summary>
    public required WorkOrder? WorkOrder { get; init; }

    /// <summary>
    /// The agents who may have it, who goes first by the queue's rules first, at most <see cref="RoutingLimits.ExplainedCandidates"/>. Code of the host that a queue asks may choose another one of those that differ by rules alone, and
    /// somebody's room may be held for work before it in line: <see cref="WorkOrder"/> says who it is.
    /// </summary>
    public required IReadOnlyList<RankedCandidate> Candidates { get; init => field = ValueList<RankedCandidate>.Copy(value); }

    /// <summary>How many agents may have it.</summary>
    public required int CandidateCount { get; init; }

    /// <summary>The other agents by what keeps them from it, those with fewest reasons first, then the larger groups; at most <see cref="RoutingLimits.ObstacleGroups"/>.</summary>
    public required IReadOnlyList<ObstacleGroup> Obstacles { get; init => field = ValueList<ObstacleGroup>.Copy(value); }

    /// <summary>How many agents there are, in sight or not.</summary>
    public required int AgentCount { get; init; }
}
