namespace ChannelRouting;

/// <summary>A plan became the current one.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record PlanApplied : RoutingEvent
{
    /// <summary>Its number from now on.</summary>
    public required PlanVersion Version { get; init; }

    /// <summary>The plan.</summary>
    public required RoutingPlan Plan { get; init; }

    /// <summary>What it means for the promises of open work orders; null when they keep theirs.</summary>
    public PlanAdoption? OpenWork { get; init; }
}
