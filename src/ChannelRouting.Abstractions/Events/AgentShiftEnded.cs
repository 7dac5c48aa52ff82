namespace ChannelRouting;

/// <summary>An agent is off shift. True at the end of its shift, when it had one.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record AgentShiftEnded : RoutingEvent
{
    /// <summary>Which agent.</summary>
    public required AgentId Agent { get; init; }
}
