namespace ChannelRouting;

/// <summary>A signed-in agent became available, away or draining, or signed out.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record AgentPresenceChanged : RoutingEvent
{
    /// <summary>Which agent.</summary>
    public required AgentId Agent { get; init; }

    /// <summary>What it is from now on.</summary>
    public required AgentPresence Presence { get; init; }

    /// <summary>When it is available again by itself; null when it is not.</summary>
    public Instant? UntilAt { get; init; }
}
