namespace ChannelRouting;

/// <summary>Room that an agent held for a work order is for all work again; the work order still stands in line.</summary>
/// <remarks>
/// Not given when the work order is offered or leaves the line, since that says it: assigned, transferred, suspended or ended.
/// Immutable; equal by content; safe to share between threads.
/// </remarks>
public sealed record HeadRoomReleased : RoutingEvent
{
    /// <summary>The work order that the room was for.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>Whose room.</summary>
    public required AgentId Agent { get; init; }

    /// <summary>Why.</summary>
    public required HeadRoomEndReason Reason { get; init; }

    /// <summary>The first instant at which the agent may hold room again, for any work order; null: at once. Another agent may hold room for this one meanwhile.</summary>
    public required Instant? HoldAgainAt { get; init; }
}
