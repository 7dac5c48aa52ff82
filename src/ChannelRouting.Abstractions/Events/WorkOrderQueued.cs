namespace ChannelRouting;

/// <summary>A work order was classified, or its start has come, and it stands in line.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record WorkOrderQueued : RoutingEvent
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>The queue it stands in.</summary>
    public required QueueId Queue { get; init; }

    /// <summary>What the rules say of it; null when <see cref="WorkOrderScheduled"/> said it before.</summary>
    public Classification? Classification { get; init; }
}
