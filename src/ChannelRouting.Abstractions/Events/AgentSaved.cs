namespace ChannelRouting;

/// <summary>An agent was added, or what is known of it was replaced.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record AgentSaved : RoutingEvent
{
    /// <summary>All that is known of the agent from now on.</summary>
    public required AgentProfile Profile { get; init; }
}
