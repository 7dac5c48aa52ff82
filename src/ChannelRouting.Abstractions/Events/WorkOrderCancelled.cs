namespace ChannelRouting;

/// <summary>A work order was given up before it was done. It is final.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record WorkOrderCancelled : RoutingEvent
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>Why, for people; null when nothing was said.</summary>
    public string? Reason { get; init; }
}
