namespace ChannelRouting;

/// <summary>A plan became the current one; open work orders and agents go by the new names of what was replaced.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record PlanApplied : RoutingEvent
{
    /// <summary>Its number from now on.</summary>
    public required PlanVersion Version { get; init; }

    /// <summary>The plan.</summary>
    public required RoutingPlan Plan { get; init; }

    /// <summary>What it means for open work orders; null when they keep what they have.</summary>
    public PlanAdoption? OpenWork { get; init; }

    /// <summary>What took the place of what it removed; null when nothing did.</summary>
    public PlanReplacements? Replacements { get; init; }
}
