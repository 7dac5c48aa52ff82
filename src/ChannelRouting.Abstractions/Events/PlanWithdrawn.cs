namespace ChannelRouting;

/// <summary>A scheduled plan was taken back and will not start.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record PlanWithdrawn : RoutingEvent
{
    /// <summary>When it was to start.</summary>
    public required Instant StartAt { get; init; }
}
