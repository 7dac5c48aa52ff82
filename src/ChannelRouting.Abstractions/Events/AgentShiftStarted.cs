namespace ChannelRouting;

/// <summary>An agent's shift began, or the one it is on got another end.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record AgentShiftStarted : RoutingEvent
{
    /// <summary>Which agent.</summary>
    public required AgentId Agent { get; init; }

    /// <summary>The first instant at which the shift is over; null when it has no end yet.</summary>
    public Instant? EndsAt { get; init; }
}
