namespace ChannelRouting;

/// <summary>The wrap-up of a work order is done and its capacity free. It is final, unless it is reopened.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record WorkOrderClosed : RoutingEvent
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>The assignment it was done under.</summary>
    public required AssignmentId Assignment { get; init; }
}
