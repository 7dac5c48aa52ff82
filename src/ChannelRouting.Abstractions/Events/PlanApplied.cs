namespace ChannelRouting;

/// <summary>A plan became the current one; open work orders and agents go by the new names of what was replaced.</summary>
/// <remarks>The actor is who asked for it, also when it was scheduled. Immutable; equal by content; safe to share between threads.</remarks>
public sealed record PlanApplied : RoutingEvent
{
    /// <summary>Its number from now on.</summary>
    public required PlanVersion Version { get; init; }

    /// <summary>The plan.</summary>
    public required RoutingPlan Plan { get; init; }

    /// <summary>The edition of the time-zone database its calendars go by; null where a journal does not say, and the newest counts.</summary>
    public string? TimeZoneVersion { get; init; }

    /// <summary>What it means for open work orders; null when they keep what they have.</summary>
    public PlanAdoption? OpenWork { get; init; }

    /// <summary>What took the place of what it removed; null when nothing did.</summary>
    public PlanReplacements? Replacements { get; init; }

    /// <summary>Why; null when nobody said.</summary>
    public string? Note { get; init; }

    /// <summary>The former version that it brings back; null when the plan was given.</summary>
    public PlanVersion? RestoredFrom { get; init; }
}
