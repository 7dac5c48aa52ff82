namespace ChannelRouting;

/// <summary>A plan that will become the current one: which, when, by whom and why.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record ScheduledPlan
{
    /// <summary>When it becomes the current one; names it among those that are scheduled.</summary>
    public required Instant StartAt { get; init; }

    /// <summary>The plan.</summary>
    public required RoutingPlan Plan { get; init; }

    /// <summary>What it will mean for open work orders; null when they keep what they have.</summary>
    public required PlanAdoption? OpenWork { get; init; }

    /// <summary>Who scheduled it.</summary>
    public required Actor ScheduledBy { get; init; }

    /// <summary>Why; null when nobody said.</summary>
    public required string? Note { get; init; }
}
