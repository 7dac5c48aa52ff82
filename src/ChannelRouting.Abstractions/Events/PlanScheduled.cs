namespace ChannelRouting;

/// <summary>A plan will become the current one. One that was to start at the same instant no longer will.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record PlanScheduled : RoutingEvent
{
    /// <summary>When it becomes the current one.</summary>
    public required Instant StartAt { get; init; }

    /// <summary>The plan.</summary>
    public required RoutingPlan Plan { get; init; }

    /// <summary>What it will mean for open work orders; null when they keep what they have.</summary>
    public PlanAdoption? OpenWork { get; init; }

    /// <summary>What will take the place of what it removes; null when nothing does.</summary>
    public PlanReplacements? Replacements { get; init; }

    /// <summary>Why; null when nobody said.</summary>
    public string? Note { get; init; }

    /// <summary>The former version that it brings back; null when the plan was given.</summary>
    public PlanVersion? RestoredFrom { get; init; }
}
