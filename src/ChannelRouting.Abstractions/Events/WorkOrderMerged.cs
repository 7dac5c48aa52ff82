namespace ChannelRouting;

/// <summary>A work order ended, since another one is about the same. It is final.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record WorkOrderMerged : RoutingEvent
{
    /// <summary>Which work order ended.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>Which goes on.</summary>
    public required WorkOrderId Into { get; init; }
}
