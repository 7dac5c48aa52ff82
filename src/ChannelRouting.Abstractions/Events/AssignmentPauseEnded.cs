namespace ChannelRouting;

/// <summary>Matching may give an agent work again, who had been given as many work orders as <see cref="AssignmentLimit"/> allows.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record AssignmentPauseEnded : RoutingEvent
{
    /// <summary>Which agent.</summary>
    public required AgentId Agent { get; init; }
}
