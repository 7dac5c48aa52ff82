namespace ChannelRouting;

/// <summary>An agent came from offline to available.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record AgentSignedIn : RoutingEvent
{
    /// <summary>Which agent.</summary>
    public required AgentId Agent { get; init; }
}
