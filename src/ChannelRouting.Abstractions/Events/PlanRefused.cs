namespace ChannelRouting;

/// <summary>A scheduled plan was to start and could not; the plan before stays the current one. Apply it again once the reason is mended.</summary>
/// <remarks>It could have been applied when it was scheduled; what is in use changed since. Immutable; equal by content; safe to share between threads.</remarks>
public sealed record PlanRefused : RoutingEvent
{
    /// <summary>When it was to start.</summary>
    public required Instant StartAt { get; init; }

    /// <summary>The name of the plan.</summary>
    public required string Plan { get; init; }

    /// <summary>Why it cannot be the current one.</summary>
    public required Rejection Rejection { get; init; }
}
