namespace ChannelRouting;

/// <summary>A step of an agent's first days was over, and with it its capacity rose.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record AgentRampedUp : RoutingEvent
{
    /// <summary>Which agent.</summary>
    public required AgentId Agent { get; init; }

    /// <summary>The units it has from now on.</summary>
    public required int CapacityUnits { get; init; }
}
