namespace ChannelRouting;

/// <summary>An agent takes new work of a channel, or no longer does.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record ChannelAvailabilityChanged : RoutingEvent
{
    /// <summary>Which agent.</summary>
    public required AgentId Agent { get; init; }

    /// <summary>Which channel.</summary>
    public required ChannelId Channel { get; init; }

    /// <summary>Whether it takes new work of the channel from now on.</summary>
    public required bool IsAvailable { get; init; }
}
