namespace ChannelRouting;

/// <summary>A work order was set aside, began to wait, or goes on.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record WorkOrderStatusChanged : RoutingEvent
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>Where it stood.</summary>
    public required WorkOrderStatus From { get; init; }

    /// <summary>Where it stands from now on.</summary>
    public required WorkOrderStatus To { get; init; }
}
