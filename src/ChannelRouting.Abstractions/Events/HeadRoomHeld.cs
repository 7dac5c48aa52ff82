namespace ChannelRouting;

/// <summary>An agent without room for a work order keeps what it has free, and what becomes free, for that work order.</summary>
/// <remarks>
/// Given instead of a match that would have overtaken the work order. Immutable; equal by content; safe to share between threads.
/// </remarks>
public sealed record HeadRoomHeld : RoutingEvent
{
    /// <summary>The work order in line that the room is for.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>Whose room.</summary>
    public required AgentId Agent { get; init; }

    /// <summary>When it is held no longer.</summary>
    public required Instant EndsAt { get; init; }
}
