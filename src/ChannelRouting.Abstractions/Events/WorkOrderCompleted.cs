namespace ChannelRouting;

/// <summary>The work of a work order is done.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record WorkOrderCompleted : RoutingEvent
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>The assignment it was done under.</summary>
    public required AssignmentId Assignment { get; init; }
}
