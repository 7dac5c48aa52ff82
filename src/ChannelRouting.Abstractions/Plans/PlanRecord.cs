namespace ChannelRouting;

/// <summary>A plan that was applied: which, when, by whom and why.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record PlanRecord
{
    /// <summary>Its number.</summary>
    public required PlanVersion Version { get; init; }

    /// <summary>The plan.</summary>
    public required RoutingPlan Plan { get; init; }

    /// <summary>When it became the current one.</summary>
    public required Instant AppliedAt { get; init; }

    /// <summary>Who applied it.</summary>
    public required Actor AppliedBy { get; init; }

    /// <summary>Why; null when nobody said.</summary>
    public required string? Note { get; init; }

    /// <summary>The former version that it brought back; null when the plan was given.</summary>
    public required PlanVersion? RestoredFrom { get; init; }
}
