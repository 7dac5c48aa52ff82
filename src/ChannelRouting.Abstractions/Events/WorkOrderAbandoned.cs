namespace ChannelRouting;

/// <summary>The customer of a work order left before being served. It is final.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record WorkOrderAbandoned : RoutingEvent
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>Why, for people; null when nothing was said.</summary>
    public string? Reason { get; init; }
}
